/* The module unicodedata: its tables (unicodedata_tables.c, generated), names
 * (unicodedata_names.c) and normal forms (unicodedata_normalize.c). gc: never, where not said.
 */
#ifndef RTI_UNICODEDATA_H
#define RTI_UNICODEDATA_H

#include <stdio.h>

#include "../bytes.h"
#include "native.h"

typedef struct UcdRecord {
    uint8_t category, direction, combining, mirrored, width; /* the texts by number */
} UcdRecord;

typedef struct UcdSequence {
    const char *name;
    uint32_t chars[8]; /* ended by 0 */
} UcdSequence;

extern const char *const ucd_categories[], *const ucd_directions[], *const ucd_widths[],
    *const ucd_decomposition_kinds[];
extern const UcdSequence ucd_sequences[]; /* by name */

const UcdRecord *ucd_record(uint32_t c);
/* The decomposition as the data says: length << 8 | kind (0: canonical), then the characters; NULL. */
const uint32_t *ucd_decomposition(uint32_t c);
/* What two characters compose to, 0: nothing. */
uint32_t ucd_compose(uint32_t a, uint32_t b);
bool ucd_numeric(uint32_t c, double *out);

/* The place of c in a sorted table, -1. */
static inline int64_t ucd_find(const uint32_t *table, size_t count, uint32_t c)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (table[middle] == c) return (int64_t)middle;
        if (table[middle] < c) low = middle + 1;
        else high = middle;
    }
    return -1;
}

/* ---- Hangul syllables: lead, vowel, tail ---- */
enum {
    HANGUL_FIRST = 0xAC00, HANGUL_LEAD = 0x1100, HANGUL_VOWEL = 0x1161, HANGUL_TAIL = 0x11A7,
    HANGUL_LEADS = 19, HANGUL_VOWELS = 21, HANGUL_TAILS = 28,
    HANGUL_COUNT = HANGUL_LEADS * HANGUL_VOWELS * HANGUL_TAILS,
};

/* ---- names ---- */

/* The name of a character into out (UCD_NAME_MAX bytes): its length, 0 when it has none. */
enum { UCD_NAME_MAX = 256 };
size_t ucd_name(uint32_t c, char *out);
/* The character or sequence of that name (any case): how many characters, 0: none. */
size_t ucd_lookup(const char *name, size_t len, uint32_t out[8]);

/* ---- normal forms ---- */

/* gc: may collect. */
RtValue ucd_normalize(RtValue str, bool compose, bool compatible);

#endif
