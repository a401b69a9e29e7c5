/* encode and decode: codecs by name, and the fast roads of the common ones.
 *
 * Names are compared as CPython normalises them: lower case, every run of other characters than
 * letters, digits and dots one underscore. The conversions are in codecs_utf8.c, codecs_utf16.c
 * (with utf-32) and codecs_bytes.c (ascii, latin-1, cp1252), codecs_escape.c; errors in
 * codecs_errors.c.
 */
#include "codecs.h"

static const Codec codecs[] = {
    {"utf_8 utf8 u8 utf cp65001 utf8_ucs2 utf8_ucs4 ", decode_utf8, encode_utf8, MARK_NONE},
    {"ascii us_ascii 646 us ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 csascii ibm367 "
     "iso646_us iso_646.irv_1991 iso_ir_6 ",
     decode_ascii, encode_ascii, MARK_NONE},
    {"latin_1 latin1 latin l1 iso_8859_1 iso8859_1 iso8859 8859 cp819 csisolatin1 ibm819 "
     "iso_8859_1_1987 iso_ir_100 ",
     decode_latin1, encode_latin1, MARK_NONE},
    {"utf_8_sig ", decode_utf8_sig, encode_utf8_sig, MARK_UTF8},
    {"utf_16 utf16 u16 ", decode_utf16, encode_utf16, MARK_UTF16},
    {"utf_16_le utf_16le unicodelittleunmarked ", decode_utf16_le, encode_utf16_le, MARK_NONE},
    {"utf_16_be utf_16be unicodebigunmarked ", decode_utf16_be, encode_utf16_be, MARK_NONE},
    {"utf_32 utf32 u32 ", decode_utf32, encode_utf32, MARK_UTF32},
    {"utf_32_le utf_32le ", decode_utf32_le, encode_utf32_le, MARK_NONE},
    {"utf_32_be utf_32be ", decode_utf32_be, encode_utf32_be, MARK_NONE},
    {"utf_7 utf7 u7 unicode_1_1_utf_7 ", decode_utf7, encode_utf7, MARK_NONE},
    {"cp1252 1252 windows_1252 ", decode_cp1252, encode_cp1252, MARK_NONE},
    {"unicode_escape ", decode_unicode_escape, encode_unicode_escape, MARK_NONE},
    {"raw_unicode_escape ", decode_raw_unicode_escape, encode_raw_unicode_escape, MARK_NONE},
};

enum { NAME_MAX = 32 };

/* The normalised name with a blank behind it; false when it can name none of ours. */
static int normalise(RtValue name, char *out)
{
    RtText t;
    int n = 0, gap = 0;
    text_of(name, &t);
    for (int64_t i = 0; i < t.len; i++) {
        uint32_t c = rti_text_at(&t, i);
        if (c == 0) rt_errorf(&rt_ValueError, "embedded null character");
        if (c > 127 || n >= NAME_MAX - 3) return 0;
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.')) {
            gap = n > 0;
            continue;
        }
        if (gap) out[n++] = '_';
        gap = 0;
        out[n++] = (char)c;
    }
    out[n] = ' ';
    out[n + 1] = '\0';
    return n > 0;
}

/* Where `wanted` ("name ") is in a list of names; NULL: nowhere. */
static const char *find_name(const char *names, const char *wanted)
{
    const char *at = names;
    while ((at = strstr(at, wanted)) != NULL && at != names && at[-1] != ' ') at++;
    return at;
}

const Codec *codec_find(RtValue name)
{
    char wanted[NAME_MAX];
    if (!normalise(name, wanted)) return NULL;
    for (size_t i = 0; i < sizeof codecs / sizeof *codecs; i++)
        if (find_name(codecs[i].names, wanted)) return &codecs[i];
    return NULL;
}

/* ---- byte order marks ---- */

const Codec *codec_with(DecodeFn decode)
{
    const Codec *codec = codecs;
    while (codec->decode != decode) codec++;
    return codec;
}

static bool native_is_big(void)
{
    return __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__;
}

bool codec_keeps_ascii(const Codec *codec)
{
    return codec->encode == encode_utf8 || codec->encode == encode_ascii ||
           codec->encode == encode_latin1 || codec->encode == encode_cp1252;
}

const Codec *codec_continued(const Codec *codec)
{
    switch (codec->mark) {
    case MARK_UTF8: return codec_with(decode_utf8);
    case MARK_UTF16: return codec_with(native_is_big() ? decode_utf16_be : decode_utf16_le);
    case MARK_UTF32: return codec_with(native_is_big() ? decode_utf32_be : decode_utf32_le);
    default: return codec;
    }
}

