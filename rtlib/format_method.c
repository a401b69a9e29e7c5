/* str.format() and str.format_map().
 *
 * A format string is walked once; a replacement field {name!conversion:spec} is split where CPython
 * splits it, its name looked up with its chain of .attribute and [item] steps, and its spec
 * expanded by the same walk when it holds fields itself (one level deep).
 */
#include "formatfield.h"

#include "bigint.h"
#include "runtime.h"

typedef enum { NUMBERING_UNKNOWN, NUMBERING_AUTO, NUMBERING_MANUAL } Numbering;

typedef struct Arguments {
    const RtValue *args;
    int64_t count;   /* -1: format_map, which has none */
    RtValue kwnames; /* 0 or a tuple; the values follow the positional ones */
    RtValue mapping; /* format_map */
    Numbering numbering;
    int64_t next;
} Arguments;

static uint32_t peek(const Cursor *c)
{
    return rti_text_at(c->text, c->at);
}

static bool at_end(const Cursor *c)
{
    return c->at >= c->end;
}

static RT_NORETURN void complain(const char *message)
{
    rt_errorf(&rt_ValueError, "%s", message);
}

/* ---- splitting a field ---- */

/* Behind the name: "!r" and ":spec". The cursor stands behind the '!' or ':' that was c. */
static void parse_tail(Cursor *c, uint32_t mark, Field *f)
{
    if (mark == '!') {
        if (at_end(c)) complain("end of string while looking for conversion specifier");
        f->conversion = peek(c);
        c->at++;
        if (!at_end(c)) {
            mark = peek(c);
            c->at++;
            if (mark == '}') return;
            if (mark != ':') complain("expected ':' after conversion specifier");
        }
    }
    f->spec = c->at;
    for (int depth = 1; !at_end(c); c->at++) {
        uint32_t ch = peek(c);
        if (ch == '{') {
            f->nested = true;
            depth++;
        } else if (ch == '}' && --depth == 0) {
            f->spec_end = c->at++;
            return;
        }
    }
    complain("unmatched '{' in format spec");
}

void rti_format_field(Cursor *c, Field *f)
{
    *f = (Field){.name = c->at};
    uint32_t ch = 0;
    for (; !at_end(c); c->at++) {
        ch = peek(c);
        if (ch == '{') complain("unexpected '{' in field name");
        if (ch == '}' || ch == ':' || ch == '!') break;
        if (ch == '[')
            while (c->at + 1 < c->end && rti_text_at(c->text, c->at + 1) != ']') c->at++;
    }
    if (at_end(c)) complain("expected '}' before end of string");
    f->name_end = c->at++;
    if (ch != '}') parse_tail(c, ch, f);
}

/* ---- looking a field up ---- */

int64_t rti_format_integer(const Cursor *c, int64_t start, int64_t end)
{
    int64_t n = 0;
    for (int64_t i = start; i < end; i++) {
        int digit = rti_uc_decimal(rti_text_at(c->text, i));
        if (digit < 0) return -1;
        if (__builtin_mul_overflow(n, 10, &n) || __builtin_add_overflow(n, digit, &n))
            complain("Too many decimal digits in format string");
    }
    return start == end ? -1 : n;
}

static RtValue positional(Arguments *a, int64_t index, bool empty)
{
    if (a->numbering == NUMBERING_UNKNOWN) a->numbering = empty ? NUMBERING_AUTO : NUMBERING_MANUAL;
    if (a->numbering == NUMBERING_MANUAL && empty)
        complain("cannot switch from manual field specification to automatic field numbering");
    if (a->numbering == NUMBERING_AUTO && !empty)
        complain("cannot switch from automatic field numbering to manual field specification");
    if (empty) index = a->next++;
    if (a->count < 0) complain("Format string contains positional fields");
    if (index >= a->count)
        rt_errorf(&rt_IndexError, "Replacement index %lld out of range for positional args tuple",
                  (long long)index);
    return a->args[index];
}

static RtValue named(const Arguments *a, RtValue name)
{
    if (a->count < 0) return rti_getitem(a->mapping, name);
    if (a->kwnames) {
        RtTuple *names = RTI_TUPLE(a->kwnames);
        for (int64_t i = 0; i < names->len; i++)
            if (rti_str_eq(names->items[i], name)) return a->args[a->count + i];
    }
    rti_raise_key_error(name);
}

/* Characters from `at` up to one of the two stops, or the end. */
static int64_t find_stop(const Cursor *c, int64_t at, int64_t end, uint32_t stop1, uint32_t stop2)
{
    while (at < end && rti_text_at(c->text, at) != stop1 && rti_text_at(c->text, at) != stop2) at++;
    return at;
}

