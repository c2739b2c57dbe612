// Memory for libcmark's trees: taken in large pieces, given back with the document.
#ifndef CMARKARENA_H
#define CMARKARENA_H

#include <stddef.h>
#include <cmark.h>

/// Parses `length` bytes of CommonMark; NULL where memory runs out. The tree, and all that is made from
/// it, lives in memory of this thread and is valid until the thread's last document is released.
cmark_node *arena_parse(const char *bytes, size_t length, int options);

/// Lets go of a document that this thread parsed.
void arena_release(void);

#endif
