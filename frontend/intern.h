/* intern.h - one copy of each text, compared by pointer.
 *
 * Owns: the table of interned strings of a compilation. Identifiers, string and bytes values and
 * digits of integers are all interned, so equality anywhere behind the lexer is `a == b`.
 * Invariant: two Istr of one Interner are the same pointer exactly when their bytes are equal. The
 * bytes are UTF-8 (lone surrogates in the WTF-8 form) unless the place that holds them says bytes;
 * they may contain NUL, and text[len] is always NUL.
 */
#ifndef FRONTEND_INTERN_H
#define FRONTEND_INTERN_H

#include "arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct IstrRec {
    uint32_t len;
    uint32_t hash;
    uint32_t keyword; /* token kind of a keyword, 0 for anything else (set by the lexer) */
    char text[];
} IstrRec;

/* An interned string. Compare with ==; the record is never written after it was made. */
typedef const IstrRec *Istr;

typedef struct Interner {
    Arena *arena;
    IstrRec **slots; /* open addressing, a power of two long */
    uint32_t mask, count;
} Interner;

void interner_init(Interner *interner, Arena *arena);
void interner_free(Interner *interner);

/* The interned string of these bytes. cost: O(len) expected. */
Istr intern(Interner *interner, const char *text, size_t len);

/* The interned string of a NUL-terminated text. */
Istr intern_cstr(Interner *interner, const char *text);

/* The interned string of a printf result. */
Istr intern_printf(Interner *interner, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Enter a keyword with its token kind. */
void intern_keyword(Interner *interner, const char *text, uint32_t kind);

/* True when the interned string is this NUL-terminated text. */
bool istr_is(Istr s, const char *text);

#endif
