/* format % args for str and for bytes.
 *
 * One engine serves both: a bytes format is read as Latin-1 characters and its result, which never
 * holds others, is turned back. Only what %s, %c and the messages do depends on the kind. Arguments
 * come from a tuple, one by one, or are one single value; a parenthesised key makes the value found
 * under it the single one.
 */
#include <math.h>
#include <string.h>

#include "bigint.h"
#include "floatconv.h"
#include "numtext.h"
#include "op.h"
#include "runtime.h"

typedef struct Percent {
    RtValue str; /* the format, when it is a str */
    RtText format;
    int64_t at;      /* behind the last character read */
    RtValue args;    /* a tuple, or the single value */
    int64_t count;   /* of the tuple; -1: single value */
    int64_t next;    /* the single value: -2 before, -1 after it was taken */
    RtValue mapping; /* what keys are looked up in; 0: args is no mapping */
    bool bytes;
    bool plain; /* no directive so far */
    RtStrBuf out;
} Percent;

typedef struct Directive {
    bool left, plus, blank, alternate, zero;
    int64_t width, precision; /* -1: none */
    uint32_t code;
    int64_t index; /* of code */
} Directive;

/* ---- reading ---- */

static RtValue next_arg(Percent *p)
{
    if (p->next >= p->count) rt_errorf(&rt_TypeError, "not enough arguments for format string");
    int64_t i = p->next++;
    return p->count < 0 ? p->args : RTI_TUPLE(p->args)->items[i];
}

static uint32_t next_char(Percent *p)
{
    if (p->at >= p->format.len) rt_errorf(&rt_ValueError, "incomplete format");
    return rti_text_at(&p->format, p->at++);
}

static RtValue substring(const Percent *p, int64_t start, int64_t end)
{
    const uint8_t *chars = p->format.data;
    if (p->bytes) return rti_bytes(chars + start, (size_t)(end - start));
    return rti_str_substring(p->str, start, end);
}

/* Behind "%(": the key, whose parentheses balance. */
static void take_key(Percent *p)
{
    if (!p->mapping) rt_errorf(&rt_TypeError, "format requires a mapping");
    int64_t start = p->at;
    for (int depth = 1; depth > 0; p->at++) {
        if (p->at >= p->format.len) rt_errorf(&rt_ValueError, "incomplete format key");
        uint32_t c = rti_text_at(&p->format, p->at);
        depth += (c == '(') - (c == ')');
    }
    p->args = rti_getitem(p->mapping, substring(p, start, p->at - 1));
    p->count = -1;
    p->next = -2;
}

/* An argument that stands for `*`. */
static int64_t star(Percent *p, const char *c_type, int64_t limit)
{
    RtValue v = next_arg(p);
    int64_t n;
    if (!rti_is_int(v)) rt_errorf(&rt_TypeError, "* wants int");
    if (!rti_int_to_i64(v, &n) || n > limit || n < -limit - 1)
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C %s", c_type);
    return n;
}

/* Decimal digits, of which c is the first or none. Returns the character behind them. */
static uint32_t take_number(Percent *p, uint32_t c, int64_t *out, const char *complaint)
{
    for (; c >= '0' && c <= '9'; c = next_char(p))
        if (__builtin_mul_overflow(*out, 10, out) || __builtin_add_overflow(*out, c - '0', out))
            rt_errorf(&rt_ValueError, complaint);
    return c;
}

static void parse(Percent *p, Directive *d)
{
    *d = (Directive){.width = -1, .precision = -1};
    uint32_t c = next_char(p);
    if (c == '(') {
        take_key(p);
        c = next_char(p);
    }
    for (;; c = next_char(p)) {
        if (c == '-')
            d->left = true;
        else if (c == '+')
            d->plus = true;
        else if (c == ' ')
            d->blank = true;
        else if (c == '#')
            d->alternate = true;
        else if (c == '0')
            d->zero = true;
        else
            break;
    }
    if (c == '*') {
        d->width = star(p, "ssize_t", INT64_MAX);
        if (d->width < 0) {
            d->left = true;
            d->width = -d->width;
        }
        c = next_char(p);
    } else if (c >= '0' && c <= '9') {
        d->width = 0;
        c = take_number(p, c, &d->width, "width too big");
    }
    if (c == '.') {
        d->precision = 0;
        c = next_char(p);
        if (c == '*') {
            d->precision = star(p, "int", INT32_MAX);
            if (d->precision < 0) d->precision = 0;
            c = next_char(p);
        } else {
            const char *complaint = p->bytes ? "prec too big" : "precision too big";
            c = take_number(p, c, &d->precision, complaint);
            if (d->precision > INT32_MAX - 1000) rt_errorf(&rt_ValueError, complaint);
        }
    }
    if (c == 'h' || c == 'l' || c == 'L') c = next_char(p);
    d->code = c;
    d->index = p->at - 1;
}

/* ---- writing ---- */

static RtStrBuf *pad_left(Percent *p, const Directive *d, int64_t length)
{
    if (!d->left && d->width > length) rti_buf_fill(&p->out, ' ', d->width - length);
    return &p->out;
}

