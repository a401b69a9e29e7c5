/* The type complex: constructor, methods, slots. Arithmetic is in complex_ops.c.
 *
 * Slots serve complex numbers with complex, float and int on either side; a real operand is taken
 * as re + 0j.
 */
#include <math.h>
#include <string.h>

#include "args.h"
#include "bigint.h"
#include "complexnum.h"
#include "floatconv.h"
#include "numtext.h"
#include "op.h"
#include "runtime.h"

#define UNUSED_ARGS() (void)args, (void)count, (void)kwnames

RtValue rti_complex(double re, double im)
{
    RtComplex *c = rt_gc_new(&rt_shape_complex, sizeof(RtComplex));
    c->re = re;
    c->im = im;
    return RT_VALUE(c);
}

static bool is_complex(RtValue v)
{
    return RT_IS_PTR(v) && (RT_SHAPE(v) == &rt_shape_complex || rti_is_a(v, &rt_type_complex));
}

static Complex value_of(RtValue v)
{
    RtComplex *c = (RtComplex *)RT_OBJ(v);
    return (Complex){c->re, c->im};
}

/* Operand of arithmetic; false when v is no number of ours. */
static bool operand(RtValue v, Complex *out)
{
    if (is_complex(v)) {
        *out = value_of(v);
        return true;
    }
    out->im = 0.0;
    return rti_try_double(v, &out->re);
}

/* ---- complex(real, imag) ---- */

static RtValue new_of(RtType *type, double re, double im)
{
    if (type == &rt_type_complex) return rti_complex(re, im);
    RtComplex *c = rti_object_alloc(type);
    c->re = re;
    c->im = im;
    return RT_VALUE(c);
}

static RtValue from_text(RtType *type, RtValue text)
{
    char small[128];
    size_t len;
    Complex c;
    const char *chars = rti_numeric_ascii(text, small, sizeof small, &len);
    char *plain = len < sizeof small ? small : rt_gc_block(len + 1);
    if (!rti_strip_underscores(chars, len, plain, &len))
        rt_errorf(&rt_ValueError, "could not convert string to complex: %R", text);
    if (!rti_complex_parse(plain, len, &c))
        rt_errorf(&rt_ValueError, "complex() arg is a malformed string");
    return new_of(type, c.re, c.im);
}

/* v.__complex__() where it is defined, else v. */
static RtValue convert(RtValue v)
{
    if (RT_IS_INT(v) || RT_IS_FLOAT_IMM(v) || RT_HAS_SHAPE(v, &rt_shape_complex)) return v;
    RtValue method = rti_lookup_special(v, RT_NAME(__complex__));
    if (!method) return v;
    RtValue c = rti_call0(method);
    if (RT_HAS_SHAPE(c, &rt_shape_complex)) return c;
    RtValue message = rti_str_format("__complex__ returned non-complex (type %T)", c);
    if (!is_complex(c)) rt_raise(rti_exc_new(&rt_TypeError, message));
    rti_warn_strict_subclass(message, "complex");
    return c;
}

static bool is_number(RtValue v)
{
    RtType *type = op_type(v);
    return type->slots.float_ || type->slots.index || is_complex(v);
}

static RtValue complex_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"real", "imag"};
    RtValue given[2];
    size_t total = count + (kwnames ? (size_t)RTI_TUPLE(kwnames)->len : 0);
    if (total > 2)
        rt_errorf(&rt_TypeError, "complex() takes at most 2 %sarguments (%zd given)", count ? "" : "keyword ", total);
    rti_args_keywords("complex", args, count, kwnames, names, 2, given);
    for (size_t i = 0; i < count; i++) {
        if (given[i])
            rt_errorf(&rt_TypeError,
                      "argument for complex() given by name ('%s') and position (%d)", names[i],
                      (int)i + 1);
        given[i] = args[i];
    }
    RtValue re = given[0], im = given[1];
    if (!re) re = RT_INT(0);
    if (!im && type == &rt_type_complex && RT_HAS_SHAPE(re, &rt_shape_complex)) return re;
    if (rti_is_str(re)) {
        if (im) rt_errorf(&rt_TypeError, "complex() can't take second arg if first is a string");
        return from_text(type, re);
    }
    if (im && rti_is_str(im)) rt_errorf(&rt_TypeError, "complex() second arg can't be a string");
    re = convert(re);
    if (!is_number(re))
        rt_errorf(&rt_TypeError, "complex() first argument must be a string or a number, not '%T'",
                  re);
    if (im && !is_number(im))
        rt_errorf(&rt_TypeError, "complex() second argument must be a number, not '%T'", im);
    Complex a = {0.0, 0.0}, b = {0.0, 0.0};
    bool a_complex = is_complex(re), b_complex = im && is_complex(im);
    if (a_complex)
        a = value_of(re);
    else
        a.re = rti_to_double(re);
    if (!im) return new_of(type, a.re, a.im);
    if (b_complex)
        b = value_of(im);
    else
        b.re = rti_to_double(im);
    /* real + imag*j, leaving out parts that are not there, for the sake of signed zeros */
    if (b_complex) a.re -= b.im;
    if (a_complex) b.re += a.im;
    return new_of(type, a.re, b.re);
}

/* ---- slots ---- */

#define OPERANDS()                                                                                 \
    Complex x, y;                                                                                  \
    if (!operand(a, &x) || !operand(b, &y)) return RT_NOTIMPLEMENTED

static RtValue complex_add(RtValue a, RtValue b)
{
    OPERANDS();
    return rti_complex(x.re + y.re, x.im + y.im);
}

