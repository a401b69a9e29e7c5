/* The type float: constructor, methods, slots. Text conversion is in float_shortest.c,
 * float_parse.c and float_format.c; division, power and hash in float_ops.c.
 *
 * A float is an immediate word (value.h) or, for rare magnitudes and subclasses, an RtFloat. Slots
 * serve pairs of floats and ints and answer NotImplemented otherwise.
 */
#include <math.h>

#include "args.h"
#include "bigint.h"
#include "floatconv.h"
#include "numtext.h"
#include "op.h"
#include "runtime.h"

/* ---- float(x) ---- */

/* float(text) for str and bytes-like; false when v is neither. raises: ValueError. */
static bool from_text(RtValue v, double *out)
{
    char small[128];
    const char *text;
    size_t len;
    bool str = rti_is_str(v);
    if (str)
        text = rti_numeric_ascii(v, small, sizeof small, &len);
    else if (!rti_bytes_text(v, &text, &len))
        return false;
    if (!(str ? rti_float_parse_text(text, len, out) : rti_float_parse(text, len, out)))
        rt_errorf(&rt_ValueError, "could not convert string to float: %R", v);
    return true;
}

static double float_of(RtValue v)
{
    if (RT_IS_FLOAT_IMM(v)) return rt_unfloat(v);
    if (RT_IS_INT(v)) return (double)RT_UNINT(v);
    double d;
    RtType *type = op_type(v);
    if (type->slots.float_) return rti_call_float(v, type);
    if (type->slots.index) return rti_int_to_double(rti_index(v));
    if (from_text(v, &d)) return d;
    rt_errorf(&rt_TypeError, "float() argument must be a string or a real number, not '%T'", v);
}

static RtValue float_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    if (type == &rt_type_float || type->slots.init == rt_type_float.slots.init)
        rti_args_no_keywords("float", kwnames);
    rti_args_count("float", count, 0, 1);
    double d = count ? float_of(args[0]) : 0.0;
    if (type == &rt_type_float) return rt_float(d);
    RtFloat *f = rti_object_alloc(type);
    f->value = d;
    return RT_VALUE(f);
}

/* ---- number slots ---- */

#define OPERANDS(a, b)                                                                             \
    double x, y;                                                                                   \
    if (!rti_try_double(a, &x) || !rti_try_double(b, &y)) return RT_NOTIMPLEMENTED

static RtValue float_add(RtValue a, RtValue b)
{
    OPERANDS(a, b);
    return rt_float(x + y);
}

static RtValue float_sub(RtValue a, RtValue b)
{
    OPERANDS(a, b);
    return rt_float(x - y);
}

static RtValue float_mul(RtValue a, RtValue b)
{
    OPERANDS(a, b);
    return rt_float(x * y);
}

static RtValue float_truediv(RtValue a, RtValue b)
{
    OPERANDS(a, b);
    if (y == 0.0) rt_errorf(&rt_ZeroDivisionError, "float division by zero");
    return rt_float(x / y);
}

static RtValue float_floordiv(RtValue a, RtValue b)
{
    OPERANDS(a, b);
    if (y == 0.0) rt_errorf(&rt_ZeroDivisionError, "float floor division by zero");
    rti_float_divmod(x, y, &x, NULL);
    return rt_float(x);
}

static RtValue float_mod(RtValue a, RtValue b)
{
    OPERANDS(a, b);
    if (y == 0.0) rt_errorf(&rt_ZeroDivisionError, "float modulo by zero");
    rti_float_divmod(x, y, NULL, &x);
    return rt_float(x);
}

static RtValue float_divmod(RtValue a, RtValue b)
{
    OPERANDS(a, b);
    if (y == 0.0) rt_errorf(&rt_ZeroDivisionError, "float divmod()");
    rti_float_divmod(x, y, &x, &y);
    return op_pair(rt_float(x), rt_float(y));
}

static RtValue float_pow(RtValue a, RtValue b, RtValue mod)
{
    if (mod != RT_NONE)
        rt_errorf(&rt_TypeError,
                  "pow() 3rd argument not allowed unless all arguments are integers");
    OPERANDS(a, b);
    return rti_float_pow(x, y);
}

static RtValue float_exact(RtValue v)
{
    return RTI_IS_FLOAT_EXACT(v) ? v : rt_float(rti_float_value(v));
}

static RtValue float_neg(RtValue v)
{
    return rt_float(-rti_float_value(v));
}

static RtValue float_abs(RtValue v)
{
    return rt_float(fabs(rti_float_value(v)));
}

static RtValue float_int(RtValue v)
{
    return rti_int_from_double(rti_float_value(v));
}

static int float_bool(RtValue v)
{
    return rti_float_value(v) != 0.0;
}

static RtValue float_repr(RtValue v)
{
    return rti_float_repr(rti_float_value(v));
}

static int64_t float_hash(RtValue v)
{
    double d = rti_float_value(v);
    return RT_UNLIKELY(isnan(d)) ? rt_type_object.slots.hash(v) : rti_float_hash(d);
}

static RtValue float_richcompare(RtValue a, RtValue b, RtCmp op)
{
    double x = rti_float_value(a);
    if (rti_is_float(b)) {
        double y = rti_float_value(b);
        if (x != x || y != y) return RT_BOOL(op == RT_NE);
        return RT_BOOL(op_holds((x > y) - (x < y), op));
    }
    if (!rti_is_int(b)) return RT_NOTIMPLEMENTED;
    if (x != x) return RT_BOOL(op == RT_NE);
    return RT_BOOL(op_holds(-rti_int_cmp_double(b, x), op));
}

