#include <cmark.h>

/// The bytes before the terminator of a string that libcmark made.
static inline size_t cmark_string_length(const char *text) { return __builtin_strlen(text); }

/// Frees a string that libcmark made.
static inline void cmark_string_free(char *text) { cmark_get_default_mem_allocator()->free(text); }
