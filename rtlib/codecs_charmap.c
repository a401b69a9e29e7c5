/* charmap: one byte a character, by a mapping that the caller gives: a str of 256 characters, a
 * dict, or anything that can be indexed.
 */
#include "args.h"
#include "codecs.h"

/* mapping[key], or None when there is none. */
static RtValue mapped(RtValue mapping, int64_t key)
{
    if (RTI_IS_DICT(mapping)) {
        RtValue v = rti_dict_get(mapping, RT_INT(key));
        return v ? v : RT_NONE;
    }
    RtHandler h;
    RT_TRY(h)
    {
        RtValue v = rti_getitem(mapping, RT_INT(key));
        RT_TRY_END(h);
        return v;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_LookupError)) rt_reraise(rt_thrown);
        return RT_NONE;
    }
}

/* ---- decoding ---- */

enum { UNDEFINED = 0xFFFE };

/* Put what the byte means; false when that is undefined. */
static bool put_meaning(Decoder *d, uint8_t byte)
{
    if (RTI_IS_STR_EXACT(d->mapping)) {
        if (byte >= str_len(d->mapping)) return false;
        uint32_t c = rti_str_at(d->mapping, byte);
        if (c != UNDEFINED) rti_buf_char(&d->out, c);
        return c != UNDEFINED;
    }
    RtValue v = mapped(d->mapping, byte);
    int64_t c;
    if (v == RT_NONE) return false;
    if (rti_is_int(v)) {
        if (!rti_int_to_i64(v, &c) || c < 0 || c > 0x10FFFF)
            rt_errorf(&rt_TypeError, "character mapping must be in range(0x110000)");
        if (c != UNDEFINED) rti_buf_char(&d->out, (uint32_t)c);
        return c != UNDEFINED;
    }
    if (!rti_is_str(v))
        rt_errorf(&rt_TypeError, "character mapping must return integer, None or str");
    if (str_len(v) == 1 && rti_str_at(v, 0) == UNDEFINED) return false;
    rti_buf_str(&d->out, v);
    return true;
}

void decode_charmap(Decoder *d)
{
    d->codec = "charmap";
    for (int64_t i = 0; i < d->len;) {
        if (put_meaning(d, d->data[i]))
            i++;
        else
            i = codec_decode_error(d, i, i + 1, "character maps to <undefined>");
    }
}

/* ---- encoding ---- */

/* What the mapping has for a character: an int below 256, bytes, or None. */
static RtValue byte_for(RtValue mapping, uint32_t c)
{
    RtValue v = mapped(mapping, c);
    int64_t byte;
    if (v == RT_NONE || is_bytes(v)) return v;
    if (!rti_is_int(v))
        rt_errorf(&rt_TypeError, "character mapping must return integer, bytes or None, not %T", v);
    if (!rti_int_to_i64(v, &byte) || byte < 0 || byte > 255)
        rt_errorf(&rt_TypeError, "character mapping must be in range(256)");
    return RT_INT(byte);
}

bool codec_put_mapped(Encoder *e, uint32_t c)
{
    RtValue v = byte_for(e->mapping, c);
    if (v == RT_NONE) return false;
    if (RT_IS_INT(v)) {
        byte_buf_add(&e->out, (uint8_t)RT_UNINT(v));
        return true;
    }
    const RtBytes *bytes = BYTES_OF(v);
    byte_buf_reserve(&e->out, bytes->len);
    memcpy(e->out.data + e->out.len, bytes->data, (size_t)bytes->len);
    e->out.len += bytes->len;
    return true;
}

void encode_charmap(Encoder *e)
{
    const RtText *t = &e->text;
    e->codec = "charmap";
    for (int64_t i = 0; i < t->len;) {
        if (codec_put_mapped(e, rti_text_at(t, i))) {
            i++;
            continue;
        }
        int64_t end = i + 1;
        while (end < t->len && byte_for(e->mapping, rti_text_at(t, end)) == RT_NONE) end++;
        i = codec_encode_error(e, i, end, "character maps to <undefined>");
    }
}