/* ---- methods ---- */

#define UNUSED_ARGS() (void)args, (void)count, (void)kwnames

static RtValue float_as_integer_ratio(RtValue self, const RtValue *args, size_t count,
                                      RtValue kwnames)
{
    UNUSED_ARGS();
    double d = rti_float_value(self);
    if (isinf(d)) rt_errorf(&rt_OverflowError, "cannot convert Infinity to integer ratio");
    if (isnan(d)) rt_errorf(&rt_ValueError, "cannot convert NaN to integer ratio");
    int exponent;
    double m = frexp(d, &exponent);
    int64_t numerator = (int64_t)ldexp(m, 53);
    exponent -= 53;
    int zeros = numerator ? __builtin_ctzll((uint64_t)numerator) : 0;
    numerator >>= zeros;
    exponent = numerator ? exponent + zeros : 0;
    RtValue n = rti_int(numerator);
    return op_pair(exponent > 0 ? rti_int_shl(n, (uint64_t)exponent) : n,
                   exponent < 0 ? rti_int_shl(RT_INT(1), (uint64_t)-exponent) : RT_INT(1));
}

static RtValue float_conjugate(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    return float_exact(self);
}

static RtValue float_fromhex(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    if (!rti_is_str(args[0])) rt_errorf(&rt_TypeError, "bad argument type for built-in operation");
    size_t len;
    const char *text = rti_str_to_utf8(args[0], &len);
    RtValue v = rt_float(rti_float_fromhex(text, len));
    return self == RT_VALUE(&rt_type_float) ? v : rti_call1(self, v);
}

static RtValue float_hex(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    return rti_float_hex(rti_float_value(self));
}

static RtValue float_is_integer(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    double d = rti_float_value(self);
    return RT_BOOL(isfinite(d) && floor(d) == d);
}

static RtValue float___ceil__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    return rti_int_from_double(ceil(rti_float_value(self)));
}

static RtValue float___floor__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    return rti_int_from_double(floor(rti_float_value(self)));
}

static RtValue float___trunc__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    return float_int(self);
}

static RtValue float___format__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "__format__() argument must be str, not %B", args[0]);
    return rti_float_format_spec(self, args[0]);
}

static RtValue float___getformat__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self;
    UNUSED_ARGS();
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "__getformat__() argument must be str, not %B", args[0]);
    if (!rti_str_eq_cstr(args[0], "double") && !rti_str_eq_cstr(args[0], "float"))
        rt_errorf(&rt_ValueError, "__getformat__() argument 1 must be 'double' or 'float'");
    const uint16_t one = 1;
    return rti_str(*(const uint8_t *)&one ? "IEEE, little-endian" : "IEEE, big-endian");
}

static RtValue float___getnewargs__(RtValue self, const RtValue *args, size_t count,
                                    RtValue kwnames)
{
    UNUSED_ARGS();
    self = float_exact(self);
    return rti_tuple_from(&self, 1);
}

RtValue rti_float_round_to(double d, RtValue digits)
{
    if (!digits || digits == RT_NONE) return rti_int_from_double(nearbyint(d));
    int64_t n = rti_index_clamped(digits);
    if (!isfinite(d) || n > 323) return rt_float(d);
    if (n < -308) return rt_float(0.0 * d);
    double rounded = rti_float_round(d, (int)n);
    if (isinf(rounded)) rt_errorf(&rt_OverflowError, "rounded value too large to represent");
    return rt_float(rounded);
}

static RtValue float___round__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)kwnames;
    return rti_float_round_to(rti_float_value(self), RT_ARG(0));
}

static RtValue get_zero(RtValue self)
{
    (void)self;
    return rt_float(0.0);
}

static const RtGetSetDef float_getsets[] = {
    {"real", float_exact, NULL, "the real part of a complex number"},
    {"imag", get_zero, NULL, "the imaginary part of a complex number"},
    {0},
};

static const RtMethodDef float_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/float.def"
#undef METHOD
    {0},
};

RtShape rt_shape_float = {.type = &rt_type_float};

RT_TYPE(rt_type_float) = {
    .shape = &rt_shape_type,
    .cname = "float",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_FLOAT | RT_T_MATCH_SELF | RT_T_IMMUTABLE,
    .size = sizeof(RtFloat),
    .instance_shape = &rt_shape_float,
    .methods = float_methods,
    .getsets = float_getsets,
    .slots = RT_SLOTS(RT_SLOT(new_, float_new), RT_SLOT(add, float_add), RT_SLOT(sub, float_sub),
                      RT_SLOT(mul, float_mul), RT_SLOT(truediv, float_truediv),
                      RT_SLOT(floordiv, float_floordiv), RT_SLOT(mod, float_mod),
                      RT_SLOT(divmod, float_divmod), RT_SLOT(pow, float_pow),
                      RT_SLOT(neg, float_neg), RT_SLOT(pos, float_exact), RT_SLOT(abs, float_abs),
                      RT_SLOT(int_, float_int), RT_SLOT(float_, float_exact),
                      RT_SLOT(bool_, float_bool), RT_SLOT(repr, float_repr),
                      RT_SLOT(hash, float_hash), RT_SLOT(richcompare, float_richcompare)),
    .doc = "float(x=0, /)\n--\n\n"
           "Convert a string or number to a floating-point number, if possible.",
};
