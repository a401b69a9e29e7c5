/* The type int: constructor, methods, slots. Arithmetic is in int_*.c, its contract in bigint.h.
 *
 * Slots serve any pair of ints (subclasses and booleans included) and answer NotImplemented
 * otherwise. Results are exact ints, whatever the operands' classes.
 */
#include "bigint.h"

#include "args.h"
#include "numtext.h"
#include "op.h"
#include "runtime.h"

/* ---- int(x), int(text, base) ---- */

static RT_NORETURN void not_convertible(RtValue v)
{
    rt_errorf(&rt_TypeError,
              "int() argument must be a string, a bytes-like object or a real number, not '%T'", v);
}

RtValue rti_int_convert(RtValue v)
{
    RtType *type = rti_typeof(v);
    rti_type_ready(type);
    if (type->slots.int_) {
        return rti_int_exact(rti_int_result(type->slots.int_(v), "__int__"));
    }
    if (type->slots.index) return rti_int_exact(rti_index(v));
    RtValue trunc = rti_lookup_special(v, rti_str("__trunc__"));
    if (!trunc) return 0;
    rti_warn(&rt_DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.");
    RtValue n = rti_call0(trunc);
    if (rti_is_int(n)) return rti_int_exact(n);
    RtType *result = rti_typeof(n);
    rti_type_ready(result);
    if (!result->slots.index)
        rt_errorf(&rt_TypeError, "__trunc__ returned non-Integral (type %T)", n);
    return rti_int_exact(rti_index(n));
}

static RtValue int_from_text(RtValue v, int base)
{
    char small[128];
    const char *text;
    size_t len;
    if (rti_is_str(v))
        text = rti_numeric_ascii(v, small, sizeof small, &len);
    else if (!rti_bytes_text(v, &text, &len))
        return 0;
    return rti_int_parse(text, len, base, v);
}

/* int(v). raises: TypeError, ValueError. */
static RtValue int_of(RtValue v)
{
    if (RTI_IS_INT_EXACT(v)) return v;
    if (RT_IS_FLOAT_IMM(v)) return rti_int_from_double(rt_unfloat(v));
    RtValue n = RTI_IS_STR_EXACT(v) ? 0 : rti_int_convert(v);
    if (!n) n = int_from_text(v, 10);
    if (!n) not_convertible(v);
    return n;
}

static RtValue int_of_base(RtValue v, RtValue base)
{
    int64_t b;
    if (!rti_int_to_i64(rti_index(base), &b) || (b != 0 && (b < 2 || b > 36)))
        rt_errorf(&rt_ValueError, "int() base must be >= 2 and <= 36, or 0");
    if (!v) rt_errorf(&rt_TypeError, "int() missing string argument");
    bool text = rti_is_str(v) || rti_is_a(v, &rt_type_bytes) || rti_is_a(v, &rt_type_bytearray);
    if (!text) rt_errorf(&rt_TypeError, "int() can't convert non-string with explicit base");
    return int_from_text(v, (int)b);
}

/* A short string of decimal digits alone, else 0. */
static RtValue int_of_digits(RtValue text)
{
    int64_t n = 0;
    for (unsigned i = 0; i < RT_STR7_LEN(text); i++) {
        unsigned digit = RT_STR7_AT(text, i) - (unsigned)'0';
        if (digit > 9) return 0;
        n = n * 10 + digit;
    }
    return text == RT_EMPTY_STR ? 0 : RT_INT(n);
}

static RtValue int_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    if (count == 1 && !kwnames && type == &rt_type_int && RT_IS_STR7(args[0])) {
        RtValue n = int_of_digits(args[0]);
        if (n) return n;
    }
    static const char *const names[] = {"base"};
    RtValue base;
    size_t total = count + (kwnames ? (size_t)RTI_TUPLE(kwnames)->len : 0);
    if (total > 2) {
        if (type == &rt_type_int && total == count) rti_args_count("int", count, 0, 2);
        rt_errorf(&rt_TypeError, "int() takes at most 2 %sarguments (%zd given)", count ? "" : "keyword ", total);
    }
    rti_args_named("int", args, count, kwnames, names, 1, &base);
    if (base && count == 2)
        rt_errorf(&rt_TypeError, "argument for int() given by name ('base') and position (2)");
    if (count == 2) base = args[1];
    RtValue v = RT_ARG(0), n;
    if (base)
        n = int_of_base(v, base);
    else
        n = v ? int_of(v) : RT_INT(0);
    return type == &rt_type_int ? n : rti_int_subclass(type, n);
}

/* ---- number slots ---- */

#define BINARY_SLOT(name, operation)                                                               \
    static RtValue int_##name(RtValue a, RtValue b)                                                \
    {                                                                                              \
        if (!rti_is_int(a) || !rti_is_int(b)) return RT_NOTIMPLEMENTED;                            \
        return operation(a, b);                                                                    \
    }
