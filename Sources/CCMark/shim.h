#include <cmark.h>

/// The bytes before the terminator of a string that libcmark made.
static inline size_t cmark_string_length(const char *text) { return __builtin_strlen(text); }
