/* unbox.h - functions written twice: once for right guesses, with unboxed variables, and once for the rest.
 *
 * unbox_program chooses, for each function that gains by it, which variables C holds as int64_t, double, int or RtList *
 * where the guesses of infer.c are right (IrVar.rep), which operations work on those (IrExpr.is_fast), and rearranges
 * statements so that a guess that turns out wrong in the middle of one can be given up by starting that statement
 * again in the general form: whatever is evaluated before the check has no effect (IrExpr.is_pure). docs/types.md
 * explains the two forms; emit_fast.c writes the first.
 */
#ifndef CODEGEN_UNBOX_H
#define CODEGEN_UNBOX_H

#include "ir.h"

void unbox_program(Compilation *cx, IrModule **modules, uint32_t count);

/* The representation in which an operand is at hand where guesses are right, by itself or behind a check. */
IrType unbox_as(const IrExpr *e);

/* Is it guessed to be a str, and at hand? */
bool unbox_is_str(const IrExpr *e);

/* Is it guessed to be a tuple, and at hand? */
bool unbox_is_tuple(const IrExpr *e);

/* Operations on strs that the unboxed form has (unbox_text.c). */
typedef enum UnboxText {
    TEXT_NONE,
    TEXT_CHAR_IN, /* item in a constant str */
    TEXT_ONE_OF,  /* item in a constant tuple of short strs */
    TEXT_IN,      /* item in str */
    TEXT_IS,      /* o.isdigit() and the like */
    TEXT_STARTS,  /* o.startswith(part[, start]) */
    TEXT_ENDS,    /* o.endswith(part) */
    TEXT_LOAD,    /* the look-up of such a method */
    TEXT_SLICE,   /* o[start:stop] */
    TEXT_ADD,     /* a + b, s += t */
} UnboxText;
UnboxText unbox_text(const IrExpr *e);
/* RT_CHAR_... of a method isalpha, isdigit...; NULL for others. */
const char *unbox_char_kind(Istr method);

/* Is it a call of append on a variable that holds a list? */
bool unbox_is_append(const IrExpr *e);

/* May the statement `temp = value` be left out and its value stand where the temporary is read? */
bool unbox_fusable(const IrStmt *s);

/* Does some operand have an effect of its own (the expression itself not counted)? */
bool unbox_has_inner_effect(const IrExpr *e);

#endif
