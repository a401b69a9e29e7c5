/* Numbers written as text, between the int_*, float_* and complex files.
 */
#ifndef RTI_NUMTEXT_H
#define RTI_NUMTEXT_H

#include <string.h>

#include "text.h"

extern const char rti_digit_pairs[201]; /* "00" to "99" (int_text.c) */

/* Exactly eight digits of n < 10**8; the two halves are independent of each other. */
static inline void rti_put_eight(char *out, uint32_t n)
{
    uint32_t high = n / 10000, low = n % 10000;
    memcpy(out, rti_digit_pairs + 2 * (high / 100), 2);
    memcpy(out + 2, rti_digit_pairs + 2 * (high % 100), 2);
    memcpy(out + 4, rti_digit_pairs + 2 * (low / 100), 2);
    memcpy(out + 6, rti_digit_pairs + 2 * (low % 100), 2);
}

/* The characters int(), float() and complex() look at: Unicode decimal digits become ASCII digits,
 * Unicode spaces become blanks, other characters beyond ASCII '?'. NUL-terminated; in `small` when
 * it fits its `room`, else collector-owned. gc: may collect. */
const char *rti_numeric_ascii(RtValue str, char *small, size_t room, size_t *len);

/* Hexadecimal digits to upper case, in place. */
static inline void rti_upper_digits(char *digits, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (digits[i] >= 'a') digits[i] = (char)(digits[i] - 32);
}

/* Drop leading and trailing ASCII white space. */
void rti_strip_spaces(const char **text, size_t *len);

/* Copy digits without underscores (which may stand only between two digits) to out, NUL-terminated.
 * False when one is misplaced. out has room for len + 1. */
int rti_strip_underscores(const char *text, size_t len, char *out, size_t *out_len);

/* The argument of int(), float() or complex() when it is text of any bytes-like kind: true when v
 * was bytes or bytearray (or a buffer), with its contents. */
int rti_bytes_text(RtValue v, const char **text, size_t *len);

#endif
