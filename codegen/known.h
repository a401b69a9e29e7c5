/* known.h - which functions of the program a call, operator or attribute may reach, by the classes of its receiver.
 *
 * A guess like all of inference: the site compares shapes before it calls one of them (include/rt/method.h).
 */
#ifndef CODEGEN_KNOWN_H
#define CODEGEN_KNOWN_H

#include "infer.h"

/* KNOWN_SPECIAL: what an operation other than an operator is done by: o[k], o[k] = v, x in o, o(...), len(o). */
typedef enum KnownHow { KNOWN_CALL, KNOWN_LOADED, KNOWN_NEW, KNOWN_GET, KNOWN_OPERATOR, KNOWN_SUPER, KNOWN_SPECIAL } KnownHow;

typedef struct Known {
    KnownHow how;
    uint32_t count;               /* one target for each class of the receiver */
    const IrFunc *funcs[TY_WIDTH];
    uint32_t given;               /* arguments behind the receiver; the rest are defaults */
    uint32_t from;                /* operand that is the first of them */
} Known;

/* False: nothing is known, or what is cannot be called directly. The name of an operator's special method is passed; NULL
 * for all other operations. */
bool known_find(const IrExpr *e, Istr special, Known *known);

/* Binary operators: their special method, and the row of RtOp in C. NULL: it is none of those. */
typedef struct KnownOperator {
    IrOp op, test; /* test: the comparison as a condition; for others the same as op */
    const char *row, *method;
} KnownOperator;
const KnownOperator *known_operator(IrOp op);

/* super().name(...), with super() in the call. */
bool known_find_super(const IrExpr *e, Known *known);

/* The special methods of such an operation; NULL: it is none, or they are not known. Also its name in C: rt_known_... */
const char *known_find_special(Compilation *cx, const IrExpr *e, Istr *method, Known *known);

/* Are all targets entered with unboxed arguments in the same form, and given all of them? */
bool known_is_typed(const Known *known);

/* The operand of a direct call that is the callee's parameter i; NULL: the new instance. */
IrExpr *known_argument(const IrExpr *e, uint32_t i);

#endif
