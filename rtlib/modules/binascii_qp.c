/* Quoted-printable of the module binascii: bytes that are not plain text become =XX, lines are kept
 * below 76 characters by soft line breaks ("=" at the end of a line).
 */
#include "binascii.h"

enum { MAX_LINE = 76 };

static int hex_value(uint8_t c)
{
    if (c >= '0' && c <= '9') return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

BINASCII_FUNCTION(a2b_qp)
{
    RtText view;
    binascii_ascii_view(args[0], &view);
    bool header = binascii_flag(args[1], false);
    const uint8_t *in = view.data;
    int64_t len = view.len, i = 0;
    uint8_t *out = rt_gc_block((size_t)len + 1), *p = out;
    while (i < len) {
        if (in[i] != '=') {
            *p++ = header && in[i] == '_' ? ' ' : in[i];
            i++;
            continue;
        }
        if (++i >= len) break;
        if (in[i] == '\n' || in[i] == '\r') { /* a soft line break: up to the newline */
            while (i < len && in[i] != '\n') i++;
            if (i < len) i++;
        } else if (in[i] == '=') { /* some encoders forget to encode it */
            *p++ = '=';
            i++;
        } else if (i + 1 < len && hex_value(in[i]) >= 0 && hex_value(in[i + 1]) >= 0) {
            *p++ = (uint8_t)(hex_value(in[i]) << 4 | hex_value(in[i + 1]));
            i += 2;
        } else {
            *p++ = '=';
        }
    }
    return rti_bytes(out, (size_t)(p - out));
}

typedef struct Encoder {
    const uint8_t *in;
    int64_t len;
    bool quote_tabs, text, header, crlf;
    int line; /* characters in the line being written */
    ByteBuf out;
} Encoder;

static bool must_quote(const Encoder *e, int64_t i)
{
    uint8_t c = e->in[i];
    bool last = i + 1 == e->len;
    if (c > 126 || c == '=' || (e->header && c == '_')) return true;
    if (c == '.' && e->line == 0) /* a dot alone on a line ends a message */
        return last || e->in[i + 1] == '\n' || e->in[i + 1] == '\r' || e->in[i + 1] == 0;
    if (c == '\r' || c == '\n') return !e->text;
    if (c == '\t' || c == ' ') return last || e->quote_tabs;
    return c < 33;
}

static void put_hex(ByteBuf *out, uint8_t c)
{
    byte_buf_add(out, (uint8_t)"0123456789ABCDEF"[c >> 4]);
    byte_buf_add(out, (uint8_t)"0123456789ABCDEF"[c & 15]);
}

static void put_newline(Encoder *e)
{
    if (e->crlf) byte_buf_add(&e->out, '\r');
    byte_buf_add(&e->out, '\n');
    e->line = 0;
}

static void soft_break(Encoder *e)
{
    byte_buf_add(&e->out, '=');
    put_newline(e);
}

/* A line's end: white space in front of it must not be at the end. */
static void end_line(Encoder *e)
{
    if (e->out.len) {
        uint8_t last = e->out.data[e->out.len - 1];
        if (last == ' ' || last == '\t') {
            e->out.data[e->out.len - 1] = '=';
            put_hex(&e->out, last);
        }
    }
    put_newline(e);
}

BINASCII_FUNCTION(b2a_qp)
{
    RtText view;
    Encoder e = {.quote_tabs = binascii_flag(args[1], false),
                 .text = binascii_flag(args[2], true),
                 .header = binascii_flag(args[3], false)};
    bytes_view_of(args[0], &view);
    e.in = view.data;
    e.len = view.len;
    const uint8_t *first = e.len ? memchr(e.in, '\n', (size_t)e.len) : NULL;
    e.crlf = first && first > e.in && first[-1] == '\r';
    byte_buf_reserve(&e.out, e.len + 16);
    for (int64_t i = 0; i < e.len;) {
        uint8_t c = e.in[i];
        if (must_quote(&e, i)) {
            if (e.line + 3 >= MAX_LINE) soft_break(&e);
            byte_buf_add(&e.out, '=');
            put_hex(&e.out, c);
            e.line += 3;
            i++;
        } else if (e.text &&
                   (c == '\n' || (c == '\r' && i + 1 < e.len && e.in[i + 1] == '\n'))) {
            end_line(&e);
            i += c == '\r' ? 2 : 1;
        } else {
            if (i + 1 != e.len && e.in[i + 1] != '\n' && e.line + 1 >= MAX_LINE) soft_break(&e);
            e.line++;
            byte_buf_add(&e.out, e.header && c == ' ' ? '_' : c);
            i++;
        }
    }
    return rti_bytes(e.out.data, (size_t)e.out.len);
}
