/* textio_read.c - text out of bytes: lines and characters, with newline translation.
 *
 * UTF-8, ASCII and Latin-1 can be cut at any newline byte, so a line is decoded straight from the
 * window and nothing decoded is ever kept: the file's position stays an honest byte offset. Other
 * codecs are decoded in one piece on the first read (RtTextFile.chunk).
 */
#include <string.h>

#include "file.h"

enum { SEEN_CR = 1, SEEN_LF = 2, SEEN_CRLF = 4 };

static RtValue decode(const RtTextFile *t, const uint8_t *data, int64_t len)
{
    if (t->codec == CODEC_UTF8 && t->strict) return rti_decode(data, len, 0, 0);
    return rti_decode(data, len, t->encoding, t->errors);
}

/* ---- codecs that are decoded whole ---- */

static RtValue translate(RtTextFile *t, RtValue text)
{
    if (t->newlines != NEWLINE_UNIVERSAL) return text;
    RtStrBuf out;
    rti_buf_start(&out);
    int64_t len = rti_str_len(text);
    for (int64_t i = 0; i < len; i++) {
        uint32_t c = rti_str_at(text, i);
        if (c == '\r' && i + 1 < len && rti_str_at(text, i + 1) == '\n') t->seen |= SEEN_CRLF, i++;
        else if (c == '\r') t->seen |= SEEN_CR;
        else if (c == '\n') t->seen |= SEEN_LF;
        rti_buf_char(&out, c == '\r' ? '\n' : c);
    }
    return rti_buf_finish(&out);
}

static void load_chunk(RtTextFile *t)
{
    RtBuffered *b = rti_buffered_of(t);
    RtByteBuf bytes = {0};
    do {
        rti_bytebuf_add(&bytes, b->data + b->pos, b->end - b->pos);
        b->pos = b->end;
    } while (rti_buffered_fill(b));
    RtValue text = translate(t, decode(t, bytes.data, bytes.len));
    if (t->chunk && t->chunk_pos < rti_str_len(t->chunk))
        text = rti_str_concat(rti_str_substring(t->chunk, t->chunk_pos, rti_str_len(t->chunk)),
                              text);
    rt_gc_store(t, &t->chunk, text);
    t->chunk_pos = 0;
}

static RtValue take_chunk(RtTextFile *t, int64_t count)
{
    int64_t left = rti_str_len(t->chunk) - t->chunk_pos;
    if (count < 0 || count > left) count = left;
    t->chunk_pos += count;
    return rti_str_substring(t->chunk, t->chunk_pos - count, t->chunk_pos);
}

/* Characters up to and including the next line end in the chunk. */
static int64_t chunk_line(const RtTextFile *t)
{
    int64_t len = rti_str_len(t->chunk);
    for (int64_t i = t->chunk_pos; i < len; i++) {
        uint32_t c = rti_str_at(t->chunk, i), next = i + 1 < len ? rti_str_at(t->chunk, i + 1) : 0;
        int pair = c == '\r' && next == '\n';
        int end = t->newlines == NEWLINE_KEEP   ? c == '\n' || c == '\r'
                  : t->newlines == NEWLINE_CR   ? c == '\r'
                  : t->newlines == NEWLINE_CRLF ? pair
                                                : c == '\n';
        if (end) return i + 1 + (pair && t->newlines != NEWLINE_CR) - t->chunk_pos;
    }
    return len - t->chunk_pos;
}

/* ---- codecs that are cut by bytes ---- */

/* The next byte without taking it, -1 at the end of the file. */
static int peek_byte(RtBuffered *b)
{
    if (b->pos == b->end && !rti_buffered_fill(b)) return -1;
    return b->data[b->pos];
}

/* Take the line end that starts with c (just taken) and add it, translated, to out. True when it
 * ends a line. */
