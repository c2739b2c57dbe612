#include <stddef.h>

/// A file of Templates/, as it was when the tool was built.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} ct_file;

size_t ct_count(void);
ct_file ct_at(size_t index);
