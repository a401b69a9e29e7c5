/* io_newline.c - line ends: translating them in decoded text, finding them, writing them.
 *
 * A \r at the end of a piece is held back until the next piece tells whether it was a \r\n.
 */
#include "file.h"

#include "codecs.h"

int rti_newline_kind(RtValue newline)
{
    if (!newline || newline == RT_NONE) return NEWLINE_UNIVERSAL;
    if (rti_str_eq_cstr(newline, "")) return NEWLINE_KEEP;
    if (rti_str_eq_cstr(newline, "\n")) return NEWLINE_LF;
    if (rti_str_eq_cstr(newline, "\r")) return NEWLINE_CR;
    if (rti_str_eq_cstr(newline, "\r\n")) return NEWLINE_CRLF;
    rt_errorf(&rt_ValueError, "illegal newline value: %U", newline);
}

RtValue rti_newlines_seen(int seen)
{
    static const char *const ends[] = {"\r", "\n", "\r\n"};
    RtValue found[3];
    int n = 0;
    for (int i = 0; i < 3; i++)
        if (seen & 1 << i) found[n++] = rti_str(ends[i]);
    return n == 0 ? RT_NONE : n == 1 ? found[0] : rti_tuple_from(found, n);
}

static RtValue translate(RtNewlines *n, RtValue text, const RtText *t)
{
    RtStrBuf out;
    rti_buf_start(&out);
    for (int64_t i = 0; i < t->len; i++) {
        uint32_t c = rti_text_at(t, i);
        if (c == '\n') n->seen |= SEEN_LF;
        if (c == '\r') {
            int pair = i + 1 < t->len && rti_text_at(t, i + 1) == '\n';
            n->seen |= pair ? SEEN_CRLF : SEEN_CR;
            if (n->translate) {
                i += pair;
                c = '\n';
            } else if (pair) {
                rti_buf_char(&out, c);
                c = '\n';
                i++;
            }
        }
        rti_buf_char(&out, c);
    }
    return n->translate ? rti_buf_finish(&out) : text;
}

RtValue rti_newlines_apply(RtNewlines *n, RtValue text, int final)
{
    RtText t;
    int64_t len = str_len(text);
    if (n->pending_cr && (final || len)) {
        text = rti_str_concat(RT_STR7_CHAR('\r'), text);
        n->pending_cr = 0;
        len++;
    }
    if (!final && len && rti_str_at(text, len - 1) == '\r') {
        text = rti_str_substring(text, 0, --len);
        n->pending_cr = 1;
    }
    if (!len) return text;
    text_of(text, &t);
    if (text_find_char(t.data, t.width, '\r', 0, len) >= 0) return translate(n, text, &t);
    if (!(n->seen & SEEN_LF) && text_find_char(t.data, t.width, '\n', 0, len) >= 0)
        n->seen |= SEEN_LF;
    return text;
}

/* ---- finding ---- */

int64_t rti_find_line_end(const RtText *t, int64_t from, int newline, int64_t *scanned)
{
    *scanned = t->len;
    if (newline == NEWLINE_UNIVERSAL || newline == NEWLINE_LF || newline == NEWLINE_CR) {
        int64_t at =
            text_find_char(t->data, t->width, newline == NEWLINE_CR ? '\r' : '\n', from, t->len);
        return at < 0 ? -1 : at + 1;
    }
    for (int64_t i = from; i < t->len; i++) {
        uint32_t c = rti_text_at(t, i);
        int pair = c == '\r' && i + 1 < t->len && rti_text_at(t, i + 1) == '\n';
        if (pair) return i + 2;
        if (newline == NEWLINE_KEEP && (c == '\r' || c == '\n')) return i + 1;
    }
    if (t->len > from && rti_text_at(t, t->len - 1) == '\r') *scanned = t->len - 1;
    return -1;
}

/* ---- writing ---- */

RtValue rti_with_newlines(RtValue str, const char *newline)
{
    RtText t;
    RtStrBuf out;
    text_of(str, &t);
    if (text_find_char(t.data, t.width, '\n', 0, t.len) < 0) return str;
    rti_buf_start(&out);
    for (int64_t i = 0; i < t.len; i++) {
        uint32_t c = rti_text_at(&t, i);
        if (c == '\n')
            rti_buf_cstr(&out, newline);
        else
            rti_buf_char(&out, c);
    }
    return rti_buf_finish(&out);
}
