#include "CMemory.h"
#include <malloc.h>

void memory_return_large(int piece, int top) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, piece);
  mallopt(M_TRIM_THRESHOLD, top);
#else
  (void)piece;
  (void)top;
#endif
}
