#include "CMarkArena.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A page's tree is some thousand nodes that live and die together, so each allocation only moves a
// mark forward. Each block of memory is kept for the thread's next document.
enum { first_piece = 1 << 18, kept_bytes = 1 << 23, alignment = 16 };

struct piece {
  struct piece *next;
  size_t size, used;
};

struct arena {
  struct piece *pieces;
  int documents;
};

static _Thread_local struct arena arena;

static char *bytes_of(struct piece *piece) { return (char *)piece + 2 * alignment; }

static void *take(size_t size) {
  // The size stands before the bytes, for realloc.
  size_t wanted = (size + alignment + alignment - 1) & ~(size_t)(alignment - 1);
  if (wanted < size) abort();
  struct piece *piece = arena.pieces;
  if (!piece || piece->size - piece->used < wanted) {
    size_t room = piece ? piece->size * 2 : first_piece;
    while (room < wanted) room *= 2;
    struct piece *made = malloc(2 * alignment + room);
    if (!made) abort();
    made->next = piece;
    made->size = room;
    made->used = 0;
    arena.pieces = piece = made;
  }
  char *place = bytes_of(piece) + piece->used;
  piece->used += wanted;
  *(size_t *)place = size;
  return place + alignment;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  void *place = take(count * size);
  return memset(place, 0, count * size);
}

static void *arena_realloc(void *old, size_t size) {
  if (!old) return take(size);
  size_t had = *(size_t *)((char *)old - alignment);
  if (size <= had) return old;
  void *place = take(size);
  return memcpy(place, old, had);
}

static void arena_free(void *place) { (void)place; }

static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};

cmark_node *arena_parse(const char *bytes, size_t length, int options) {
  arena.documents += 1;
  cmark_parser *parser = cmark_parser_new_with_mem(options, &memory);
  cmark_parser_feed(parser, bytes, length);
  cmark_node *document = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  return document;
}

void arena_release(void) {
  if (--arena.documents > 0) return;
  // The newest piece is the largest: it stays, unless a huge page made it.
  struct piece *keep = arena.pieces && arena.pieces->size <= kept_bytes ? arena.pieces : NULL;
  struct piece *piece = arena.pieces;
  while (piece) {
    struct piece *next = piece->next;
    if (piece != keep) free(piece);
    piece = next;
  }
  if (keep) {
    keep->next = NULL;
    keep->used = 0;
  }
  arena.pieces = keep;
}
