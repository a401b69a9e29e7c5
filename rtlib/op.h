/* Between the op_*.c files: looking slots up.
 */
#ifndef RTI_OP_H
#define RTI_OP_H

#include <stddef.h>

#include "container.h"
#include "number.h"

/* The type of v with its inherited slots in place. */
static inline RtType *op_type(RtValue v)
{
    RtType *type = rti_typeof(v);
    if (RT_UNLIKELY(!(type->flags & RT_T_READY))) rti_type_ready(type);
    return type;
}

/* Does the type have any part of CPython's sequence protocol? User classes have all of it. */
static inline bool op_is_sequence(const RtType *type)
{
    const RtSlots *s = &type->slots;
    return (type->flags & RT_T_HEAP) || s->len || s->contains || s->getitem || s->concat;
}

/* Does a three-way result (below, at, above 0) satisfy the operator? */
static inline bool op_holds(int order, RtCmp op)
{
    switch (op) {
    case RT_LT: return order < 0;
    case RT_LE: return order <= 0;
    case RT_EQ: return order == 0;
    case RT_NE: return order != 0;
    case RT_GT: return order > 0;
    case RT_GE: return order >= 0;
    }
    return false;
}

/* The function of two parameters that the operator's special method is, where nothing else has a say; 0 (op_object.c). */
RtValue rti_operator_method(RtValue a, RtValue name);

static inline RtValue op_pair(RtValue a, RtValue b)
{
    return rti_tuple_from((const RtValue[]){a, b}, 2);
}

/* An operator that dispatches on both operands: where its slots are, how messages name it. */
typedef struct OpInfo {
    uint16_t slot;    /* offset in RtType */
    uint16_t inplace; /* likewise; 0: none */
    const char *symbol, *inplace_symbol;
} OpInfo;

#define OP_SLOT(name) ((uint16_t)offsetof(RtType, slots.name))

static inline RtBinaryFn op_slot(RtType *type, unsigned offset)
{
    return *(RtBinaryFn *)(void *)((char *)type + offset);
}

/* a OP b when the left operand's method has said NotImplemented. */
RtValue op_compare_refused(RtValue a, RtValue b, RtCmp op);

/* Try both operands' slots: the right one first when its class is a proper subclass that overrides
 * the slot. RT_NOTIMPLEMENTED when neither serves. */
RtValue op_try_binary(RtValue a, RtValue b, unsigned slot);

/* a * n for a sequence's repeat slot. raises: TypeError, OverflowError. */
RtValue op_repeat(RtValue (*repeat)(RtValue, int64_t), RtValue sequence, RtValue n);

/* "unsupported operand type(s) for SYMBOL: 'A' and 'B'" */
RT_NORETURN RT_COLD void op_unsupported(const char *symbol, RtValue a, RtValue b);

/* One int and one float, either way round, both immediate: their doubles. */
static inline int op_mixed(RtValue a, RtValue b, double *x, double *y)
{
    if (RT_IS_FLOAT_IMM(a) && RT_IS_INT(b)) {
        *x = rt_unfloat(a);
        *y = (double)RT_UNINT(b);
        return 1;
    }
    if (RT_IS_INT(a) && RT_IS_FLOAT_IMM(b)) {
        *x = (double)RT_UNINT(a);
        *y = rt_unfloat(b);
        return 1;
    }
    return 0;
}

#endif
