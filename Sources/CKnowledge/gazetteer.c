#include "CKnowledge.h"

const unsigned char ck_words[] = {
#embed "gazetteer.words.bin"
};
const unsigned char ck_phrases[] = {
#embed "gazetteer.phrases.bin"
};
const unsigned char ck_postings[] = {
#embed "gazetteer.postings.bin"
};
const unsigned char ck_entries[] = {
#embed "gazetteer.entries.bin"
};
const unsigned char ck_strings[] = {
#embed "gazetteer.strings.bin"
};
const unsigned char ck_folding[] = {
#embed "gazetteer.folding.bin"
};
const uint32_t ck_words_size = sizeof ck_words;
const uint32_t ck_phrases_size = sizeof ck_phrases;
const uint32_t ck_postings_size = sizeof ck_postings;
const uint32_t ck_entries_size = sizeof ck_entries;
const uint32_t ck_strings_size = sizeof ck_strings;
const uint32_t ck_folding_size = sizeof ck_folding;
