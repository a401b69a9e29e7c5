/* How a str is shown: repr() with CPython's quotes and escapes, and the ASCII-only form.
 *
 * Single quotes, unless the text has some and no double ones. Backslash, the quote, \t \n \r are
 * escaped by name; other characters that are not printable as \xhh, \uhhhh, \Uhhhhhhhh.
 */
#include "str.h"

static void put_hex(RtStrBuf *b, char letter, uint32_t c, int digits)
{
    char text[12];
    text[0] = '\\';
    text[1] = letter;
    for (int i = digits - 1; i >= 0; i--, c >>= 4) text[2 + i] = "0123456789abcdef"[c & 15];
    rti_buf_ascii(b, text, (size_t)digits + 2);
}

void str_put_escape(RtStrBuf *b, uint32_t c)
{
    if (c < 0x100) put_hex(b, 'x', c, 2);
    else if (c < 0x10000) put_hex(b, 'u', c, 4);
    else put_hex(b, 'U', c, 8);
}

static char choose_quote(const RtText *t)
{
    return text_find_char(t->data, t->width, '\'', 0, t->len) >= 0 &&
                   text_find_char(t->data, t->width, '"', 0, t->len) < 0
               ? '"'
               : '\'';
}

static void put_char(RtStrBuf *b, uint32_t c, char quote)
{
    char named = c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : 0;
    if (c == '\\' || c == (uint32_t)quote) named = (char)c;
    if (named) {
        char pair[2] = {'\\', named};
        rti_buf_ascii(b, pair, 2);
    } else if (c < 0x7F ? c < 0x20 : !rti_uc_isprintable(c)) {
        str_put_escape(b, c);
    } else {
        rti_buf_char(b, c);
    }
}

/* Is this character shown as it is whatever the quotes? */
static inline int is_plain(uint32_t c)
{
    return c >= 0x20 && c < 0x7F && c != '\\' && c != '\'' && c != '"';
}

RtValue rti_str_repr(RtValue str)
{
    RtText t;
    RtStrBuf b;
    text_of(str, &t);
    char quote = choose_quote(&t);
    rti_buf_start(&b);
    rti_buf_char(&b, (uint8_t)quote);
    for (int64_t i = 0; i < t.len;) {
        int64_t run = i;
        while (run < t.len && is_plain(rti_text_at(&t, run))) run++;
        if (run > i) {
            rti_buf_sub(&b, str, i, run);
            i = run;
        } else {
            put_char(&b, rti_text_at(&t, i++), quote);
        }
    }
    rti_buf_char(&b, (uint8_t)quote);
    return rti_buf_finish(&b);
}

RtValue str_escape_non_ascii(RtValue str)
{
    RtText t;
    RtStrBuf b;
    text_of(str, &t);
    rti_buf_start(&b);
    for (int64_t i = 0; i < t.len; i++) {
        uint32_t c = rti_text_at(&t, i);
        if (c < 0x80) rti_buf_char(&b, c);
        else str_put_escape(&b, c);
    }
    return rti_buf_finish(&b);
}
