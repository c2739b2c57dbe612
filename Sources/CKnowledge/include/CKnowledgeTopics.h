// The evidence for subjects as Scripts/make-topics writes it, read with a bound on every access: what
// lies beyond the table reads as zero. No pointer leaves this header.
#pragma once
#include <stdint.h>
#include <string.h>

extern const unsigned char ck_topics[], ck_topic_labels[];
extern const uint32_t ck_topics_size, ck_topic_labels_size;

static inline uint32_t ck_topics_u32(uint64_t at) {
  uint32_t value = 0;
  if (at + sizeof value <= ck_topics_size) memcpy(&value, ck_topics + at, sizeof value);
  return value;
}
static inline uint8_t ck_topics_u8(uint64_t at) { return at < ck_topics_size ? ck_topics[at] : 0; }
static inline uint8_t ck_topic_label_byte(uint32_t at) {
  return at < ck_topic_labels_size ? ck_topic_labels[at] : 0;
}
static inline uint32_t ck_topic_label_count(void) { return ck_topic_labels_size; }
