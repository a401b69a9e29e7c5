/* Unicode 15.1 character data as str's methods of CPython 3.13 see it: kinds of characters and full
 * case mappings. The tables are in unicode_props.c and unicode_case.c, both generated;
 * unicode_kinds.c has the predicates of text.h. All take any code point below 0x110000. gc: never.
 */
#ifndef RTI_UNICODE_H
#define RTI_UNICODE_H

#include <stdint.h>

enum {
    UC_ALPHA = 1 << 0,
    UC_DECIMAL = 1 << 1,
    UC_DIGIT = 1 << 2,
    UC_NUMERIC = 1 << 3,
    UC_SPACE = 1 << 4,
    UC_PRINTABLE = 1 << 5,
    UC_UPPER = 1 << 6,
    UC_LOWER = 1 << 7,
    UC_TITLE = 1 << 8,
    UC_ID_START = 1 << 9,
    UC_ID_CONTINUE = 1 << 10,
    UC_CASED = 1 << 11, /* Cased and not Case_Ignorable */
    UC_CASE_IGNORABLE = 1 << 12,
    UC_ALNUM = UC_ALPHA | UC_DECIMAL | UC_DIGIT | UC_NUMERIC,
};

/* The UC_ flags of a character. */
extern const uint16_t uc_latin1_flags[256];
unsigned uc_flags_of(uint32_t c);
static inline unsigned uc_flags(uint32_t c)
{
    return c < 0x100 ? uc_latin1_flags[c] : uc_flags_of(c);
}

/* Value as a digit 0..9; 255: none. */
unsigned uc_digit(uint32_t c);

/* Full case mappings of one character, without context: 1 to 3 characters in out, their number
 * returned. */
int uc_upper(uint32_t c, uint32_t out[3]);
int uc_lower(uint32_t c, uint32_t out[3]);
int uc_title(uint32_t c, uint32_t out[3]);
int uc_fold(uint32_t c, uint32_t out[3]);

/* A character that ends a line for splitlines(). */
static inline int uc_is_linebreak(uint32_t c)
{
    if (c < 0x80) return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E);
    return c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* isspace() of an ASCII character. */
static inline int uc_is_ascii_space(uint32_t c)
{
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F);
}

#endif
