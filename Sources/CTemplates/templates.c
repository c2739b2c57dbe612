#include "CTemplates.h"

// Templates/ in the binary, so that the tool runs anywhere; a test compares the list with the folder.
static const unsigned char layouts_page[] = {
#embed "../../Templates/layouts/page.mustache"
};
static const unsigned char partials_head[] = {
#embed "../../Templates/partials/head.mustache"
};
static const unsigned char partials_masthead[] = {
#embed "../../Templates/partials/masthead.mustache"
};
static const unsigned char partials_colophon[] = {
#embed "../../Templates/partials/colophon.mustache"
};
static const unsigned char assets_css[] = {
#embed "../../Templates/assets/readout.css"
};
static const unsigned char assets_filter[] = {
#embed "../../Templates/assets/filter.js"
};
static const unsigned char assets_reading[] = {
#embed "../../Templates/assets/reading.js"
};
static const unsigned char assets_search[] = {
#embed "../../Templates/assets/search.js"
};
static const unsigned char assets_world[] = {
#embed "../../Templates/assets/world.svg"
};

#define FILE_AT(path, bytes) {path, bytes, sizeof bytes}
static const ct_file files[] = {
  FILE_AT("assets/readout.css", assets_css),
  FILE_AT("assets/filter.js", assets_filter),
  FILE_AT("assets/reading.js", assets_reading),
  FILE_AT("assets/search.js", assets_search),
  FILE_AT("assets/world.svg", assets_world),
  FILE_AT("layouts/page.mustache", layouts_page),
  FILE_AT("partials/colophon.mustache", partials_colophon),
  FILE_AT("partials/head.mustache", partials_head),
  FILE_AT("partials/masthead.mustache", partials_masthead),
};

size_t ct_count(void) { return sizeof files / sizeof files[0]; }
ct_file ct_at(size_t index) { return files[index]; }