BINARY_SLOT(add, rti_int_add)
BINARY_SLOT(sub, rti_int_sub)
BINARY_SLOT(mul, rti_int_mul)
BINARY_SLOT(truediv, rti_int_truediv)
BINARY_SLOT(floordiv, rti_int_floordiv)
BINARY_SLOT(mod, rti_int_mod)
BINARY_SLOT(lshift, rti_int_lshift)
BINARY_SLOT(rshift, rti_int_rshift)
BINARY_SLOT(and, rti_int_and)
BINARY_SLOT(or, rti_int_or)
BINARY_SLOT(xor, rti_int_xor)

static RtValue int_divmod(RtValue a, RtValue b)
{
    if (!rti_is_int(a) || !rti_is_int(b)) return RT_NOTIMPLEMENTED;
    RtValue q, r;
    if (!rti_int_divmod(a, b, &q, &r))
        rt_errorf(&rt_ZeroDivisionError, "integer division or modulo by zero");
    return op_pair(q, r);
}

static RtValue int_pow(RtValue a, RtValue b, RtValue mod)
{
    if (!rti_is_int(a) || !rti_is_int(b)) return RT_NOTIMPLEMENTED;
    if (mod != RT_NONE) return rti_is_int(mod) ? rti_int_powmod(a, b, mod) : RT_NOTIMPLEMENTED;
    if (rti_int_sign(b) >= 0) return rti_int_pow(a, b);
    return rti_pow(rt_float(rti_int_to_double(a)), rt_float(rti_int_to_double(b)));
}

static RtValue int_float(RtValue v)
{
    return rt_float(rti_int_to_double(v));
}

static int int_bool(RtValue v)
{
    return rti_int_sign(v) != 0;
}

static RtValue int_repr(RtValue v)
{
    return rti_int_to_str(v, 10);
}

static RtValue int_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if (!rti_is_int(a) || !rti_is_int(b)) return RT_NOTIMPLEMENTED;
    return RT_BOOL(op_holds(rti_int_cmp(a, b), op));
}

static void int_trace(void *object)
{
    RtBigInt *b = object;
    if (b->limbs != b->inline_limbs) rti_gc_mark_block(b->limbs);
}

/* ---- methods ---- */

#define UNUSED_ARGS(...) (void)args, (void)count, (void)kwnames

static RtValue int_as_integer_ratio(RtValue self, const RtValue *args, size_t count,
                                    RtValue kwnames)
{
    UNUSED_ARGS();
    return op_pair(rti_int_exact(self), RT_INT(1));
}

static RtValue int_bit_count(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    return RT_INT(rti_int_bit_count(self));
}

static RtValue int_bit_length(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    return RT_INT(rti_int_bit_length(self));
}

static RtValue int_is_integer(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self;
    UNUSED_ARGS();
    return RT_TRUE;
}

static RtValue int_itself(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    return rti_int_exact(self);
}
#define int_conjugate int_itself
#define int___ceil__  int_itself
#define int___floor__ int_itself
#define int___trunc__ int_itself

/* The byteorder argument: true for little-endian. */
static bool is_little(const char *function, RtValue order)
{
    if (!order) return false;
    if (!rti_is_str(order))
        rt_errorf(&rt_TypeError, "%s() argument 'byteorder' must be str, not %B", function, order);
    if (rti_str_eq_cstr(order, "little")) return true;
    if (!rti_str_eq_cstr(order, "big"))
        rt_errorf(&rt_ValueError, "byteorder must be either 'little' or 'big'");
    return false;
}

static RtValue int_to_bytes(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    int64_t length = args[0] ? rti_args_ssize(args[0]) : 1;
    bool little = is_little("to_bytes", args[1]), is_signed = args[2] && rti_truth(args[2]);
    if (length < 0) rt_errorf(&rt_ValueError, "length argument must be non-negative");
    if (!is_signed && rti_int_sign(self) < 0)
        rt_errorf(&rt_OverflowError, "can't convert negative int to unsigned");
    RtBytes *bytes = rti_bytes_alloc((size_t)length);
    if (!rti_int_to_bytes(self, bytes->data, length, little, is_signed))
        rt_errorf(&rt_OverflowError, "int too big to convert");
    return RT_VALUE(bytes);
}

static RtValue int_from_bytes(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    bool little = is_little("from_bytes", args[1]), is_signed = args[2] && rti_truth(args[2]);
    const uint8_t *data;
    int64_t len;
    RtValue source = args[0];
    if (!rti_bytes_view(source, &data, &len)) {
        if (rti_is_str(source) || rti_is_int(source))
            rt_errorf(&rt_TypeError, "cannot convert '%T' object to bytes", source);
        source = rti_call1(RT_VALUE(&rt_type_bytes), source);
        rti_bytes_view(source, &data, &len);
    }
    RtValue n = rti_int_from_bytes(data, len, little, is_signed);
    return self == RT_VALUE(&rt_type_int) ? n : rti_call1(self, n);
}

