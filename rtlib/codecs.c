/* encode and decode: codecs by name, and the fast roads of the common ones.
 *
 * Names are compared as CPython normalises them: lower case, every run of other characters than
 * letters, digits and dots one underscore. The conversions are in codecs_utf8.c, codecs_utf16.c
 * (with utf-32) and codecs_bytes.c (ascii, latin-1, cp1252), codecs_escape.c; errors in
 * codecs_errors.c.
 */
#include "codecs.h"

typedef struct Codec {
    const char *names; /* normalised, each followed by a blank */
    DecodeFn decode;
    EncodeFn encode;
} Codec;

static const Codec codecs[] = {
    {"utf_8 utf8 u8 utf cp65001 utf8_ucs2 utf8_ucs4 ", decode_utf8, encode_utf8},
    {"ascii us_ascii 646 us ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 csascii ibm367 "
     "iso646_us iso_646.irv_1991 iso_ir_6 ",
     decode_ascii, encode_ascii},
    {"latin_1 latin1 latin l1 iso_8859_1 iso8859_1 iso8859 8859 cp819 csisolatin1 ibm819 "
     "iso_8859_1_1987 iso_ir_100 ",
     decode_latin1, encode_latin1},
    {"utf_8_sig ", decode_utf8_sig, encode_utf8_sig},
    {"utf_16 utf16 u16 ", decode_utf16, encode_utf16},
    {"utf_16_le utf_16le unicodelittleunmarked ", decode_utf16_le, encode_utf16_le},
    {"utf_16_be utf_16be unicodebigunmarked ", decode_utf16_be, encode_utf16_be},
    {"utf_32 utf32 u32 ", decode_utf32, encode_utf32},
    {"utf_32_le utf_32le ", decode_utf32_le, encode_utf32_le},
    {"utf_32_be utf_32be ", decode_utf32_be, encode_utf32_be},
    {"cp1252 1252 windows_1252 ", decode_cp1252, encode_cp1252},
    {"unicode_escape ", decode_unicode_escape, encode_unicode_escape},
    {"raw_unicode_escape ", decode_raw_unicode_escape, encode_raw_unicode_escape},
};

/* Names of CPython's codecs that do not go between str and bytes. */
static const char not_text[] =
    "base64 base_64 base64_codec bz2 bz2_codec hex hex_codec quopri quopri_codec "
    "quoted_printable quotedprintable rot13 rot_13 uu uu_codec zip zlib zlib_codec ";

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

/* verb: "encode" or "decode". raises: LookupError */
static const Codec *find_codec(RtValue name, const char *verb)
{
    char wanted[NAME_MAX];
    if (normalise(name, wanted)) {
        for (size_t i = 0; i < sizeof codecs / sizeof *codecs; i++) {
            if (find_name(codecs[i].names, wanted)) return &codecs[i];
        }
        if (find_name(not_text, wanted)) {
            rt_errorf(&rt_LookupError,
                      "'%U' is not a text encoding; use codecs.%s() to handle arbitrary codecs",
                      name, verb);
        }
    }
    rt_errorf(&rt_LookupError, "unknown encoding: %U", name);
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
    if (errors == RT_NONE) errors = 0;
    if (len == 0) return RT_EMPTY_STR;
    Decoder d = {.codec = "utf-8", .data = data, .len = len, .errors = errors};
    DecodeFn decode = decode_utf8;
    if (is_utf8_name(encoding)) {
        if (rti_utf8_valid_prefix(data, len) == len) return str_from_utf8(data, (size_t)len);
    } else {
        decode = find_codec(encoding, "decode")->decode;
        if (decode == decode_latin1) return rti_str_latin1(data, (size_t)len);
    }
    rti_buf_start(&d.out);
    decode(&d);
    return rti_buf_finish(&d.out);
}

RtValue rti_encode(RtValue str, RtValue encoding, RtValue errors)
{
    if (encoding == RT_NONE) encoding = 0;
    if (errors == RT_NONE) errors = 0;
    EncodeFn encode = is_utf8_name(encoding) ? encode_utf8 : find_codec(encoding, "encode")->encode;
    Encoder e = {.codec = "utf-8", .str = str, .errors = errors, .unit = 1};
    text_of(str, &e.text);
    if (encode == encode_utf8 || encode == encode_ascii || encode == encode_latin1) {
        int plain = encode == encode_latin1 ? e.text.width == 1 : str_is_ascii(str);
        if (plain) return rti_bytes(e.text.data, (size_t)e.text.len);
    }
    encode(&e);
    return rti_bytes(e.out.data, (size_t)e.out.len);
}
