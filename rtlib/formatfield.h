/* Format strings taken apart: what str.format() and the module _string share (format_method.c).
 */
#ifndef RTI_FORMATFIELD_H
#define RTI_FORMATFIELD_H

#include "text.h"

/* Characters [at, end) of a str; each level of nesting has its own, over the same text. */
typedef struct Cursor {
    RtValue str;
    const RtText *text;
    int64_t at, end;
} Cursor;

typedef struct Field {
    int64_t name, name_end;
    int64_t spec, spec_end;
    uint32_t conversion; /* 0: none */
    bool nested;         /* the spec has fields */
} Field;

/* The next literal text, from c->at to *literal_end (with the one brace that a doubled one stands
 * for), and the field behind it; false when there is none. raises: ValueError */
bool rti_format_part(Cursor *c, int64_t *literal_end, Field *f);
/* The field whose '{' the cursor stands behind. raises: ValueError */
void rti_format_field(Cursor *c, Field *f);
/* The number that [start, end) spells; -1 when it is none. raises: ValueError when it is too large */
int64_t rti_format_integer(const Cursor *c, int64_t start, int64_t end);
/* Where the first part of a field's name, in front of any '.' or '[', ends. */
int64_t rti_format_first(const Cursor *c, int64_t start, int64_t end);
/* One step of a field's name at *at: true for .attribute, false for [item]; [*start, *stop) is what
 * it says. raises: ValueError */
bool rti_format_step(const Cursor *c, int64_t *at, int64_t end, int64_t *start, int64_t *stop);

#endif