static RtValue int___format__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "__format__() argument must be str, not %B", args[0]);
    return rti_int_format(self, args[0]);
}

static RtValue int___getnewargs__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    self = rti_int_exact(self);
    return rti_tuple_from(&self, 1);
}

/* Nearest multiple of 10**places, ties to the even multiple. */
static RtValue round_to_tens(RtValue v, RtValue places)
{
    RtValue unit = rti_int_pow(RT_INT(10), places), q, r;
    rti_int_divmod(v, unit, &q, &r);
    int order = rti_int_cmp(rti_int_shl(r, 1), unit);
    if (order > 0 || (order == 0 && rti_int_and(q, RT_INT(1)) != RT_INT(0)))
        q = rti_int_add(q, RT_INT(1));
    return rti_int_mul(q, unit);
}

RtValue rti_int_round(RtValue v, RtValue digits)
{
    if (!digits || digits == RT_NONE) return rti_int_exact(v);
    digits = rti_index(digits);
    if (rti_int_sign(digits) >= 0) return rti_int_exact(v);
    RtValue places = rti_int_neg(digits);
    /* More places than there are digits: nothing is left, and 10**places may be huge. */
    if (rti_int_cmp(places, RT_INT(rti_int_bit_length(v) / 3 + 2)) > 0) return RT_INT(0);
    return round_to_tens(v, places);
}

static RtValue int___round__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)kwnames;
    return rti_int_round(self, count ? rti_index(args[0]) : 0);
}

/* What CPython reports: a header of 24 bytes and 30 bits per 4-byte digit, at least one digit. */
static RtValue int___sizeof__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    int64_t digits = (rti_int_bit_length(self) + 29) / 30;
    return RT_INT(24 + 4 * (digits ? digits : 1));
}

static RtValue get_zero(RtValue self)
{
    (void)self;
    return RT_INT(0);
}

static RtValue get_one(RtValue self)
{
    (void)self;
    return RT_INT(1);
}

static const RtGetSetDef int_getsets[] = {
    {"real", rti_int_exact, NULL, "the real part of a complex number"},
    {"imag", get_zero, NULL, "the imaginary part of a complex number"},
    {"numerator", rti_int_exact, NULL, "the numerator of a rational number in lowest terms"},
    {"denominator", get_one, NULL, "the denominator of a rational number in lowest terms"},
    {0},
};

static const RtMethodDef int_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/int.def"
#undef METHOD
    {0},
};

RtShape rt_shape_int = {.type = &rt_type_int};

RT_TYPE(rt_type_int) = {
    .shape = &rt_shape_type,
    .cname = "int",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_INT | RT_T_MATCH_SELF | RT_T_IMMUTABLE,
    .size = sizeof(RtBigInt),
    .trace = int_trace,
    .instance_shape = &rt_shape_int,
    .methods = int_methods,
    .getsets = int_getsets,
    .slots = RT_SLOTS(RT_SLOT(new_, int_new), RT_SLOT(add, int_add), RT_SLOT(sub, int_sub),
                      RT_SLOT(mul, int_mul), RT_SLOT(truediv, int_truediv),
                      RT_SLOT(floordiv, int_floordiv), RT_SLOT(mod, int_mod),
                      RT_SLOT(divmod, int_divmod), RT_SLOT(pow, int_pow),
                      RT_SLOT(lshift, int_lshift), RT_SLOT(rshift, int_rshift),
                      RT_SLOT(and_, int_and), RT_SLOT(or_, int_or), RT_SLOT(xor_, int_xor),
                      RT_SLOT(neg, rti_int_neg), RT_SLOT(pos, rti_int_exact),
                      RT_SLOT(abs, rti_int_abs), RT_SLOT(invert, rti_int_invert),
                      RT_SLOT(int_, rti_int_exact), RT_SLOT(index, rti_int_exact),
                      RT_SLOT(float_, int_float), RT_SLOT(bool_, int_bool),
                      RT_SLOT(repr, int_repr), RT_SLOT(hash, rti_int_hash),
                      RT_SLOT(richcompare, int_richcompare)),
    .doc = "int([x]) -> integer\nint(x, base=10) -> integer\n\n"
           "Convert a number or string to an integer, or return 0 if no arguments\n"
           "are given.  If x is a number, return x.__int__().  For floating-point\n"
           "numbers, this truncates towards zero.\n\n"
           "If x is not a number or if base is given, then x must be a string,\n"
           "bytes, or bytearray instance representing an integer literal in the\n"
           "given base.  The literal can be preceded by '+' or '-' and be surrounded\n"
           "by whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.\n"
           "Base 0 means to interpret the base from the string as an integer literal.\n"
           ">>> int('0b100', base=0)\n4",
};