static void pad_right(Percent *p, const Directive *d, int64_t length)
{
    if (d->left && d->width > length) rti_buf_fill(&p->out, ' ', d->width - length);
}

/* A number: padded with blanks around, or with zeros behind sign and prefix. `zeros` are part of
 * it. */
static void put_number(Percent *p, const Directive *d, bool negative, const char *prefix,
                       int64_t zeros, const char *digits, size_t count)
{
    char sign = negative ? '-' : d->plus ? '+' : d->blank ? ' ' : 0;
    int64_t length = (sign != 0) + (int64_t)strlen(prefix) + zeros + (int64_t)count;
    if (d->zero && !d->left && d->width > length) {
        zeros += d->width - length;
        length = d->width;
    }
    RtStrBuf *out = pad_left(p, d, length);
    if (sign) rti_buf_char(out, (uint32_t)sign);
    if (*prefix) rti_buf_ascii(out, prefix, strlen(prefix));
    if (zeros) rti_buf_fill(out, '0', zeros);
    rti_buf_ascii(out, digits, count);
    pad_right(p, d, length);
}

/* v as an int, 0 when it has no way to be one or that way raises TypeError. */
static RtValue try_int(RtValue v, bool hex)
{
    const RtSlots *slots = &op_type(v)->slots;
    if (!slots->index && (hex || !slots->int_)) return 0;
    volatile RtValue n = 0;
    RtHandler h;
    RT_TRY(h)
    {
        n = hex ? rti_index(v) : rti_int_convert(v);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_TypeError)) rt_reraise(rt_thrown);
    }
    return n;
}

static RtValue int_argument(const Directive *d, RtValue v)
{
    if (rti_is_int(v)) return v;
    bool hex = d->code == 'x' || d->code == 'X' || d->code == 'o';
    RtValue n = try_int(v, hex);
    if (!n)
        rt_errorf(&rt_TypeError, "%%%c format: %s is required, not %T", (int)d->code,
                  hex ? "an integer" : "a real number", v);
    return n;
}

static void put_int(Percent *p, const Directive *d, RtValue v)
{
    RtValue n = int_argument(d, v);
    char small[72], prefix[3] = "";
    int base = d->code == 'o' ? 8 : (d->code | 32) == 'x' ? 16 : 10;
    if (base == 10) rti_int_check_digits(n);
    size_t count;
    char *digits = rti_int_digits(n, base, small, &count);
    if (d->code == 'X') rti_upper_digits(digits, count);
    if (base != 10 && d->alternate) {
        prefix[0] = '0';
        prefix[1] = (char)d->code;
    }
    int64_t zeros = d->precision > (int64_t)count ? d->precision - (int64_t)count : 0;
    put_number(p, d, rti_int_sign(n) < 0, prefix, zeros, digits, count);
}

static void put_float(Percent *p, const Directive *d, RtValue v)
{
    RtType *type = op_type(v);
    bool too_large = rti_is_int(v) && isinf(rti_int_to_double_inf(v));
    if (p->bytes && (too_large || (!type->slots.float_ && !type->slots.index)))
        rt_errorf(&rt_TypeError, "float argument required, not %T", v);
    double x = rti_to_double(v);
    int precision = d->precision < 0 ? 6 : (int)d->precision;
    char small[600], *text = precision < 90 ? small : rt_gc_block((size_t)precision + 500);
    size_t n =
        rti_float_format(text, x, (char)d->code, precision, d->alternate ? RTI_FLOAT_ALT : 0);
    bool negative = *text == '-';
    put_number(p, d, negative, "", 0, text + negative, n - negative);
}

static void put_text(Percent *p, const Directive *d, RtValue str, int64_t length)
{
    pad_left(p, d, length);
    rti_buf_sub(&p->out, str, 0, length);
    pad_right(p, d, length);
}

static void put_str(Percent *p, const Directive *d, RtValue str)
{
    int64_t length = rti_str_len(str);
    put_text(p, d, str, d->precision >= 0 && d->precision < length ? d->precision : length);
}

/* %s of a bytes format: the contents of v or of bytes(v). */
static void put_bytes(Percent *p, const Directive *d, RtValue v)
{
    const uint8_t *data;
    int64_t len;
    if (!rti_bytes_view(v, &data, &len)) {
        RtValue method = rti_lookup_special(v, RT_NAME(__bytes__));
        if (!method)
            rt_errorf(&rt_TypeError,
                      "%%b requires a bytes-like object, or an object that implements __bytes__, "
                      "not '%T'",
                      v);
        RtValue bytes = rti_call0(method);
        if (!rti_is_a(bytes, &rt_type_bytes))
            rt_errorf(&rt_TypeError, "__bytes__ returned non-bytes (type %T)", bytes);
        rti_bytes_view(bytes, &data, &len);
    }
    put_str(p, d, rti_str_latin1(data, (size_t)len));
}

