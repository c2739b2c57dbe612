// The gazetteer's tables as Scripts/make-knowledge writes them, read with a bound on every access:
// what lies beyond a table reads as zero. No pointer leaves this header, so Swift sees only numbers.
#pragma once
#include <stdint.h>
#include <string.h>

extern const unsigned char ck_words[], ck_phrases[], ck_postings[], ck_entries[], ck_strings[],
    ck_folding[];
extern const uint32_t ck_words_size, ck_phrases_size, ck_postings_size, ck_entries_size,
    ck_strings_size, ck_folding_size;

#define CK_READ(TYPE, TABLE, AT)                                                                   \
  TYPE value = 0;                                                                                  \
  if ((uint64_t)(AT) + sizeof value <= TABLE##_size) memcpy(&value, TABLE + (AT), sizeof value);   \
  return value

static inline uint32_t ck_word_capacity(void) { return ck_words_size / 4; }
static inline uint32_t ck_word_slot(uint32_t slot) { CK_READ(uint32_t, ck_words, (uint64_t)slot * 4); }
static inline uint32_t ck_phrase_capacity(void) { return ck_phrases_size / 8; }
static inline uint64_t ck_phrase_slot(uint32_t slot) { CK_READ(uint64_t, ck_phrases, (uint64_t)slot * 8); }
static inline uint32_t ck_posting(uint32_t index) { CK_READ(uint32_t, ck_postings, (uint64_t)index * 4); }
static inline uint32_t ck_entry_count(void) { return ck_entries_size / 20; }
static inline uint32_t ck_entry_u32(uint32_t entry, uint32_t at) { CK_READ(uint32_t, ck_entries, (uint64_t)entry * 20 + at); }
static inline uint16_t ck_entry_u16(uint32_t entry, uint32_t at) { CK_READ(uint16_t, ck_entries, (uint64_t)entry * 20 + at); }
static inline uint8_t ck_entry_u8(uint32_t entry, uint32_t at) { CK_READ(uint8_t, ck_entries, (uint64_t)entry * 20 + at); }
static inline uint8_t ck_string_byte(uint32_t at) { CK_READ(uint8_t, ck_strings, at); }
static inline uint8_t ck_fold(uint32_t at) { CK_READ(uint8_t, ck_folding, at); }
#undef CK_READ
