/* unbox_internal.h - what the unbox*.c files share. */
#ifndef CODEGEN_UNBOX_INTERNAL_H
#define CODEGEN_UNBOX_INTERNAL_H

#include "infer.h"
#include "known.h"
#include "unbox.h"

/* The representation of a value with exactly these kinds; IR_ANY where there is none. */
IrType unbox_of_kinds(unsigned kinds);
bool unbox_has_try(const IrBlock *block);

/* ---- unbox_mark.c ---- */
/* Set rep, is_fast, is_pure, leaves of an expression and its operands, or of all expressions of a block. */
void unbox_mark(IrExpr *e);
void unbox_mark_block(const IrBlock *block);
/* The same for an expression that must not find a guess wrong. */
void unbox_mark_sure(IrExpr *e);
/* The same as unbox_as, when what an operation with an effect gives counts too: unbox_split.c moves that into a temporary. */
IrType unbox_at_hand(const IrExpr *e);
/* The operation works unboxed and gives that; `leaves`: it may find a guess wrong. */
void unbox_make_fast(IrExpr *e, IrType rep, bool leaves);
/* Does this operation have an effect, its operands not counted? */
bool unbox_has_effect(const IrExpr *e);
/* May this operation find a guess wrong, its operands not counted? */
bool unbox_leaves_itself(const IrExpr *e);

/* ---- unbox_split.c ---- */
void unbox_split(IrFunc *func);

#endif
