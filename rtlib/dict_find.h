/* dict_find.h - what every search in the table of dict.h does: mixing a hash, reading a group's entry numbers. For
 * dict_table.c and key_items.c. */
#ifndef RTI_DICT_FIND_H
#define RTI_DICT_FIND_H

#include <string.h>

#include "dict.h"
#include "group.h"
#include "key_equal.h"

#define RT_INLINE inline __attribute__((always_inline))

/* Group number above seven bits for the tag. Both halves of a 128-bit product are used, so that
 * every bit of the hash counts: hash(int) is the int itself, and unmixed dense integers and
 * multiples of powers of two would crowd. But 64 neighbours share a product: eight of them, told
 * apart by their tags, lie in one group, and the next eight in the next group. Counting through a
 * large dict walks through memory. */
static inline uint32_t rti_hash_mix(int64_t hash)
{
    uint64_t h = (uint64_t)hash;
    unsigned __int128 product =
        (unsigned __int128)((h >> 6) ^ 0x9E3779B97F4A7C15u) * 0xA0761D6478BD642Fu;
    uint64_t mixed = (uint64_t)product ^ (uint64_t)(product >> 64);
    uint32_t group = (uint32_t)(mixed >> 32) + ((uint32_t)(h >> 3) & 7);
    return group << 7 | ((uint32_t)mixed & 0x78) | ((uint32_t)h & 7);
}

static inline uint8_t rti_dict_tag(uint32_t mixed)
{
    return (uint8_t)(0x80 | (mixed & 0x7F));
}

#ifndef RTI_DICT_NARROW
#define RTI_DICT_NARROW ((uint32_t)1 << 24) /* entries whose numbers the groups hold by themselves */
#endif

/* Upper bits of the entry number in place i of group g. */
static inline uint8_t *rti_dict_upper(RtDict *dict, uint32_t g, uint32_t i)
{
    return (uint8_t *)(dict->find.groups + dict->groups) + (size_t)g * 16 + i;
}

static inline uint32_t rti_dict_number(RtDict *dict, uint32_t g, uint32_t i)
{
    uint32_t word;
    memcpy(&word, (const uint8_t *)(dict->find.groups + g) + 3 * i, 4); /* the last one reads a tag, too */
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap32(word);
#endif
    word &= 0xFFFFFF;
    if (RT_UNLIKELY(dict->cap > RTI_DICT_NARROW)) word |= (uint32_t)*rti_dict_upper(dict, g, i) << 24;
    return word;
}

/* Are the items of a tuple of that length those words? */
static RT_INLINE int rti_items_are(const RtTuple *tuple, const RtValue *items, int64_t len)
{
    if (tuple->len != len) return 0;
    int64_t i = 0;
    while (i < len && tuple->items[i] == items[i]) i++;
    return i == len;
}

#endif
