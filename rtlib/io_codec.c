/* io_codec.c - the decoder of a text file: one of our codecs, without any Python object, or the
 * incremental decoder that the codec registry has for other encodings.
 *
 * State and flags are those of CPython's decoder objects, since tell() of a text file shows them:
 * the bytes of an unfinished character; for codecs with a byte order mark whether it was seen, and
 * the order it told; one bit more for a \r held back.
 */
#include <string.h>

#include "args.h"
#include "codecs.h"
#include "file.h"

RtValue rti_codec_object(RtValue encoding, const char *name, RtValue errors)
{
    RtValue info = rti_codec_lookup(encoding);
    return rti_io_call1(info, name, errors);
}

void rti_check_text_encoding(RtValue encoding, const char *alternative)
{
    if (codec_find(encoding) || rti_codec_is_text(encoding)) return;
    rt_errorf(&rt_LookupError, "'%U' is not a text encoding; use %s to handle arbitrary codecs",
              encoding, alternative);
}

/* Where the codec goes on before it has seen any byte: itself, unless there is a mark to look for.
 */
static const Codec *first_step(const Codec *codec)
{
    return codec && codec->mark == MARK_NONE ? codec : NULL;
}

void rti_decoder_start(RtTextDecoder *d, RtValue encoding, RtValue errors, int newline)
{
    memset(d, 0, sizeof *d);
    d->start = codec_find(encoding);
    d->current = first_step(d->start);
    if (!d->start) d->object = rti_codec_object(encoding, "incrementaldecoder", errors);
    d->universal = newline == NEWLINE_UNIVERSAL || newline == NEWLINE_KEEP;
    d->newlines.translate = newline == NEWLINE_UNIVERSAL;
    d->active = 1;
}

/* The bytes at `data`, with what was left of the last piece in front. */
static const uint8_t *with_pending(RtTextDecoder *d, const uint8_t *data, int64_t *len)
{
    if (!d->pending_len) return data;
    uint8_t *all = rt_gc_block((size_t)(d->pending_len + *len) + 1);
    memcpy(all, d->pending, d->pending_len);
    if (*len) memcpy(all + d->pending_len, data, (size_t)*len);
    *len += d->pending_len;
    d->pending_len = 0;
    return all;
}

static void keep_pending(RtTextDecoder *d, const uint8_t *data, int64_t len)
{
    if (len > (int64_t)sizeof d->pending) len = sizeof d->pending;
    memcpy(d->pending, data, (size_t)len);
    d->pending_len = (uint8_t)len;
}

static RtValue decode_native(RtTextDecoder *d, RtValue errors, const uint8_t *data, int64_t len,
                             int final)
{
    int64_t skip = 0, consumed;
    const uint8_t *all = with_pending(d, data, &len);
    if (!d->current && len) {
        d->current = codec_of_mark(d->start, all, len, !final, &skip);
        if (!d->current) {
            keep_pending(d, all, len);
            return RT_EMPTY_STR;
        }
    }
    if (len == skip) return RT_EMPTY_STR;
    RtValue text = codec_decode(d->current, all + skip, len - skip, errors, !final, &consumed);
    keep_pending(d, all + skip + consumed, len - skip - consumed);
    RTI_KEEP(all);
    return text;
}

RtValue rti_decoder_decode(RtTextDecoder *d, RtValue errors, const uint8_t *data, int64_t len,
                           int final)
{
    RtValue text;
    if (RT_LIKELY(d->start != NULL)) {
        text = decode_native(d, errors, data, len, final);
    } else {
        RtValue args[2] = {rti_bytes(data, (size_t)len), RT_BOOL(final)};
        text = rti_io_call(d->object, "decode", args, 2);
        if (!rti_is_str(text))
            rt_errorf(&rt_TypeError, "decoder should return a string result, not '%T'", text);
    }
    return d->universal ? rti_newlines_apply(&d->newlines, text, final) : text;
}

void rti_decoder_reset(RtTextDecoder *d)
{
    if (!d->start) rti_io_call0(d->object, "reset");
    d->current = first_step(d->start);
    d->pending_len = 0;
    d->newlines.pending_cr = d->newlines.seen = 0;
}

/* ---- the state ---- */

/* 0: nothing to remember or the machine's own order, 1: the other order; before the mark 2, or 1
 * for utf-8-sig, as the Python decoders have it. */
static int64_t mark_flags(const RtTextDecoder *d)
{
    switch (d->start->mark) {
    case MARK_UTF8: return d->current ? 0 : 1;
    case MARK_UTF16:
    case MARK_UTF32: return !d->current ? 2 : d->current != codec_continued(d->start);
    default: return 0;
    }
}

static void set_mark_flags(RtTextDecoder *d, int64_t flags)
{
    static const uint8_t swapped[4] = {0, 0, 0xFE, 0xFF};
    int big_machine = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__;
    int64_t skip;
    d->current = first_step(d->start);
    if (d->start->mark == MARK_NONE) return;
    if (flags == 0)
        d->current = codec_continued(d->start);
    else if (d->start->mark == MARK_UTF8 || flags == 2)
        d->current = NULL;
    else if (!big_machine && d->start->mark == MARK_UTF32)
        d->current = codec_of_mark(d->start, swapped, 4, false, &skip);
    else
        d->current =
            codec_of_mark(d->start, (const uint8_t *)(big_machine ? "\xFF\xFE\0\0" : "\xFE\xFF"),
                          big_machine && d->start->mark == MARK_UTF32 ? 4 : 2, false, &skip);
}

RtValue rti_decoder_state(RtTextDecoder *d, RtValue *flags)
{
    RtValue bytes;
    if (d->start) {
        bytes = rti_bytes(d->pending, d->pending_len);
        *flags = RT_INT(mark_flags(d));
    } else {
        RtValue state = rti_io_call0(d->object, "getstate");
        if (!RTI_IS_TUPLE(state) || RTI_TUPLE(state)->len != 2)
            rt_errorf(&rt_TypeError, "illegal decoder state");
        bytes = RTI_TUPLE(state)->items[0];
        *flags = RTI_TUPLE(state)->items[1];
        if (!is_bytes(bytes))
            rt_errorf(&rt_TypeError,
                      "illegal decoder state: the first item should be a bytes object, "
                      "not '%T'",
                      bytes);
    }
    if (d->universal)
        *flags = rti_or(rti_lshift(*flags, RT_INT(1)), RT_INT(d->newlines.pending_cr));
    return bytes;
}

void rti_decoder_set_state(RtTextDecoder *d, RtValue bytes, RtValue flags)
{
    if (d->universal) {
        d->newlines.pending_cr = rti_and(flags, RT_INT(1)) != RT_INT(0);
        flags = rti_rshift(flags, RT_INT(1));
    }
    if (d->start) {
        keep_pending(d, BYTES_OF(bytes)->data, BYTES_OF(bytes)->len);
        set_mark_flags(d, RT_IS_INT(flags) ? RT_UNINT(flags) : 0);
        return;
    }
    RtValue state[2] = {bytes, flags};
    rti_io_call1(d->object, "setstate", rti_tuple_from(state, 2));
}

void rti_decoder_trace(RtTextDecoder *d)
{
    rti_gc_mark(d->object);
}
