/* lex_escape.c - the values of string literals: escape sequences.
 *
 * Text becomes UTF-8; a lone surrogate written as an escape becomes its three-byte form (WTF-8),
 * and two in a row stay two characters, as in CPython. A malformed escape is reported in CPython's
 * words, which count positions in a copy of the text where each character beyond ASCII takes ten
 * bytes (\UXXXXXXXX).
 */
#include "lexer.h"

#include <string.h>

enum { WIDE = 10 };

static int hex_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* CPython's position of s in the text that begins at start: in its copy a character beyond ASCII
 * takes ten bytes, and a backslash in front of one six. */
static size_t position(const char *start, const char *s)
{
    size_t at = 0;
    for (const char *p = start; p < s; p++) {
        bool pair = *p == '\\' && p + 1 < s;
        if (pair) {
            at += p[1] & 0x80 ? 6 : 1;
            p++;
        }
        unsigned char c = (unsigned char)*p;
        if (c < 0x80)
            at++;
        else if (c >= 0xC0)
            at += WIDE;
    }
    return at;
}

static bool fail(Compilation *cx, const char *text, const char *backslash, const char *stop,
                 const char *what, const char **message)
{
    size_t first = position(text, backslash), last = position(text, stop) - 1;
    if (first == last)
        *message = arena_printf(&cx->arena,
                                "(unicode error) 'unicodeescape' codec can't decode byte 0x5c in "
                                "position %zu: %s",
                                first, what);
    else
        *message =
            arena_printf(&cx->arena,
                         "(unicode error) 'unicodeescape' codec can't decode bytes in position "
                         "%zu-%zu: %s",
                         first, last, what);
    return false;
}

/* Up to three octal digits at *s. */
static uint32_t octal(const char **s, const char *end)
{
    uint32_t value = 0;
    for (int i = 0; i < 3 && *s < end && **s >= '0' && **s <= '7'; i++)
        value = value * 8 + (uint32_t)(*(*s)++ - '0');
    return value;
}

/* The character an escape letter stands for by itself; -1 for none. */
static int simple_escape(char c)
{
    switch (c) {
    case '\\': return '\\';
    case '\'': return '\'';
    case '"': return '"';
    case 'b': return '\b';
    case 'f': return '\f';
    case 't': return '\t';
    case 'n': return '\n';
    case 'r': return '\r';
    case 'v': return '\v';
    case 'a': return '\a';
    default: return -1;
    }
}

typedef struct Decoder {
    Compilation *cx;
    const char *text, *end;
    StrBuf *out;
    const char **message, **bad_escape;
} Decoder;

/* \xHH, \uHHHH, \UHHHHHHHH; *s is behind the letter. */
static bool hex_escape(Decoder *d, const char *backslash, const char **s, int digits,
                       const char *truncated)
{
    uint32_t value = 0;
    for (int i = 0; i < digits; i++) {
        int digit = *s < d->end ? hex_value(**s) : -1;
        if (digit < 0) return fail(d->cx, d->text, backslash, *s, truncated, d->message);
        value = value << 4 | (uint32_t)digit;
        (*s)++;
    }
    if (value > 0x10FFFF)
        return fail(d->cx, d->text, backslash, *s, "illegal Unicode character", d->message);
    strbuf_utf8(d->out, value);
    return true;
}

/* \N{name}; *s is behind the N. */
static bool named_escape(Decoder *d, const char *backslash, const char **s)
{
    const char *malformed = "malformed \\N character escape";
    if (*s >= d->end || **s != '{')
        return fail(d->cx, d->text, backslash, *s, malformed, d->message);
    const char *name = ++*s;
    while (*s < d->end && **s != '}') (*s)++;
    if (*s >= d->end || *s == name)
        return fail(d->cx, d->text, backslash, *s, malformed, d->message);
    int32_t c = lex_name_lookup(d->cx, name, (size_t)(*s - name));
    (*s)++;
    if (c < 0)
        return fail(d->cx, d->text, backslash, *s, "unknown Unicode character name", d->message);
    strbuf_utf8(d->out, (uint32_t)c);
    return true;
}