static uint32_t char_argument(Percent *p, RtValue v)
{
    const uint8_t *data;
    int64_t len, c;
    if (p->bytes && rti_bytes_view(v, &data, &len) && len == 1 && !rti_is_a(v, &rt_type_memoryview))
        return data[0];
    if (!p->bytes && rti_is_str(v) && rti_str_len(v) == 1) return rti_str_at(v, 0);
    if (!rti_is_int(v) && !op_type(v)->slots.index)
        rt_errorf(&rt_TypeError, p->bytes ? "%%c requires an integer in range(256) or a single byte"
                                          : "%%c requires int or char");
    int64_t limit = p->bytes ? 0xff : 0x10ffff;
    if (!rti_int_to_i64(rti_index(v), &c) || c < 0 || c > limit)
        rt_errorf(&rt_OverflowError, "%%c arg not in range(%s)", p->bytes ? "256" : "0x110000");
    return (uint32_t)c;
}

static RT_NORETURN void unsupported(const Percent *p, const Directive *d)
{
    if (p->bytes && d->code >= 128)
        rt_errorf(&rt_OverflowError, "character argument not in range(0x110000)");
    bool shown = p->bytes || (d->code > 31 && d->code < 127);
    rt_errorf(&rt_ValueError, "unsupported format character '%c' (0x%x) at index %lld",
              shown ? (int)d->code : '?', d->code, (long long)d->index);
}

static void put_directive(Percent *p)
{
    if (p->at < p->format.len && rti_text_at(&p->format, p->at) == '%') {
        p->at++;
        rti_buf_char(&p->out, '%');
        return;
    }
    Directive d;
    parse(p, &d);
    RtValue v = next_arg(p);
    switch (d.code) {
    case 's':
        if (p->bytes)
            put_bytes(p, &d, v);
        else
            put_str(p, &d, rti_str_of(v));
        break;
    case 'b':
        if (!p->bytes) unsupported(p, &d);
        put_bytes(p, &d, v);
        break;
    case 'r': put_str(p, &d, p->bytes ? rti_ascii(v) : rti_repr(v)); break;
    case 'a': put_str(p, &d, rti_ascii(v)); break;
    case 'c': put_text(p, &d, rti_str_char(char_argument(p, v)), 1); break;
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
        if (p->bytes && d.code == 'i') d.code = 'd';
        put_int(p, &d, v);
        break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': put_float(p, &d, v); break;
    default: unsupported(p, &d);
    }
}

/* Characters [start, p->at) of the format itself. */
static void put_literal(Percent *p, int64_t start)
{
    const char *chars = p->format.data;
    if (p->bytes)
        rti_buf_ascii(&p->out, chars + start, (size_t)(p->at - start));
    else
        rti_buf_sub(&p->out, p->str, start, p->at);
}

static void run(Percent *p, RtValue args)
{
    p->at = 0;
    p->mapping = 0;
    p->args = args;
    p->count = -1;
    p->next = -2;
    p->plain = true;
    if (RTI_IS_TUPLE(args) || rti_is_a(args, &rt_type_tuple)) {
        p->count = RTI_TUPLE(args)->len;
        p->next = 0;
    } else if (op_type(args)->slots.getitem && !rti_is_str(args) &&
               !(p->bytes &&
                 (rti_is_a(args, &rt_type_bytes) || rti_is_a(args, &rt_type_bytearray)))) {
        p->mapping = args;
    }
    rti_buf_start(&p->out);
    while (p->at < p->format.len) {
        int64_t start = p->at;
        uint32_t c = 0;
        while (p->at < p->format.len && (c = rti_text_at(&p->format, p->at)) != '%') p->at++;
        if (p->at > start) put_literal(p, start);
        if (p->at >= p->format.len) break;
        p->at++;
        p->plain = false;
        put_directive(p);
    }
    if (p->next < p->count && !p->mapping)
        rt_errorf(&rt_TypeError, "not all arguments converted during %s formatting",
                  p->bytes ? "bytes" : "string");
}

RtValue rti_str_percent(RtValue format, RtValue args)
{
    Percent p; /* not zeroed as a whole: most of it is the output buffer */
    p.bytes = false;
    p.str = format;
    rti_text(format, &p.format);
    run(&p, args);
    RtValue result = rti_buf_finish(&p.out);
    return p.plain && p.format.len ? format : result; /* also when it is of a subclass */
}

RtValue rti_bytes_percent(RtValue format, RtValue args, int bytearray)
{
    Percent p;
    p.bytes = true;
    p.str = 0;
    const uint8_t *data;
    rti_bytes_view(format, &data, &p.format.len);
    if (bytearray) { /* user code may resize it meanwhile */
        uint8_t *copy = rt_gc_block((size_t)p.format.len + 1);
        memcpy(copy, data, (size_t)p.format.len);
        data = copy;
    }
    p.format.data = data;
    p.format.width = 1;
    run(&p, args);
    RtValue bytes = rti_bytes(p.out.data, (size_t)p.out.len);
    return bytearray ? rti_call1(RT_VALUE(&rt_type_bytearray), bytes) : bytes;
}
