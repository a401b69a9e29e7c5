/* mod__codecs.c - the module _codecs: the registry, and the conversions of rtlib/codecs*.c one by
 * one, each with how much of its input it has used. What Lib's codecs.py and encodings build on.
 */
#include "args.h"
#include "codecs.h"
#include "file.h"
#include "module.h"

#define CODECS(name)                                                                               \
    static RtValue codecs_##name(RT_UNUSED RtValue self, const RtValue *args,                      \
                                 RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

static RtValue pair(RtValue v, int64_t used)
{
    RtValue two[2] = {v, rti_int(used)};
    return rti_tuple_from(two, 2);
}

/* ---- the registry ---- */

static RtValue str_argument(RtValue v, const char *function, int index)
{
    if (rti_is_str(v)) return v;
    if (!index) rt_errorf(&rt_TypeError, "%s() argument must be str, not %B", function, v); /* the only one */
    rt_errorf(&rt_TypeError, "%s() argument %d must be str, not %B", function, index, v);
}

static RtValue named_argument(RtValue v, const char *function, const char *name,
                              const char *otherwise)
{
    if (!v) return rti_str(otherwise);
    if (!rti_is_str(v))
        rt_errorf(&rt_TypeError, "%s() argument '%s' must be str, not %B", function, name, v);
    return v;
}

CODECS(register)
{
    if (!rti_typeof(args[0])->slots.call) rt_errorf(&rt_TypeError, "argument must be callable");
    rti_codec_register(args[0]);
    return RT_NONE;
}

CODECS(unregister)
{
    rti_codec_unregister(args[0]);
    return RT_NONE;
}

CODECS(lookup)
{
    str_argument(args[0], "lookup", 0);
    return rti_codec_lookup(args[0]);
}

CODECS(register_error)
{
    str_argument(args[0], "register_error", 1);
    if (!rti_typeof(args[1])->slots.call) rt_errorf(&rt_TypeError, "handler must be callable");
    rti_error_register(args[0], args[1]);
    return RT_NONE;
}

CODECS(lookup_error)
{
    return rti_error_lookup(str_argument(args[0], "lookup_error", 0));
}

/* Our own codecs need no registry; with a registered one anything may be converted to anything. */
CODECS(encode)
{
    RtValue encoding = named_argument(args[1], "encode", "encoding", "utf-8");
    RtValue errors = args[2] ? named_argument(args[2], "encode", "errors", "") : 0;
    const Codec *codec = rti_is_str(args[0]) ? codec_find(encoding) : NULL;
    return codec ? codec_encode(codec, args[0], errors)
                 : rti_codec_encode(args[0], encoding, errors);
}

CODECS(decode)
{
    RtValue encoding = named_argument(args[1], "decode", "encoding", "utf-8");
    RtValue errors = args[2] ? named_argument(args[2], "decode", "errors", "") : 0;
    const Codec *codec = codec_find(encoding);
    const uint8_t *data;
    int64_t len;
    if (codec && rti_bytes_view(args[0], &data, &len))
        return codec_decode(codec, data, len, errors, false, NULL);
    return rti_codec_decode(args[0], encoding, errors);
}

/* ---- one conversion each ---- */

static RtValue errors_argument(RtValue v, const char *function)
{
    if (!v || v == RT_NONE) return 0;
    if (!rti_is_str(v))
        rt_errorf(&rt_TypeError, "%s() argument 2 must be str or None, not %B", function, v);
    return v;
}

/* (str[, errors]) to (bytes, characters used) */
static RtValue encode_pair(EncodeFn encode, const char *function, const RtValue *args, size_t count)
{
    str_argument(args[0], function, 1);
    RtValue errors = errors_argument(RT_ARG(1), function);
    return pair(codec_encode_with(encode, 0, args[0], errors), str_len(args[0]));
}

