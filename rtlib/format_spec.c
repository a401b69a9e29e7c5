/* Parsing of format specs, padding, and format(str, spec). Numbers are in format_number.c.
 *
 * Messages and the order in which mistakes are noticed are CPython's.
 */
#include "formatspec.h"

#include "runtime.h"

static bool is_align(uint32_t c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

/* Decimal digits from *at on: their value, or -1 when there are none. raises: ValueError. */
static int64_t scan_number(const RtText *text, int64_t *at)
{
    int64_t n = -1;
    for (; *at < text->len; ++*at) {
        int digit = rti_uc_decimal(rti_text_at(text, *at));
        if (digit < 0) break;
        if (n < 0) n = 0;
        if (__builtin_mul_overflow(n, 10, &n) || __builtin_add_overflow(n, digit, &n))
            rt_errorf(&rt_ValueError, "Too many decimal digits in format string");
    }
    return n;
}

static RT_NORETURN void comma_and_underscore(void)
{
    rt_errorf(&rt_ValueError, "Cannot specify both ',' and '_'.");
}

static void check_thousands(const FormatSpec *f)
{
    switch (f->type) {
    case 'd':
    case 'e':
    case 'f':
    case 'g':
    case 'E':
    case 'G':
    case '%':
    case 'F':
    case 0: return;
    case 'b':
    case 'o':
    case 'x':
    case 'X':
        if (f->thousands == '_') return;
    }
    if (f->type > 32 && f->type < 128)
        rt_errorf(&rt_ValueError, "Cannot specify '%c' with '%c'.", (int)f->thousands,
                  (int)f->type);
    rt_errorf(&rt_ValueError, "Cannot specify '%c' with '\\x%x'.", (int)f->thousands, f->type);
}

static void parse(FormatSpec *f, RtValue spec, RtValue v, char default_type, char default_align)
{
    RtText text;
    rti_text(spec, &text);
    int64_t at = 0, len = text.len;
    bool fill_given = false, align_given = false;
#define PEEK() (at < len ? rti_text_at(&text, at) : 0)
    *f = (FormatSpec){.fill = ' ', .align = (uint8_t)default_align, .type = (uint8_t)default_type};
    if (len >= 2 && is_align(rti_text_at(&text, 1))) {
        f->fill = rti_text_at(&text, 0);
        f->align = rti_text_at(&text, 1);
        fill_given = align_given = true;
        at = 2;
    } else if (len >= 1 && is_align(rti_text_at(&text, 0))) {
        f->align = rti_text_at(&text, 0);
        align_given = true;
        at = 1;
    }
    uint32_t c = PEEK();
    if (at < len && (c == '+' || c == '-' || c == ' ')) {
        f->sign = c;
        at++;
    }
    if (PEEK() == 'z') {
        f->no_neg_zero = true;
        at++;
    }
    if (PEEK() == '#') {
        f->alternate = true;
        at++;
    }
    if (!fill_given && PEEK() == '0') {
        f->fill = '0';
        if (!align_given && default_align == '>') f->align = '=';
        at++;
    }
    f->width = scan_number(&text, &at);
    if (PEEK() == ',') {
        f->thousands = ',';
        at++;
    }
    if (PEEK() == '_') {
        if (f->thousands) comma_and_underscore();
        f->thousands = '_';
        at++;
    }
    if (PEEK() == ',' && f->thousands == '_') comma_and_underscore();
    f->precision = -1;
    if (PEEK() == '.') {
        at++;
        f->precision = scan_number(&text, &at);
        if (f->precision < 0) rt_errorf(&rt_ValueError, "Format specifier missing precision");
    }
    if (len - at > 1)
        rt_errorf(&rt_ValueError, "Invalid format specifier '%U' for object of type '%T'", spec, v);
    if (len - at == 1) f->type = PEEK();
    if (f->thousands) check_thousands(f);
#undef PEEK
}

const FormatSpec *rti_spec(RtValue spec, RtValue v, char default_type, char default_align)
{
    enum { ENTRIES = 16 };
    static struct {
        RtValue spec;
        char default_type;
        FormatSpec parsed;
    } memo[ENTRIES];
    static FormatSpec last;
    if (!RT_IS_STR7(spec)) {
        parse(&last, spec, v, default_type, default_align);
        return &last;
    }
    unsigned i = (unsigned)((spec ^ (uint8_t)default_type) * 0x9E3779B97F4A7C15u >> 60);
    if (memo[i].spec != spec || memo[i].default_type != default_type) {
        memo[i].spec = 0; /* parsing may raise */
        parse(&memo[i].parsed, spec, v, default_type, default_align);
        memo[i].spec = spec;
        memo[i].default_type = default_type;
    }
    return &memo[i].parsed;
}

void rti_spec_unknown(uint32_t code, RtValue v)
{
    if (code > 32 && code < 128)
        rt_errorf(&rt_ValueError, "Unknown format code '%c' for object of type '%T'", (int)code, v);
    rt_errorf(&rt_ValueError, "Unknown format code '\\x%x' for object of type '%T'", code, v);
}

void rti_spec_padding(const FormatSpec *f, int64_t length, int64_t *left, int64_t *right)
{
    int64_t total = f->width > length ? f->width - length : 0;
    *left = f->align == '>' || f->align == '=' ? total : f->align == '^' ? total / 2 : 0;
    *right = total - *left;
}

/* ---- str ---- */

static void check_str_spec(const FormatSpec *f)
{
    if (f->sign)
        rt_errorf(&rt_ValueError, "%s not allowed in string format specifier",
                  f->sign == ' ' ? "Space" : "Sign");
    if (f->no_neg_zero)
        rt_errorf(&rt_ValueError,
                  "Negative zero coercion (z) not allowed in string format specifier");
    if (f->alternate)
        rt_errorf(&rt_ValueError, "Alternate form (#) not allowed in string format specifier");
    if (f->align == '=')
        rt_errorf(&rt_ValueError, "'=' alignment not allowed in string format specifier");
}

RtValue rti_str_format_spec(RtValue v, RtValue spec)
{
    if (spec == RT_EMPTY_STR) return RTI_IS_STR_EXACT(v) ? v : rti_str_of(v);
    const FormatSpec *f = rti_spec(spec, v, 's', '<');
    if (f->type != 's') rti_spec_unknown(f->type, v);
    check_str_spec(f);
    int64_t len = rti_str_len(v), left, right;
    bool cut = f->precision >= 0 && f->precision < len;
    if (cut) len = f->precision;
    if (f->width <= len) return cut || !len ? rti_str_substring(v, 0, len) : v;
    rti_spec_padding(f, len, &left, &right);
    RtStrBuf b;
    rti_buf_start(&b);
    rti_buf_fill(&b, f->fill, left);
    rti_buf_sub(&b, v, 0, len);
    rti_buf_fill(&b, f->fill, right);
    return rti_buf_finish(&b);
}