const Codec *codec_of_mark(const Codec *codec, const uint8_t *data, int64_t len, bool more,
                           int64_t *skip)
{
    static const struct {
        int mark;
        int64_t size;
        const char *bytes;
        DecodeFn decode;
    } marks[] = {
        {MARK_UTF8, 3, "\xEF\xBB\xBF", decode_utf8},
        {MARK_UTF16, 2, "\xFF\xFE", decode_utf16_le},
        {MARK_UTF16, 2, "\xFE\xFF", decode_utf16_be},
        {MARK_UTF32, 4, "\xFF\xFE\0\0", decode_utf32_le},
        {MARK_UTF32, 4, "\0\0\xFE\xFF", decode_utf32_be},
    };
    *skip = 0;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (marks[i].mark != codec->mark) continue;
        int64_t seen = len < marks[i].size ? len : marks[i].size;
        if (memcmp(data, marks[i].bytes, (size_t)seen)) continue;
        if (seen == marks[i].size) {
            *skip = seen;
            return codec_with(marks[i].decode);
        }
        if (more) return NULL;
    }
    if (more && codec->mark != MARK_UTF8 && len < (codec->mark == MARK_UTF16 ? 2 : 4)) return NULL;
    return codec_continued(codec);
}

/* ---- the conversions ---- */

RtValue codec_decode_with(DecodeFn decode, RtValue mapping, const uint8_t *data, int64_t len,
                          RtValue errors, bool more, int64_t *consumed)
{
    if (consumed) *consumed = len;
    if (len == 0) return RT_EMPTY_STR;
    if (decode == decode_latin1) return rti_str_latin1(data, (size_t)len);
    if (decode == decode_utf8 && rti_utf8_valid_prefix(data, len) == len)
        return str_from_utf8(data, (size_t)len);
    Decoder d = {.codec = "utf-8",
                 .data = data,
                 .len = len,
                 .errors = errors == RT_NONE ? 0 : errors,
                 .mapping = mapping,
                 .partial = more,
                 .consumed = -1};
    rti_buf_start(&d.out);
    decode(&d);
    if (consumed && d.consumed >= 0) *consumed = d.consumed;
    return rti_buf_finish(&d.out);
}

RtValue codec_encode_with(EncodeFn encode, RtValue mapping, RtValue str, RtValue errors)
{
    Encoder e = {.codec = "utf-8",
                 .str = str,
                 .errors = errors == RT_NONE ? 0 : errors,
                 .mapping = mapping,
                 .unit = 1};
    text_of(str, &e.text);
    if (encode == encode_utf8 || encode == encode_ascii || encode == encode_latin1) {
        int plain = encode == encode_latin1 ? e.text.width == 1 : str_is_ascii(str);
        if (plain) return rti_bytes(e.text.data, (size_t)e.text.len);
    }
    encode(&e);
    return rti_bytes(e.out.data, (size_t)e.out.len);
}

RtValue codec_decode(const Codec *codec, const uint8_t *data, int64_t len, RtValue errors,
                     bool more, int64_t *consumed)
{
    return codec_decode_with(codec->decode, 0, data, len, errors, more, consumed);
}

RtValue codec_encode(const Codec *codec, RtValue str, RtValue errors)
{
    return codec_encode_with(codec->encode, 0, str, errors);
}

/* "utf-8" and "utf8" as words. */
static int is_utf8_name(RtValue name)
{
    static const RtValue spellings[] = {
        (RtValue)'u' << 56 | (RtValue)'t' << 48 | (RtValue)'f' << 40 | (RtValue)'-' << 32 |
            (RtValue)'8' << 24 | 5 << 5 | RT_STR7_TAG,
        (RtValue)'u' << 56 | (RtValue)'t' << 48 | (RtValue)'f' << 40 | (RtValue)'8' << 32 | 4 << 5 |
            RT_STR7_TAG,
    };
    return !name || name == spellings[0] || name == spellings[1];
}

RtValue rti_decode(const uint8_t *data, int64_t len, RtValue encoding, RtValue errors)
{
    if (encoding == RT_NONE) encoding = 0;
    if (len == 0) return RT_EMPTY_STR;
    const Codec *codec = is_utf8_name(encoding) ? &codecs[0] : codec_find(encoding);
    if (!codec) return rti_codec_decode_text(data, len, encoding, errors == RT_NONE ? 0 : errors);
    return codec_decode(codec, data, len, errors, false, NULL);
}

RtValue rti_encode(RtValue str, RtValue encoding, RtValue errors)
{
    if (encoding == RT_NONE) encoding = 0;
    const Codec *codec = is_utf8_name(encoding) ? &codecs[0] : codec_find(encoding);
    if (!codec) return rti_codec_encode_text(str, encoding, errors == RT_NONE ? 0 : errors);
    return codec_encode(codec, str, errors);
}
