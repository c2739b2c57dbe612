#include "CMemory.h"
#include <malloc.h>

void memory_limit_stocks(int count) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, count);
#else
  (void)count;
#endif
}

void memory_return_large(int piece, int top) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, piece);
  mallopt(M_TRIM_THRESHOLD, top);
#else
  (void)piece;
  (void)top;
#endif
}

void memory_return_free(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