int64_t rti_format_first(const Cursor *c, int64_t start, int64_t end)
{
    return find_stop(c, start, end, '.', '[');
}

bool rti_format_step(const Cursor *c, int64_t *at, int64_t end, int64_t *start, int64_t *stop)
{
    uint32_t mark = rti_text_at(c->text, *at);
    if (mark != '.' && mark != '[')
        complain("Only '.' or '[' may follow ']' in format field specifier");
    *start = *at + 1;
    *stop = mark == '.' ? find_stop(c, *start, end, '.', '[') : find_stop(c, *start, end, ']', ']');
    if (mark == '[' && *stop == end) complain("Missing ']' in format string");
    if (*start == *stop) complain("Empty attribute in format string");
    *at = *stop + (mark == '[');
    return mark == '.';
}

static RtValue field_value(const Cursor *c, const Field *f, Arguments *a)
{
    int64_t end = f->name_end, at = rti_format_first(c, f->name, end), start, stop;
    int64_t index = rti_format_integer(c, f->name, at);
    RtValue v = at == f->name || index >= 0 ? positional(a, index, at == f->name)
                                            : named(a, rti_str_substring(c->str, f->name, at));
    while (at < end) {
        if (rti_format_step(c, &at, end, &start, &stop)) {
            v = rti_getattr(v, rti_intern(rti_str_substring(c->str, start, stop)));
        } else {
            index = rti_format_integer(c, start, stop);
            v = rti_getitem(v, index >= 0 ? rti_int(index) : rti_str_substring(c->str, start, stop));
        }
    }
    return v;
}

/* ---- building ---- */

static RtValue convert(RtValue v, uint32_t conversion)
{
    switch (conversion) {
    case 'r': return rti_repr(v);
    case 's': return rti_str_of(v);
    case 'a': return rti_ascii(v);
    }
    if (conversion > 32 && conversion < 127)
        rt_errorf(&rt_ValueError, "Unknown conversion specifier %c", (int)conversion);
    rt_errorf(&rt_ValueError, "Unknown conversion specifier \\x%x", conversion);
}

static RtValue build(Cursor c, Arguments *a, int depth);

static RtValue field_text(const Cursor *c, const Field *f, Arguments *a, int depth)
{
    RtValue v = field_value(c, f, a), spec = RT_EMPTY_STR;
    if (f->conversion) v = convert(v, f->conversion);
    if (f->spec_end > f->spec) {
        spec = rti_str_substring(c->str, f->spec, f->spec_end);
        if (f->nested) {
            Cursor inner = *c;
            inner.at = f->spec;
            inner.end = f->spec_end;
            spec = build(inner, a, depth - 1);
        }
    }
    return rti_format_value(v, 0, spec);
}

bool rti_format_part(Cursor *c, int64_t *literal_end, Field *f)
{
    *literal_end = c->at = find_stop(c, c->at, c->end, '{', '}');
    if (at_end(c)) return false;
    uint32_t brace = peek(c);
    c->at++;
    if (!at_end(c) && peek(c) == brace) { /* doubled: stands for itself */
        *literal_end = c->at++;
        return false;
    }
    if (brace == '}') complain("Single '}' encountered in format string");
    if (at_end(c)) complain("Single '{' encountered in format string");
    rti_format_field(c, f);
    return true;
}

static RtValue build(Cursor c, Arguments *a, int depth)
{
    if (depth <= 0) complain("Max string recursion exceeded");
    RtStrBuf out;
    rti_buf_start(&out);
    while (!at_end(&c)) {
        int64_t start = c.at, stop;
        Field field;
        bool has_field = rti_format_part(&c, &stop, &field);
        if (!out.len && at_end(&c) && !has_field && stop - start == rti_str_len(c.str)) return c.str;
        rti_buf_sub(&out, c.str, start, stop);
        if (!has_field) continue;
        RtValue text = field_text(&c, &field, a, depth);
        if (!out.len && at_end(&c)) return text; /* the only piece, itself: it may be of a subclass of str */
        rti_buf_str(&out, text);
    }
    return rti_buf_finish(&out);
}

static RtValue format_with(RtValue self, Arguments *a)
{
    RtText text;
    rti_text(self, &text);
    return build((Cursor){self, &text, 0, text.len}, a, 2);
}

RtValue rti_str_format_method(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    Arguments a = {.args = args, .count = (int64_t)count, .kwnames = kwnames};
    return format_with(self, &a);
}

RtValue rti_str_format_map(RtValue self, RtValue mapping)
{
    Arguments a = {.count = -1, .mapping = mapping};
    return format_with(self, &a);
}
