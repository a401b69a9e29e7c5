/* group.h - compare sixteen bytes with one at once: the inner step of dict searches. SSE2, or plain
 * 64-bit words. */
#ifndef RTI_GROUP_H
#define RTI_GROUP_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>

/* Bit i of the result: bytes[i] == b. */
static inline uint32_t rti_group_match(const uint8_t *bytes, uint8_t b)
{
    __m128i group = _mm_loadu_si128((const __m128i *)(const void *)bytes);
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(group, _mm_set1_epi8((char)b)));
}

#else

static inline uint32_t rti_word_match(const uint8_t *bytes, uint8_t b)
{
    const uint64_t ones = 0x0101010101010101u, low7 = 0x7F7F7F7F7F7F7F7Fu;
    uint64_t word;
    memcpy(&word, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    word ^= ones * b;
    uint64_t zero = ~(((word & low7) + low7) | word | low7); /* 0x80 in every byte that was b */
    return (uint32_t)(((zero >> 7) * 0x0102040810204080u) >> 56);
}

/* Bit i of the result: bytes[i] == b. */
static inline uint32_t rti_group_match(const uint8_t *bytes, uint8_t b)
{
    return rti_word_match(bytes, b) | rti_word_match(bytes + 8, b) << 8;
}

#endif
#endif
