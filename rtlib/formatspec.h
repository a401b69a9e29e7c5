/* The format mini-language, between the format_*.c files:
 * [[fill]align][sign][z][#][0][width][,_][.precision][type].
 */
#ifndef RTI_FORMATSPEC_H
#define RTI_FORMATSPEC_H

#include "number.h"
#include "text.h"

typedef struct FormatSpec {
    uint32_t fill;      /* a space unless given */
    uint32_t align;     /* < > = ^ */
    uint32_t sign;      /* + - space, 0: none given */
    uint32_t thousands; /* , _ or 0 */
    uint32_t type;
    int64_t width;     /* -1: none */
    int64_t precision; /* -1: none */
    bool alternate;    /* # */
    bool no_neg_zero;  /* z */
} FormatSpec;

/* spec parsed for formatting v (named in messages). Short specs are remembered: the result is valid
 * until the next call. raises: ValueError. */
const FormatSpec *rti_spec(RtValue spec, RtValue v, char default_type, char default_align);

/* raises: ValueError "Unknown format code 'q' for object of type 'int'" */
RT_NORETURN void rti_spec_unknown(uint32_t code, RtValue v);

/* Blanks before and behind something of `length` characters. */
void rti_spec_padding(const FormatSpec *f, int64_t length, int64_t *left, int64_t *right);

/* A number cut in pieces: sign and prefix, digits that may be grouped, the rest. */
typedef struct NumberText {
    char sign; /* 0: none */
    const char *prefix, *digits, *rest;
    int64_t prefix_len, digits_len, rest_len;
    int group; /* digits between separators */
} NumberText;
RtValue rti_spec_number(const FormatSpec *f, const NumberText *number);

/* A double by an already parsed spec of type e f g n % or default. v: for messages. */
RtValue rti_spec_double(const FormatSpec *f, double d, RtValue v);

#endif
