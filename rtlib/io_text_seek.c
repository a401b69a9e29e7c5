/* io_text_seek.c - TextIOWrapper: tell() and seek().
 *
 * A position is an int that holds, in 64 bits each: the byte position of a point where decoding can
 * start, the decoder's flags there, how many bytes to feed it then, and how many characters of the
 * result to skip; and whether the end of the file has to be told. Where the codec leaves nothing
 * behind, all but the first are 0 and the position is a plain byte offset.
 */
#include "file.h"

#include "args.h"
#include "codecs.h"

typedef struct Cookie {
    int64_t start, flags, feed, skip;
    int eof;
} Cookie;

static RtValue field(int64_t v, int index)
{
    return rti_lshift(rti_int(v), RT_INT(64 * index));
}

static RtValue cookie_value(const Cookie *c)
{
    if (!c->flags && !c->feed && !c->skip && !c->eof) return rti_int(c->start);
    RtValue v = rti_or(rti_int(c->start), field(c->flags, 1));
    v = rti_or(v, rti_or(field(c->feed, 2), field(c->skip, 3)));
    return rti_or(v, field(c->eof, 4));
}

static int64_t field_of(RtValue v, int index)
{
    int64_t n = 0;
    RtValue mask = rti_sub(rti_lshift(RT_INT(1), RT_INT(64)), RT_INT(1));
    RtValue part = rti_and(rti_rshift(v, RT_INT(64 * index)), mask);
    if (!rti_int_to_i64(part, &n))
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C long");
    return n;
}

static Cookie read_cookie(RtValue v)
{
    Cookie c = {0};
    if (rti_int_to_i64(v, &c.start)) return c;
    c.start = field_of(v, 0);
    c.flags = field_of(v, 1);
    c.feed = field_of(v, 2);
    c.skip = field_of(v, 3);
    c.eof = field_of(v, 4) != 0;
    return c;
}

static void set_decoder(RtTextFile *t, int64_t start, int64_t flags)
{
    if (!t->decoder.active) return;
    if (start == 0 && flags == 0)
        rti_decoder_reset(&t->decoder);
    else
        rti_decoder_set_state(&t->decoder, rti_bytes("", 0), rti_int(flags));
}

static void set_encoder(RtTextFile *t, int at_start)
{
    t->started = !at_start;
    if (!t->encoder) return;
    if (at_start)
        rti_io_call0(t->encoder, "reset");
    else
        rti_io_call1(t->encoder, "setstate", RT_INT(0));
}

static int64_t flags_of(RtValue v)
{
    int64_t n;
    if (!rti_int_to_i64(v, &n))
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C int");
    return n;
}

/* ---- tell ---- */

/* Characters that decoding these bytes gives; *pending: bytes left over, *flags: the state then. */
static int64_t try_decode(RtTextFile *t, const uint8_t *data, int64_t len, int64_t *pending,
                          int64_t *flags)
{
    RtValue state;
    int64_t chars = rti_str_len(rti_decoder_decode(&t->decoder, t->errors, data, len, 0));
    *pending = BYTES_OF(rti_decoder_state(&t->decoder, &state))->len;
    *flags = flags_of(state);
    return chars;
}

/* A guess at how many bytes of `input` give c->skip characters, moved back to a place where
 * decoding can start. c is moved there. */
static int64_t near_start(RtTextFile *t, const RtBytes *input, Cookie *c)
{
    int64_t bytes = (int64_t)(t->bytes_per_char * (double)c->skip), back = 1, pending, flags;
    if (bytes > input->len) bytes = input->len;
    while (bytes > 0) {
        set_decoder(t, c->start, c->flags);
        int64_t chars = try_decode(t, input->data, bytes, &pending, &flags);
        if (chars > c->skip) { /* too far */
            bytes -= back;
            back *= 2;
        } else if (pending) {
            bytes -= pending;
            back = 1;
        } else {
            c->flags = flags;
            c->skip -= chars;
            c->start += bytes;
            return bytes;
        }
    }
    set_decoder(t, c->start, c->flags);
    return 0;
}

/* From there byte by byte, until the characters are there. */
static void exact_place(RtTextFile *t, const RtBytes *input, int64_t from, Cookie *c)
{
    int64_t chars = 0, pending, flags, i = from;
    while (i < input->len) {
        chars += try_decode(t, input->data + i++, 1, &pending, &flags);
        c->feed++;
        if (!pending && chars <= c->skip) {
            c->start += c->feed;
            c->skip -= chars;
            c->flags = flags;
            c->feed = chars = 0;
        }
        if (chars >= c->skip) return;
    }
    chars += rti_str_len(rti_decoder_decode(&t->decoder, t->errors, NULL, 0, 1));
    c->eof = 1;
    if (chars < c->skip) rt_errorf(&rt_OSError, "can't reconstruct logical file position");
}

