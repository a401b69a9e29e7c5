/* format(int, spec), format(float, spec), format(complex, spec).
 *
 * A number is rendered as sign, prefix, digits and rest (point, fraction, exponent, percent sign)
 * and then laid out: grouping goes into the digits, zero fill with `=` alignment becomes more
 * digits and is grouped as well. Short results are put together on the stack.
 */
#include <math.h>
#include <string.h>

#include "bigint.h"
#include "floatconv.h"
#include "formatspec.h"
#include "numtext.h"
#include "runtime.h"

/* ---- layout ---- */

/* Characters the digits take when padded with zeros to at least `min`, separators included. */
static int64_t grouped_width(int64_t digits, int64_t min, int group)
{
    if (digits < 1) digits = 1;
    int64_t width = digits + (digits - 1) / group;
    if (width >= min) return width;
    int64_t n = min - min / (group + 1);
    width = n + (n - 1) / group;
    return width < min ? width + 2 : width; /* no separator stands first: one digit more */
}

/* The grouped digits, written from the last to the first; `width` as grouped_width says. */
static void put_grouped(RtStrBuf *b, const NumberText *number, int64_t width, uint32_t separator)
{
    char small[128], *text = width <= (int64_t)sizeof small ? small : rt_gc_block((size_t)width);
    char *p = text + width;
    int64_t left = number->digits_len;
    for (int in_group = 0; p > text; in_group++) {
        if (in_group == number->group) {
            *--p = (char)separator;
            in_group = 0;
        }
        *--p = left > 0 ? number->digits[--left] : '0';
    }
    rti_buf_ascii(b, text, (size_t)width);
}

RtValue rti_spec_number(const FormatSpec *f, const NumberText *number)
{
    int64_t fixed = (number->sign != 0) + number->prefix_len + number->rest_len;
    int64_t digits = number->digits_len;
    if (f->thousands && digits) {
        int64_t min = f->fill == '0' && f->align == '=' ? f->width - fixed : 0;
        digits = grouped_width(digits, min, number->group);
    }
    int64_t total = fixed + digits, left, right, inner = 0;
    rti_spec_padding(f, total, &left, &right);
    if (f->align == '=') {
        inner = left;
        left = 0;
    }
    char small[160];
    if (f->fill < 128 && total + left + inner + right <= (int64_t)sizeof small &&
        digits == number->digits_len) {
        char *p = small;
        memset(p, (int)f->fill, (size_t)left);
        p += left;
        if (number->sign) *p++ = number->sign;
        memcpy(p, number->prefix, (size_t)number->prefix_len);
        p += number->prefix_len;
        memset(p, (int)f->fill, (size_t)inner);
        p += inner;
        memcpy(p, number->digits, (size_t)digits);
        p += digits;
        memcpy(p, number->rest, (size_t)number->rest_len);
        p += number->rest_len;
        memset(p, (int)f->fill, (size_t)right);
        return rti_str_ascii(small, (size_t)(p + right - small));
    }
    RtStrBuf b;
    rti_buf_start(&b);
    rti_buf_fill(&b, f->fill, left);
    if (number->sign) rti_buf_char(&b, (uint32_t)number->sign);
    rti_buf_ascii(&b, number->prefix, (size_t)number->prefix_len);
    rti_buf_fill(&b, f->fill, inner);
    if (f->thousands && digits)
        put_grouped(&b, number, digits, f->thousands);
    else
        rti_buf_ascii(&b, number->digits, (size_t)digits);
    rti_buf_ascii(&b, number->rest, (size_t)number->rest_len);
    rti_buf_fill(&b, f->fill, right);
    return rti_buf_finish(&b);
}

static char sign_of(const FormatSpec *f, bool negative)
{
    return negative ? '-' : f->sign == '+' || f->sign == ' ' ? (char)f->sign : 0;
}

/* ---- int ---- */

static RtValue format_char(const FormatSpec *f, RtValue v)
{
    if (f->sign) rt_errorf(&rt_ValueError, "Sign not allowed with integer format specifier 'c'");
    if (f->alternate)
        rt_errorf(&rt_ValueError,
                  "Alternate form (#) not allowed with integer format specifier 'c'");
    int64_t c, left, right;
    if (!rti_int_to_i64(v, &c))
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C long");
    if (c < 0 || c > 0x10ffff) rt_errorf(&rt_OverflowError, "%%c arg not in range(0x110000)");
    rti_spec_padding(f, 1, &left, &right);
    RtStrBuf b;
    rti_buf_start(&b);
    rti_buf_fill(&b, f->fill, left);
    rti_buf_char(&b, (uint32_t)c);
    rti_buf_fill(&b, f->fill, right);
    return rti_buf_finish(&b);
}

static RtValue format_digits(const FormatSpec *f, RtValue v)
{
    char small[72];
    int base = f->type == 'b' ? 2 : f->type == 'o' ? 8 : (f->type | 32) == 'x' ? 16 : 10;
    if (base == 10) rti_int_check_digits(v);
    size_t count;
    char *digits = rti_int_digits(v, base, small, &count);
    if (f->type == 'X') rti_upper_digits(digits, count);
    char prefix[2] = {'0', (char)f->type};
    NumberText number = {
        .sign = sign_of(f, rti_int_sign(v) < 0),
        .prefix = prefix,
        .prefix_len = base != 10 && f->alternate ? 2 : 0,
        .digits = digits,
        .digits_len = (int64_t)count,
        .rest = "",
        .group = base == 10 ? 3 : 4,
    };
    return rti_spec_number(f, &number);
}