/* (data[, errors[, final]]) to (str, bytes used) */
static RtValue decode_pair(DecodeFn decode, const char *function, const RtValue *args, size_t count,
                           int stateful)
{
    const uint8_t *data;
    int64_t len, used;
    rti_readable_view(args[0], &data, &len);
    RtValue errors = errors_argument(RT_ARG(1), function);
    int final = !stateful || (count > 2 && rti_truth(args[2]));
    RtValue text = codec_decode_with(decode, 0, data, len, errors, !final, &used);
    RTI_KEEP(args[0]);
    return pair(text, used);
}

#define ENCODE(name, function)                                                                     \
    CODECS(name##_encode)                                                                          \
    {                                                                                              \
        return encode_pair(function, #name "_encode", args, count);                                \
    }
#define DECODE(name, function, stateful)                                                           \
    CODECS(name##_decode)                                                                          \
    {                                                                                              \
        return decode_pair(function, #name "_decode", args, count, stateful);                      \
    }
ENCODE(utf_7, encode_utf7)
ENCODE(utf_8, encode_utf8)
ENCODE(utf_16_le, encode_utf16_le)
ENCODE(utf_16_be, encode_utf16_be)
ENCODE(utf_32_le, encode_utf32_le)
ENCODE(utf_32_be, encode_utf32_be)
ENCODE(latin_1, encode_latin1)
ENCODE(ascii, encode_ascii)
ENCODE(unicode_escape, encode_unicode_escape)
ENCODE(raw_unicode_escape, encode_raw_unicode_escape)
DECODE(utf_7, decode_utf7, 1)
DECODE(utf_8, decode_utf8, 1)
DECODE(utf_16_le, decode_utf16_le, 1)
DECODE(utf_16_be, decode_utf16_be, 1)
DECODE(utf_32_le, decode_utf32_le, 1)
DECODE(utf_32_be, decode_utf32_be, 1)
DECODE(latin_1, decode_latin1, 0)
DECODE(ascii, decode_ascii, 0)

/* ---- utf-16 and utf-32 in an order that is told, or that a mark tells ---- */

typedef struct Orders {
    EncodeFn marked, little, big;
    DecodeFn decode_marked, decode_little, decode_big;
} Orders;

static const Orders utf16 = {encode_utf16, encode_utf16_le, encode_utf16_be,
                             decode_utf16, decode_utf16_le, decode_utf16_be};
static const Orders utf32 = {encode_utf32, encode_utf32_le, encode_utf32_be,
                             decode_utf32, decode_utf32_le, decode_utf32_be};

static RtValue encode_ordered(const Orders *o, const char *function, const RtValue *args,
                              size_t count)
{
    int64_t order = count > 2 ? rti_index_i64(args[2], &rt_OverflowError) : 0;
    return encode_pair(order == 0  ? o->marked
                       : order < 0 ? o->little
                                   : o->big,
                       function, args, count);
}

/* *order: -1 little, 1 big, 0 as the mark tells; then what was found. */
static RtValue decode_ordered(const Orders *o, RtValue source, RtValue errors, int64_t *order,
                              int final, int64_t *used)
{
    const uint8_t *data;
    int64_t len, skip = 0;
    rti_readable_view(source, &data, &len);
    DecodeFn decode = *order < 0 ? o->decode_little : o->decode_big;
    if (*order == 0) {
        const Codec *codec = codec_of_mark(codec_with(o->decode_marked), data, len, !final, &skip);
        *used = 0;
        if (!codec) return RT_EMPTY_STR;
        decode = codec->decode;
        if (skip) *order = decode == o->decode_little ? -1 : 1;
    }
    RtValue text = codec_decode_with(decode, 0, data + skip, len - skip, errors, !final, used);
    *used += skip;
    RTI_KEEP(source);
    return text;
}

static RtValue decode_marked(const Orders *o, const char *function, const RtValue *args,
                             size_t count)
{
    int64_t order = 0, used;
    int final = count > 2 && rti_truth(args[2]);
    RtValue text =
        decode_ordered(o, args[0], errors_argument(RT_ARG(1), function), &order, final, &used);
    return pair(text, used);
}

static RtValue decode_ex(const Orders *o, const char *function, const RtValue *args, size_t count)
{
    int64_t order = count > 2 ? rti_index_i64(args[2], &rt_OverflowError) : 0, used;
    int final = count > 3 && rti_truth(args[3]);
    RtValue text =
        decode_ordered(o, args[0], errors_argument(RT_ARG(1), function), &order, final, &used);
    RtValue three[3] = {text, rti_int(used), rti_int(order)};
    return rti_tuple_from(three, 3);
}

CODECS(utf_16_encode)
{
    return encode_ordered(&utf16, "utf_16_encode", args, count);
}
CODECS(utf_32_encode)
{
    return encode_ordered(&utf32, "utf_32_encode", args, count);
}
CODECS(utf_16_decode)
{
    return decode_marked(&utf16, "utf_16_decode", args, count);
}
CODECS(utf_32_decode)
{
    return decode_marked(&utf32, "utf_32_decode", args, count);
}
CODECS(utf_16_ex_decode)
{
    return decode_ex(&utf16, "utf_16_ex_decode", args, count);
}
CODECS(utf_32_ex_decode)
{
    return decode_ex(&utf32, "utf_32_ex_decode", args, count);
}

/* ---- escapes ---- */

/* These take str as well, as its UTF-8. */
static RtValue decode_escapes(DecodeFn decode, const char *function, const RtValue *args,
                              size_t count)
{
    RtValue source[3] = {args[0], RT_ARG(1) ? args[1] : RT_NONE, count > 2 ? args[2] : RT_TRUE};
    if (rti_is_str(source[0])) source[0] = rti_encode(source[0], 0, 0);
    return decode_pair(decode, function, source, 3, 1);
}

CODECS(unicode_escape_decode)
{
    return decode_escapes(decode_unicode_escape, "unicode_escape_decode", args, count);
}

CODECS(raw_unicode_escape_decode)
{
    return decode_escapes(decode_raw_unicode_escape, "raw_unicode_escape_decode", args, count);
}

CODECS(escape_encode)
{
    if (!is_bytes(args[0]))
        rt_errorf(&rt_TypeError, "escape_encode() argument 1 must be bytes, not %B", args[0]);
    const RtBytes *b = BYTES_OF(args[0]);
    ByteBuf out = {0};
    for (int64_t i = 0; i < b->len; i++) {
        static const char digits[] = "0123456789abcdef";
        uint8_t c = b->data[i];
        char letter = c == '\t'                ? 't'
                      : c == '\n'              ? 'n'
                      : c == '\r'              ? 'r'
                      : c == '\'' || c == '\\' ? (char)c
                                               : 0;
        if (letter) {
            byte_buf_add(&out, '\\');
            byte_buf_add(&out, (uint8_t)letter);
        } else if (c < ' ' || c >= 0x7F) {
            byte_buf_add(&out, '\\');
            byte_buf_add(&out, 'x');
            byte_buf_add(&out, (uint8_t)digits[c >> 4]);
            byte_buf_add(&out, (uint8_t)digits[c & 15]);
        } else {
            byte_buf_add(&out, c);
        }
    }
    return pair(rti_bytes(out.data, (size_t)out.len), b->len);
}

static int hex_digit(const RtBytes *b, int64_t i)
{
    uint8_t c = i < b->len ? b->data[i] : 0;
    if (c >= '0' && c <= '9') return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* \x at i: one byte, or what `errors` says. Returns where to go on. */
static int64_t escape_hex(const RtBytes *b, int64_t i, RtValue errors, ByteBuf *out)
{
    int high = hex_digit(b, i + 2), low = high < 0 ? -1 : hex_digit(b, i + 3);
    if (low >= 0) {
        byte_buf_add(out, (uint8_t)(high << 4 | low));
        return i + 4;
    }
    if (!errors || rti_str_eq_cstr(errors, "strict"))
        rt_errorf(&rt_ValueError, "invalid \\x escape at position %lld", (long long)i);
    if (rti_str_eq_cstr(errors, "replace"))
        byte_buf_add(out, '?');
    else if (!rti_str_eq_cstr(errors, "ignore"))
        rt_errorf(&rt_ValueError, "decoding error; unknown error handling code: %U", errors);
    return i + (high < 0 ? 2 : 3);
}

CODECS(escape_decode)
{
    static const char letters[] = "\\'\"bftnrva", meaning[] = "\\'\"\b\f\t\n\r\v\a";
    RtValue source = rti_is_str(args[0]) ? rti_encode(args[0], 0, 0) : args[0];
    RtValue errors = errors_argument(RT_ARG(1), "escape_decode");
    const uint8_t *view;
    int64_t len;
    rti_readable_view(source, &view, &len);
    const RtBytes *b = BYTES_OF(rti_bytes(view, (size_t)len));
    ByteBuf out = {0};
    for (int64_t i = 0; i < b->len;) {
        uint8_t c = b->data[i];
        if (c != '\\') {
            byte_buf_add(&out, c);
            i++;
            continue;
        }
        if (i + 1 == b->len) rt_errorf(&rt_ValueError, "Trailing \\ in string");
        c = b->data[i + 1];
        const char *known = c ? strchr(letters, c) : NULL;
        if (c == 'x') {
            i = escape_hex(b, i, errors, &out);
        } else if (c >= '0' && c <= '7') {
            unsigned value = 0;
            int64_t end = i + 4 < b->len ? i + 4 : b->len;
            for (i++; i < end && b->data[i] >= '0' && b->data[i] <= '7'; i++)
                value = value * 8 + b->data[i] - '0';
            byte_buf_add(&out, (uint8_t)value);
        } else {
            if (!known && c != '\n') byte_buf_add(&out, '\\');
            if (c != '\n') byte_buf_add(&out, known ? (uint8_t)meaning[known - letters] : c);
            i += 2;
        }
    }
    return pair(rti_bytes(out.data, (size_t)out.len), len);
}

/* ---- charmap and others ---- */

CODECS(charmap_encode)
{
    RtValue mapping = RT_ARG(2), errors = errors_argument(RT_ARG(1), "charmap_encode");
    str_argument(args[0], "charmap_encode", 1);
    int plain = !mapping || mapping == RT_NONE;
    RtValue bytes = codec_encode_with(plain ? encode_latin1 : encode_charmap, plain ? 0 : mapping,
                                      args[0], errors);
    return pair(bytes, str_len(args[0]));
}

CODECS(charmap_decode)
{
    RtValue mapping = RT_ARG(2), errors = errors_argument(RT_ARG(1), "charmap_decode");
    const uint8_t *data;
    int64_t len;
    rti_readable_view(args[0], &data, &len);
    int plain = !mapping || mapping == RT_NONE;
    RtValue text = codec_decode_with(plain ? decode_latin1 : decode_charmap, plain ? 0 : mapping,
                                     data, len, errors, false, NULL);
    RTI_KEEP(args[0]);
    return pair(text, len);
}

/* The way back of a decoding table: character to byte. */
CODECS(charmap_build)
{
    str_argument(args[0], "charmap_build", 0);
    RtValue table = rti_dict_new();
    int64_t n = str_len(args[0]);
    for (int64_t i = 0; i < n && i < 256; i++)
        rti_dict_set(table, RT_INT(rti_str_at(args[0], i)), RT_INT(i));
    return table;
}

CODECS(readbuffer_encode)
{
    RtValue source = rti_is_str(args[0]) ? rti_encode(args[0], 0, 0) : args[0];
    const uint8_t *data;
    int64_t len;
    errors_argument(RT_ARG(1), "readbuffer_encode");
    rti_readable_view(source, &data, &len);
    return pair(rti_bytes(data, (size_t)len), len);
}

static const RtMethodDef functions[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/codecs.def"
#undef METHOD
    {0},
};

const RtModuleDef rt_module__codecs = {.name = "_codecs", .functions = functions};