static RtValue complex_sub(RtValue a, RtValue b)
{
    OPERANDS();
    return rti_complex(x.re - y.re, x.im - y.im);
}

static RtValue complex_mul(RtValue a, RtValue b)
{
    OPERANDS();
    x = rti_complex_product(x, y);
    return rti_complex(x.re, x.im);
}

static RtValue complex_truediv(RtValue a, RtValue b)
{
    OPERANDS();
    Complex q;
    if (!rti_complex_quotient(x, y, &q))
        rt_errorf(&rt_ZeroDivisionError, "complex division by zero");
    return rti_complex(q.re, q.im);
}

static RtValue complex_pow(RtValue a, RtValue b, RtValue mod)
{
    OPERANDS();
    if (mod != RT_NONE) rt_errorf(&rt_ValueError, "complex modulo");
    return rti_complex_pow(x.re, x.im, y.re, y.im);
}

static RtValue complex_neg(RtValue v)
{
    Complex c = value_of(v);
    return rti_complex(-c.re, -c.im);
}

static RtValue complex_pos(RtValue v)
{
    Complex c = value_of(v);
    return RT_SHAPE(v) == &rt_shape_complex ? v : rti_complex(c.re, c.im);
}

static RtValue complex_abs(RtValue v)
{
    return rt_float(rti_complex_abs(value_of(v)));
}

static int complex_bool(RtValue v)
{
    Complex c = value_of(v);
    return c.re != 0.0 || c.im != 0.0;
}

static int64_t complex_hash(RtValue v)
{
    Complex c = value_of(v);
    uint64_t h = (uint64_t)rti_float_hash(c.re) + 1000003u * (uint64_t)rti_float_hash(c.im);
    return (int64_t)h == -1 ? -2 : (int64_t)h;
}

static RtValue complex_repr(RtValue v)
{
    char text[2 * RTI_FLOAT_REPR_MAX + 4], *p = text;
    Complex c = value_of(v);
    if (c.re == 0.0 && !signbit(c.re)) {
        p += rti_float_format(p, c.im, 'r', 0, 0);
        *p++ = 'j';
    } else {
        *p++ = '(';
        p += rti_float_format(p, c.re, 'r', 0, 0);
        if (!signbit(c.im) || isnan(c.im)) *p++ = '+';
        p += rti_float_format(p, c.im, 'r', 0, 0);
        memcpy(p, "j)", 2);
        p += 2;
    }
    return rti_str_ascii(text, (size_t)(p - text));
}

static RtValue complex_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if (op != RT_EQ && op != RT_NE) return RT_NOTIMPLEMENTED;
    Complex x = value_of(a);
    bool equal;
    if (rti_is_int(b)) {
        equal = x.im == 0.0 && x.re == x.re && rti_int_cmp_double(b, x.re) == 0;
    } else {
        Complex y;
        if (!operand(b, &y)) return RT_NOTIMPLEMENTED;
        equal = x.re == y.re && x.im == y.im;
    }
    return RT_BOOL(equal == (op == RT_EQ));
}

/* ---- methods ---- */

static RtValue complex_conjugate(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    Complex c = value_of(self);
    return rti_complex(c.re, -c.im);
}

static RtValue complex___complex__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    return complex_pos(self);
}

static RtValue complex___format__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    UNUSED_ARGS();
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "__format__() argument must be str, not %B", args[0]);
    return rti_complex_format(self, args[0]);
}

static RtValue complex___getnewargs__(RtValue self, const RtValue *args, size_t count,
                                      RtValue kwnames)
{
    UNUSED_ARGS();
    Complex c = value_of(self);
    return op_pair(rt_float(c.re), rt_float(c.im));
}

static RtValue get_real(RtValue self)
{
    return rt_float(value_of(self).re);
}

static RtValue get_imag(RtValue self)
{
    return rt_float(value_of(self).im);
}

static const RtGetSetDef complex_getsets[] = {
    {"real", get_real, rti_readonly, "the real part of a complex number"},
    {"imag", get_imag, rti_readonly, "the imaginary part of a complex number"},
    {0},
};

static const RtMethodDef complex_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/complex.def"
#undef METHOD
    {0},
};

RtShape rt_shape_complex = {.type = &rt_type_complex};

RT_TYPE(rt_type_complex) = {
    .shape = &rt_shape_type,
    .cname = "complex",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE,
    .size = sizeof(RtComplex),
    .instance_shape = &rt_shape_complex,
    .methods = complex_methods,
    .getsets = complex_getsets,
    .slots = RT_SLOTS(RT_SLOT(new_, complex_new), RT_SLOT(add, complex_add),
                      RT_SLOT(sub, complex_sub), RT_SLOT(mul, complex_mul),
                      RT_SLOT(truediv, complex_truediv), RT_SLOT(pow, complex_pow),
                      RT_SLOT(neg, complex_neg), RT_SLOT(pos, complex_pos),
                      RT_SLOT(abs, complex_abs), RT_SLOT(bool_, complex_bool),
                      RT_SLOT(repr, complex_repr), RT_SLOT(hash, complex_hash),
                      RT_SLOT(richcompare, complex_richcompare)),
    .doc = "complex(real=0, imag=0)\n--\n\n"
           "Create a complex number from a string or numbers.\n\n"
           "If a string is given, parse it as a complex number.\n"
           "If a single number is given, convert it to a complex number.\n"
           "If the 'real' or 'imag' arguments are given, create a complex number\n"
           "with the specified real and imaginary components.",
};