RtValue rti_text_tell(RtTextFile *t)
{
    if (!t->seekable) rti_unsupported("underlying stream is not seekable");
    if (!t->telling) rt_errorf(&rt_OSError, "telling position disabled by next() call");
    rti_text_flush_pending(t);
    rti_io_call0(RT_VALUE(t), "flush");
    RtValue at = rti_io_call0(t->buffer, "tell");
    if (!t->decoder.active || !t->snapshot_input) return at;
    const RtBytes *input = BYTES_OF(t->snapshot_input);
    Cookie c = {.start = rti_offset_argument(at) - input->len,
                .flags = flags_of(t->snapshot_flags)};
    if (!t->decoded_used) return cookie_value(&c);
    c.skip = t->decoded_used;
    /* The decoder is tried out, and put back as it was. */
    RtValue flags, state = rti_decoder_state(&t->decoder, &flags);
    RtNewlines newlines = t->decoder.newlines;
    RtHandler h;
    RT_TRY(h)
    {
        int64_t from = near_start(t, input, &c);
        if (c.skip) exact_place(t, input, from, &c);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        RtValue exc = rt_thrown;
        rti_decoder_set_state(&t->decoder, state, flags);
        rt_reraise(exc);
    }
    rti_decoder_set_state(&t->decoder, state, flags);
    t->decoder.newlines = newlines;
    return cookie_value(&c);
}

/* ---- seek ---- */

static RtValue seek_end(RtTextFile *t)
{
    RtValue where[2] = {RT_INT(0), RT_INT(2)};
    rti_io_call0(RT_VALUE(t), "flush");
    rti_text_drop_decoded(t);
    t->snapshot_input = 0;
    if (t->decoder.active) rti_decoder_reset(&t->decoder);
    RtValue at = rti_io_call(t->buffer, "seek", where, 2);
    if (t->codec || t->encoder) set_encoder(t, at == RT_INT(0));
    return at;
}

static void go_to(RtTextFile *t, const Cookie *c)
{
    rti_io_call1(t->buffer, "seek", rti_int(c->start));
    rti_text_drop_decoded(t);
    t->snapshot_input = 0;
    set_decoder(t, c->start, c->flags);
    if (c->skip) {
        RtValue input = rti_io_call1(t->buffer, "read", rti_int(c->feed));
        if (!is_bytes(input))
            rt_errorf(&rt_TypeError,
                      "underlying read() should have returned a bytes object, not '%T'", input);
        rt_gc_store(t, &t->snapshot_input, input);
        rt_gc_store(t, &t->snapshot_flags, rti_int(c->flags));
        RtValue text = rti_decoder_decode(&t->decoder, t->errors, BYTES_OF(input)->data,
                                          BYTES_OF(input)->len, c->eof);
        rt_gc_store(t, &t->decoded, text);
        if (str_len(text) < c->skip) rt_errorf(&rt_OSError, "can't restore logical file position");
        t->decoded_used = c->skip;
    } else {
        rt_gc_store(t, &t->snapshot_input, rti_bytes("", 0));
        rt_gc_store(t, &t->snapshot_flags, rti_int(c->flags));
    }
    if (t->codec || t->encoder) set_encoder(t, c->start == 0 && c->flags == 0);
}

RtValue rti_text_seek(RtTextFile *t, RtValue cookie, int64_t whence)
{
    if (!t->seekable) rti_unsupported("underlying stream is not seekable");
    int zero = rti_compare_true(cookie, RT_INT(0), RT_EQ);
    if (whence == 1) {
        if (!zero) rti_unsupported("can't do nonzero cur-relative seeks");
        cookie = rti_io_call0(RT_VALUE(t), "tell");
    } else if (whence == 2) {
        if (!zero) rti_unsupported("can't do nonzero end-relative seeks");
        return seek_end(t);
    } else if (whence != 0) {
        rt_errorf(&rt_ValueError, "invalid whence (%lld, should be 0, 1 or 2)", (long long)whence);
    }
    if (rti_compare_true(cookie, RT_INT(0), RT_LT))
        rt_errorf(&rt_ValueError, "negative seek position %R", cookie);
    rti_io_call0(RT_VALUE(t), "flush");
    Cookie c = read_cookie(rti_index(cookie));
    go_to(t, &c);
    return cookie;
}
