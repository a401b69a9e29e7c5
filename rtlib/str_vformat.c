/* rti_str_format: printf for messages, with Python values. The one place that knows the directives
 * that rt_errorf promises (include/rt/error.h).
 */
#include <stdio.h>

#include "str.h"

/* One directive: %[.precision][l|ll|z]conversion */
typedef struct Directive {
    int precision; /* -1: none */
    int size;      /* 0 int, 1 long, 2 long long, 3 size_t */
    char conversion;
} Directive;

/* Parse behind the '%'; returns the position behind the directive. */
static const char *parse(const char *p, Directive *d)
{
    d->precision = -1;
    d->size = 0;
    if (*p == '.') {
        d->precision = 0;
        for (p++; *p >= '0' && *p <= '9'; p++) d->precision = d->precision * 10 + (*p - '0');
    }
    for (; *p == 'l'; p++) d->size++;
    if (*p == 'z') {
        d->size = 3;
        p++;
    }
    d->conversion = *p;
    return p + 1;
}

static void put_str(RtStrBuf *b, RtValue str, int precision)
{
    if (precision >= 0 && precision < str_len(str)) rti_buf_sub(b, str, 0, precision);
    else rti_buf_str(b, str);
}

static void put_cstr(RtStrBuf *b, const char *s, int precision)
{
    if (precision < 0) rti_buf_cstr(b, s);
    else put_str(b, rti_str(s), precision);
}

static void put_unsigned(RtStrBuf *b, unsigned long long n, unsigned base)
{
    char digits[24], *p = digits + sizeof digits;
    do *--p = "0123456789abcdef"[n % base];
    while (n /= base);
    rti_buf_ascii(b, p, (size_t)(digits + sizeof digits - p));
}

static void put_signed(RtStrBuf *b, long long n)
{
    if (n < 0) rti_buf_char(b, '-');
    put_unsigned(b, n < 0 ? 0 - (unsigned long long)n : (unsigned long long)n, 10);
}

static unsigned long long take_unsigned(int size, va_list *args)
{
    if (size == 0) return va_arg(*args, unsigned);
    if (size == 2) return va_arg(*args, unsigned long long);
    return va_arg(*args, size_t);
}

static long long take_signed(int size, va_list *args)
{
    if (size == 0) return va_arg(*args, int);
    if (size == 2) return va_arg(*args, long long);
    return (long long)va_arg(*args, ptrdiff_t);
}

/* A type as CPython's messages name it: builtin ones with their module ("typing.TypeVar"). */
static const char *message_name(RtType *type)
{
    return type->flags & RT_T_HEAP ? rti_type_name(type) : type->cname;
}

static void put_directive(RtStrBuf *b, const Directive *d, va_list *args)
{
    switch (d->conversion) {
    case 's': put_cstr(b, va_arg(*args, const char *), d->precision); break;
    case 'd':
    case 'i': put_signed(b, take_signed(d->size, args)); break;
    case 'u': put_unsigned(b, take_unsigned(d->size, args), 10); break;
    case 'x': put_unsigned(b, take_unsigned(d->size, args), 16); break;
    case 'p':
        rti_buf_ascii(b, "0x", 2);
        put_unsigned(b, (unsigned long long)(uintptr_t)va_arg(*args, void *), 16);
        break;
    case 'c': rti_buf_char(b, (uint32_t)va_arg(*args, int)); break;
    case 'S': put_str(b, rti_str_of(va_arg(*args, RtValue)), d->precision); break;
    case 'R': put_str(b, rti_repr(va_arg(*args, RtValue)), d->precision); break;
    case 'U': put_str(b, va_arg(*args, RtValue), d->precision); break;
    case 'T': put_cstr(b, message_name(rti_typeof(va_arg(*args, RtValue))), d->precision); break;
    case 'B': {
        RtValue v = va_arg(*args, RtValue);
        put_cstr(b, v == RT_NONE ? "None" : message_name(rti_typeof(v)), d->precision);
        break;
    }
    case 'N': put_cstr(b, message_name(va_arg(*args, RtType *)), d->precision); break;
    case '%': rti_buf_char(b, '%'); break;
    default: __builtin_trap();
    }
}

RtValue rti_str_vformat(const char *format, va_list args)
{
    RtStrBuf b;
    va_list left;
    rti_buf_start(&b);
    va_copy(left, args);
    for (const char *p = format; *p;) {
        const char *percent = strchr(p, '%');
        if (!percent) {
            rti_buf_cstr(&b, p);
            break;
        }
        if (percent > p) rti_buf_str(&b, rti_str_utf8(p, (size_t)(percent - p)));
        Directive d;
        p = parse(percent + 1, &d);
        put_directive(&b, &d, &left);
    }
    va_end(left);
    return rti_buf_finish(&b);
}

RtValue rti_str_format(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    RtValue s = rti_str_vformat(format, args);
    va_end(args);
    return s;
}
