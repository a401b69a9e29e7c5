/* io_text_read.c - TextIOWrapper: characters and lines out of bytes.
 *
 * Bytes are taken from the buffer a chunk at a time and decoded in one piece; `decoded` holds the
 * text, decoded_used of its characters were read. In a file that can seek, the snapshot keeps the
 * chunk's bytes and the decoder's state before it, from which tell() works out a position
 * (io_text_seek.c).
 */
#include "file.h"

#include "args.h"
#include "codecs.h"

void rti_text_drop_decoded(RtTextFile *t)
{
    t->decoded = 0;
    t->decoded_used = 0;
}

static int64_t left(const RtTextFile *t)
{
    return t->decoded ? str_len(t->decoded) - t->decoded_used : 0;
}

static RtValue take(RtTextFile *t, int64_t count)
{
    int64_t have = left(t);
    if (count < 0 || count > have) count = have;
    if (!count) return RT_EMPTY_STR;
    t->decoded_used += count;
    return rti_str_substring(t->decoded, t->decoded_used - count, t->decoded_used);
}

/* The next bytes of the buffer: at most `size`, by one read. */
static const uint8_t *next_bytes(RtTextFile *t, int64_t size, int64_t *got, RtValue *keep)
{
    RtBuffered *b = t->direct ? RTI_BUFFERED(t->buffer) : NULL;
    if (b) rti_buffered_wait(b);
    if (b && b->ready && b->readable) {
        if (b->direct ? RTI_RAW(b->raw)->fd < 0 : rti_io_closed(b->raw))
            rt_errorf(&rt_ValueError, "read of closed file");
        return rti_buffered_read1(b, size, got);
    }
    const char *method = t->has_read1 ? "read1" : "read";
    const uint8_t *data;
    *keep = rti_io_call1(t->buffer, method, rti_int(size));
    if (!rti_bytes_view(*keep, &data, got))
        rt_errorf(&rt_TypeError,
                  "underlying %s() should have returned a bytes-like object, not '%T'", method,
                  *keep);
    return data;
}

static RtValue joined(RtValue front, const uint8_t *data, int64_t len)
{
    int64_t more = front ? BYTES_OF(front)->len : 0;
    RtBytes *all = rti_bytes_alloc((size_t)(more + len));
    if (more) memcpy(all->data, BYTES_OF(front)->data, (size_t)more);
    if (len) memcpy(all->data + more, data, (size_t)len);
    return RT_VALUE(all);
}

/* Decode another chunk; false at the end of the file. `hint`: characters wanted, 0: any. */
static int read_chunk(RtTextFile *t, int64_t hint)
{
    if (!t->decoder.active) rti_unsupported("not readable");
    RtValue state = 0, flags = 0, keep = 0;
    if (t->telling) state = rti_decoder_state(&t->decoder, &flags);
    double wanted = (t->bytes_per_char > 1 ? t->bytes_per_char : 1) * (double)hint;
    int64_t size = wanted > (double)t->chunk_size ? (int64_t)wanted : t->chunk_size, got;
    const uint8_t *data = next_bytes(t, size, &got, &keep);
    RtValue input = t->telling ? joined(state, data, got) : 0;
    if (input) data = BYTES_OF(input)->data + BYTES_OF(input)->len - got;
    RtValue text = rti_decoder_decode(&t->decoder, t->errors, data, got, got == 0);
    RTI_KEEP(keep);
    rt_gc_store(t, &t->decoded, text);
    t->decoded_used = 0;
    int64_t chars = str_len(text);
    t->bytes_per_char = chars ? (double)got / (double)chars : 0;
    if (input) {
        rt_gc_store(t, &t->snapshot_input, input);
        rt_gc_store(t, &t->snapshot_flags, flags);
    }
    return got || chars;
}

static void start_reading(RtTextFile *t)
{
    rti_text_check_open(t);
    if (!t->decoder.active) rti_unsupported("not readable");
    rti_text_flush_pending(t);
}

static RtValue read_all(RtTextFile *t)
{
    RtBuffered *b = t->direct ? RTI_BUFFERED(t->buffer) : NULL;
    if (b) rti_buffered_wait(b);
    RtValue bytes = b && b->ready && b->readable && b->direct ? rti_buffered_read(b, -1)
                                                              : rti_io_call0(t->buffer, "read");
    const uint8_t *data;
    int64_t len;
    if (!rti_bytes_view(bytes, &data, &len))
        rt_errorf(&rt_TypeError,
                  "underlying read() should have returned a bytes-like object, not '%T'", bytes);
    RtValue text = rti_decoder_decode(&t->decoder, t->errors, data, len, 1);
    RTI_KEEP(bytes);
    RtValue front = take(t, -1);
    rti_text_drop_decoded(t);
    t->snapshot_input = 0;
    return str_len(front) ? rti_str_concat(front, text) : text;
}

RtValue rti_text_read(RtTextFile *t, int64_t count)
{
    start_reading(t);
    if (count < 0) return read_all(t);
    RtValue text = take(t, count);
    int64_t len = str_len(text);
    if (len == count) return text;
    RtStrBuf out;
    rti_buf_start(&out);
    rti_buf_str(&out, text);
    while (len < count && read_chunk(t, count - len)) {
        text = take(t, count - len);
        rti_buf_str(&out, text);
        len += str_len(text);
    }
    return rti_buf_finish(&out);
}

/* ---- lines ---- */

/* A line that does not end in the text decoded so far. */
static RtValue long_line(RtTextFile *t, int64_t limit)
{
    RtStrBuf out;     /* parts without a line end */
    RtValue rest = 0; /* the last \r of the text before, which may be half of a \r\n */
    rti_buf_start(&out);
    for (;;) {
        while (!left(t)) {
            if (read_chunk(t, 0)) continue;
            rti_text_drop_decoded(t);
            t->snapshot_input = 0;
            if (rest) rti_buf_str(&out, rest);
            return rti_buf_finish(&out);
        }
        RtValue line = t->decoded;
        int64_t start = t->decoded_used, added = 0, scanned,
                most = limit < 0 ? INT64_MAX : limit - out.len;
        if (rest) {
            added = str_len(rest);
            line = rti_str_concat(rest, rti_str_substring(t->decoded, start, str_len(t->decoded)));
            added -= start;
            start = 0;
        }
        RtText text;
        text_of(line, &text);
        int64_t end = rti_find_line_end(&text, start, t->newline, &scanned);
        int complete = end >= 0;
        if (!complete) end = scanned;
        if (end - start >= most) complete = 1, end = start + most;
        rti_buf_sub(&out, line, start, end);
        if (complete) {
            t->decoded_used = end - added;
            return rti_buf_finish(&out);
        }
        rest = end < text.len ? rti_str_substring(line, end, text.len) : 0;
        rti_text_drop_decoded(t);
    }
}

RtValue rti_text_readline(RtTextFile *t, int64_t limit)
{
    start_reading(t);
    if (RT_LIKELY(limit < 0 && left(t))) {
        RtText text;
        int64_t scanned;
        text_of(t->decoded, &text);
        int64_t end = rti_find_line_end(&text, t->decoded_used, t->newline, &scanned);
        if (end >= 0) return take(t, end - t->decoded_used);
    }
    return long_line(t, limit);
}