/* One escape; *s is behind the backslash. */
static bool text_escape(Decoder *d, const char *backslash, const char **s)
{
    char c = *(*s)++;
    int simple = simple_escape(c);
    if (simple >= 0) {
        strbuf_char(d->out, (char)simple);
        return true;
    }
    switch (c) {
    case '\n': return true;
    case 'x': return hex_escape(d, backslash, s, 2, "truncated \\xXX escape");
    case 'u': return hex_escape(d, backslash, s, 4, "truncated \\uXXXX escape");
    case 'U': return hex_escape(d, backslash, s, 8, "truncated \\UXXXXXXXX escape");
    case 'N': return named_escape(d, backslash, s);
    default: break;
    }
    if (c >= '0' && c <= '7') {
        (*s)--;
        uint32_t value = octal(s, d->end);
        if (value > 0377 && !*d->bad_escape) *d->bad_escape = backslash + 1;
        strbuf_utf8(d->out, value);
        return true;
    }
    (*s)--;
    if (!*d->bad_escape && !(*(const unsigned char *)*s & 0x80)) *d->bad_escape = *s;
    strbuf_char(d->out, '\\'); /* an unknown escape stands for itself */
    return true;
}

bool lex_decode_text(Compilation *cx, const char *text, size_t len, bool raw, StrBuf *out,
                     const char **message, const char **bad_escape)
{
    Decoder d = {cx, text, text + len, out, message, bad_escape};
    *bad_escape = NULL;
    for (const char *s = text; s < d.end;) {
        const char *backslash = raw ? NULL : memchr(s, '\\', (size_t)(d.end - s));
        const char *stop = backslash ? backslash : d.end;
        strbuf_add(out, s, (size_t)(stop - s));
        if (!backslash) break;
        s = backslash + 1;
        if (s >= d.end) { /* only in a piece of an f-string: the backslash in front of a brace */
            strbuf_char(out, '\\');
            if (!*bad_escape) *bad_escape = "{";
            break;
        }
        if (!text_escape(&d, backslash, &s)) return false;
    }
    return true;
}

/* \xHH in bytes; *s is behind the x. */
static bool byte_escape(Decoder *d, const char **s)
{
    if (*s + 1 < d->end && hex_value((*s)[0]) >= 0 && hex_value((*s)[1]) >= 0) {
        strbuf_char(d->out, (char)(hex_value((*s)[0]) << 4 | hex_value((*s)[1])));
        *s += 2;
        return true;
    }
    *d->message = arena_printf(&d->cx->arena, "(value error) invalid \\x escape at position %zd",
                               *s - 2 - d->text);
    return false;
}

bool lex_decode_bytes(Compilation *cx, const char *text, size_t len, bool raw, StrBuf *out,
                      const char **message, const char **bad_escape)
{
    Decoder d = {cx, text, text + len, out, message, bad_escape};
    *bad_escape = NULL;
    for (const char *s = text; s < d.end;) {
        const char *backslash = raw ? NULL : memchr(s, '\\', (size_t)(d.end - s));
        const char *stop = backslash ? backslash : d.end;
        strbuf_add(out, s, (size_t)(stop - s));
        if (!backslash) break;
        s = backslash + 1;
        char c = *s++;
        int simple = simple_escape(c);
        if (simple >= 0) {
            strbuf_char(out, (char)simple);
        } else if (c == 'x') {
            if (!byte_escape(&d, &s)) return false;
        } else if (c >= '0' && c <= '7') {
            s--;
            uint32_t value = octal(&s, d.end);
            if (value > 0377 && !*bad_escape) *bad_escape = backslash + 1;
            strbuf_char(out, (char)value);
        } else if (c != '\n') {
            if (!*bad_escape) *bad_escape = s - 1;
            strbuf_char(out, '\\');
            s--;
        }
    }
    return true;
}