RtValue rti_int_format(RtValue v, RtValue spec)
{
    if (spec == RT_EMPTY_STR) return RTI_IS_INT_EXACT(v) ? rti_int_to_str(v, 10) : rti_str_of(v);
    const FormatSpec *f = rti_spec(spec, v, 'd', '>');
    switch (f->type) {
    case 'b':
    case 'c':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
    case 'n': break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%': return rti_spec_double(f, rti_int_to_double(v), v);
    default: rti_spec_unknown(f->type, v);
    }
    if (f->precision >= 0)
        rt_errorf(&rt_ValueError, "Precision not allowed in integer format specifier");
    if (f->no_neg_zero)
        rt_errorf(&rt_ValueError,
                  "Negative zero coercion (z) not allowed in integer format specifier");
    return f->type == 'c' ? format_char(f, v) : format_digits(f, v);
}

/* ---- float ---- */

/* The float's text by type and precision, without sign, in room of collector-owned memory or
 * `small`. */
typedef struct FloatText {
    char small[128];
    const char *text;
    int64_t len;
    bool negative;
} FloatText;

static void render(FloatText *out, const FormatSpec *f, double d, uint32_t type, int precision,
                   unsigned flags)
{
    if (f->precision > INT32_MAX - 1000) rt_errorf(&rt_ValueError, "precision too big");
    if (f->precision >= 0) precision = (int)f->precision;
    if (f->precision >= 0 && type == 'r') type = 'g';
    if (f->alternate) flags |= RTI_FLOAT_ALT;
    if (f->no_neg_zero) flags |= RTI_FLOAT_NO_NEG_ZERO;
    bool percent = type == '%';
    if (percent) {
        d *= 100;
        type = 'f';
    } else if (type == 'n') {
        type = 'g';
    }
    /* Fixed notation may need 309 digits in front; everything else is precision and a few. */
    bool small = precision < 64 && ((type | 32) != 'f' || fabs(d) < 1e40);
    char *text = small ? out->small : rt_gc_block((size_t)precision + 500);
    size_t n = rti_float_format(text, d, (char)type, precision, flags);
    if (percent) text[n++] = '%';
    out->negative = *text == '-';
    out->text = text + out->negative;
    out->len = (int64_t)n - out->negative;
}

static RtValue lay_out_float(const FormatSpec *f, const FloatText *t)
{
    if (!f->thousands && f->width <= t->len + t->negative && (f->sign == 0 || f->sign == '-'))
        return rti_str_ascii(t->text - t->negative, (size_t)(t->len + t->negative));
    int64_t digits = 0;
    while (digits < t->len && t->text[digits] >= '0' && t->text[digits] <= '9') digits++;
    NumberText number = {
        .sign = sign_of(f, t->negative),
        .prefix = "",
        .digits = t->text,
        .digits_len = digits,
        .rest = t->text + digits,
        .rest_len = t->len - digits,
        .group = 3,
    };
    return rti_spec_number(f, &number);
}

RtValue rti_spec_double(const FormatSpec *f, double d, RtValue v)
{
    FloatText t;
    switch (f->type) {
    case 0: render(&t, f, d, 'r', 0, RTI_FLOAT_ADD_DOT); break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'n':
    case '%': render(&t, f, d, f->type, 6, 0); break;
    default: rti_spec_unknown(f->type, v);
    }
    return lay_out_float(f, &t);
}

RtValue rti_float_format_spec(RtValue v, RtValue spec)
{
    if (spec == RT_EMPTY_STR) return rti_str_of(v);
    const FormatSpec *f = rti_spec(spec, v, 0, '>');
    return rti_spec_double(f, rti_float_value(v), v);
}

/* ---- complex ---- */

/* One part, signs and grouping applied, appended without padding. */
static void put_part(RtStrBuf *b, const FormatSpec *f, double d, char sign)
{
    FormatSpec part = *f;
    part.width = -1;
    part.sign = (uint8_t)sign;
    FloatText t;
    if (f->type == 0)
        render(&t, f, d, 'r', 0, 0);
    else
        render(&t, f, d, f->type, 6, 0);
    rti_buf_str(b, lay_out_float(&part, &t));
}

RtValue rti_complex_format(RtValue v, RtValue spec)
{
    if (spec == RT_EMPTY_STR) return rti_str_of(v);
    const FormatSpec *f = rti_spec(spec, v, 0, '>');
    switch (f->type) {
    case 0:
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'n': break;
    default: rti_spec_unknown(f->type, v);
    }
    if (f->fill == '0')
        rt_errorf(&rt_ValueError, "Zero padding is not allowed in complex format specifier");
    if (f->align == '=')
        rt_errorf(&rt_ValueError, "'=' alignment flag is not allowed in complex format specifier");
    RtComplex *c = (RtComplex *)RT_OBJ(v);
    bool imaginary_only = f->type == 0 && c->re == 0.0 && !signbit(c->re),
         parentheses = f->type == 0 && !imaginary_only;
    RtStrBuf b;
    rti_buf_start(&b);
    if (parentheses) rti_buf_char(&b, '(');
    if (!imaginary_only) put_part(&b, f, c->re, (char)f->sign);
    put_part(&b, f, c->im, imaginary_only ? (char)f->sign : '+');
    rti_buf_cstr(&b, parentheses ? "j)" : "j");
    RtValue text = rti_buf_finish(&b);
    int64_t len = rti_str_len(text), left, right;
    if (f->width <= len) return text;
    rti_spec_padding(f, len, &left, &right);
    rti_buf_start(&b);
    rti_buf_fill(&b, f->fill, left);
    rti_buf_str(&b, text);
    rti_buf_fill(&b, f->fill, right);
    return rti_buf_finish(&b);
}