static int line_end(RtTextFile *t, RtBuffered *b, int c, RtByteBuf *out)
{
    if (c == '\n') {
        t->seen |= SEEN_LF;
        rti_bytebuf_add(out, "\n", 1);
        return t->newlines != NEWLINE_CR && t->newlines != NEWLINE_CRLF;
    }
    int pair = t->newlines != NEWLINE_LF && t->newlines != NEWLINE_CR && peek_byte(b) == '\n';
    if (pair) b->pos++;
    t->seen |= pair ? SEEN_CRLF : SEEN_CR;
    if (t->newlines == NEWLINE_UNIVERSAL) rti_bytebuf_add(out, "\n", 1);
    else rti_bytebuf_add(out, "\r\n", pair ? 2 : 1);
    return t->newlines == NEWLINE_CRLF ? pair : t->newlines != NEWLINE_LF;
}

/* Bytes of the character that starts with c. */
static int char_bytes(const RtTextFile *t, int c)
{
    if (t->codec != CODEC_UTF8 || c < 0xC2 || c > 0xF4) return 1;
    return c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

/* Read up to `count` characters (-1: no limit), at most one line when `one_line`. */
static RtValue read_chars(RtTextFile *t, int64_t count, int one_line)
{
    RtBuffered *b = rti_buffered_of(t);
    RtByteBuf out = {0};
    while (count) {
        int c = peek_byte(b);
        if (c < 0) break;
        if (count < 0) { /* everything up to the next line end byte at once */
            const uint8_t *from = b->data + b->pos;
            int64_t n = 0, len = b->end - b->pos;
            while (n < len && from[n] != '\n' && from[n] != '\r') n++;
            rti_bytebuf_add(&out, from, n);
            b->pos += n;
            if (n == len) continue;
            c = from[n];
        }
        b->pos++;
        if (c == '\n' || c == '\r') {
            if (line_end(t, b, c, &out) && one_line) break;
        } else {
            uint8_t byte = (uint8_t)c;
            rti_bytebuf_add(&out, &byte, 1);
            for (int more = char_bytes(t, c) - 1; more > 0; more--) {
                int next = peek_byte(b);
                if (next < 0x80 || next > 0xBF) break;
                byte = (uint8_t)next;
                rti_bytebuf_add(&out, &byte, 1);
                b->pos++;
            }
        }
        if (count > 0) count--;
    }
    return decode(t, out.data, out.len);
}

/* The usual case: a whole line ended by \n lies in the window, and no \r before it. 0 when it does
 * not. */
static RtValue line_in_window(RtTextFile *t)
{
    RtBuffered *b = rti_buffered_of(t);
    if (t->newlines == NEWLINE_CR || t->newlines == NEWLINE_CRLF || b->pos == b->end) return 0;
    const uint8_t *from = b->data + b->pos;
    const uint8_t *newline = memchr(from, '\n', (size_t)(b->end - b->pos));
    if (!newline) return 0;
    int64_t len = newline - from + 1;
    if (t->newlines != NEWLINE_LF && memchr(from, '\r', (size_t)len)) return 0;
    b->pos += len;
    t->seen |= SEEN_LF;
    return decode(t, from, len);
}

/* ---- the interface ---- */

static void start_reading(RtTextFile *t)
{
    rti_text_check_open(t);
    RtBuffered *b = rti_buffered_of(t);
    if (!rti_raw_of(b)->readable) rti_unsupported("not readable");
    if (b->dirty) rti_buffered_flush(b);
}

RtValue rti_text_readline(RtTextFile *t, int64_t limit)
{
    start_reading(t);
    if (t->codec == CODEC_OTHER) {
        load_chunk(t);
        int64_t n = chunk_line(t);
        return take_chunk(t, limit >= 0 && limit < n ? limit : n);
    }
    if (limit < 0) {
        RtValue line = line_in_window(t);
        if (line) return line;
    }
    return read_chars(t, limit, 1);
}

RtValue rti_text_read(RtTextFile *t, int64_t count)
{
    start_reading(t);
    if (t->codec == CODEC_OTHER) {
        load_chunk(t);
        return take_chunk(t, count);
    }
    return read_chars(t, count, 0);
}
