/* Unary operators, truth, hash and length of any value.
 */
#include <math.h>

#include "bigint.h"
#include "op.h"
#include "runtime.h"

#define HASH_NONE 0xfca86420 /* CPython's, so that sets of mixed values print alike */

RtValue rti_neg(RtValue v)
{
    if (RT_IS_INT(v)) return rti_int(-RT_UNINT(v));
    if (RT_IS_FLOAT_IMM(v)) return rt_float(-rt_unfloat(v));
    RtUnaryFn f = op_type(v)->slots.neg;
    if (!f) rt_errorf(&rt_TypeError, "bad operand type for unary -: '%T'", v);
    return f(v);
}

RtValue rti_pos(RtValue v)
{
    if (RT_IS_INT(v) || RT_IS_FLOAT_IMM(v)) return v;
    RtUnaryFn f = op_type(v)->slots.pos;
    if (!f) rt_errorf(&rt_TypeError, "bad operand type for unary +: '%T'", v);
    return f(v);
}

RtValue rti_invert(RtValue v)
{
    if (RT_IS_INT(v)) return RT_INT(~RT_UNINT(v));
    RtUnaryFn f = op_type(v)->slots.invert;
    if (!f) rt_errorf(&rt_TypeError, "bad operand type for unary ~: '%T'", v);
    return f(v);
}

RtValue rti_abs(RtValue v)
{
    if (RT_IS_INT(v)) return (int64_t)v < 0 ? rti_int(-RT_UNINT(v)) : v;
    if (RT_IS_FLOAT_IMM(v)) return rt_float(fabs(rt_unfloat(v)));
    RtUnaryFn f = op_type(v)->slots.abs;
    if (!f) rt_errorf(&rt_TypeError, "bad operand type for abs(): '%T'", v);
    return f(v);
}

int rti_truth(RtValue v)
{
    if (RT_IS_BOOL(v)) return v == RT_TRUE;
    if (RT_IS_INT(v)) return v != RT_INT(0);
    if (RT_IS_STR7(v)) return RT_STR7_LEN(v) != 0;
    if (RT_IS_FLOAT_IMM(v)) return rt_unfloat(v) != 0.0;
    if (v == RT_NONE) return 0;
    if (RTI_IS_DICT(v)) return rti_dict_len(v) != 0;
    RtType *type = op_type(v);
    if (type->slots.bool_) return type->slots.bool_(v);
    return type->slots.len ? type->slots.len(v) > 0 : 1;
}

int64_t rti_hash(RtValue v)
{
    if (RT_IS_INT(v)) return rti_int_hash(v);
    if (RTI_IS_STR_EXACT(v)) {
        int64_t h = (int64_t)rti_str_hash(v);
        return h == -1 ? -2 : h;
    }
    if (RT_IS_FLOAT_IMM(v)) return rt_type_float.slots.hash(v);
    if (v == RT_NONE) return HASH_NONE;
    RtType *type = op_type(v);
    return type->slots.hash ? type->slots.hash(v) : rti_hash_not_implemented(v);
}

int64_t rti_len(RtValue v)
{
    if (RT_IS_STR7(v)) return RT_STR7_LEN(v);
    int64_t (*len)(RtValue) = RT_IS_PTR(v) ? RT_SHAPE(v)->type->slots.len : NULL;
    if (RT_LIKELY(len != NULL)) return len(v);
    len = op_type(v)->slots.len;
    if (!len) rt_errorf(&rt_TypeError, "object of type '%T' has no len()", v);
    return len(v);
}
