/* The parts of the codecs: one decode and one encode function each, and what they do about errors.
 *
 * A codec walks its input and hands what it cannot convert to codec_decode_error or
 * codec_encode_error, which raise or put in what the error handler says. Handlers are the builtin
 * ones by name, looked up when the first error comes. Read rtlib/text.h first.
 */
#ifndef RTI_CODECS_H
#define RTI_CODECS_H

#include "bytes.h"

typedef struct Codec Codec;

typedef enum CodecErrors {
    ERRORS_UNKNOWN, /* not looked up yet */
    ERRORS_STRICT,
    ERRORS_IGNORE,
    ERRORS_REPLACE,
    ERRORS_BACKSLASH,
    ERRORS_XML,
    ERRORS_ESCAPE, /* surrogateescape */
    ERRORS_PASS,   /* surrogatepass */
    ERRORS_NAMES,  /* namereplace */
    ERRORS_CALL,   /* a handler of the program's */
} CodecErrors;

typedef struct Decoder {
    const char *codec; /* for messages */
    const uint8_t *data;
    int64_t len;
    RtValue errors; /* name of the handler, 0: strict */
    CodecErrors handler;
    RtValue callback; /* with ERRORS_CALL */
    RtValue object;   /* the bytes that a handler put in place of the input, or 0 */
    RtValue mapping;  /* charmap: a str or mapping */
    bool partial;     /* more may come: stop before an unfinished character at the end */
    int64_t consumed; /* where it stopped */
    RtStrBuf out;
} Decoder;

typedef struct Encoder {
    const char *codec;
    RtValue str;
    RtText text;
    RtValue errors;
    CodecErrors handler;
    RtValue callback;
    RtValue mapping; /* charmap */
    ByteBuf out;
    int unit;       /* bytes of a code unit: 1, 2, 4 */
    bool big;       /* of more than one byte: big-endian */
    bool pass;      /* surrogatepass means something: utf-8, utf-16, utf-32 */
    bool by_char;   /* surrogateescape reports the one character it cannot escape */
    uint32_t limit; /* what a handler's replacement may hold: characters below this; 0: ASCII */
} Encoder;

/* data[start..end) cannot be decoded. Returns where to go on. raises: UnicodeDecodeError,
 * LookupError */
int64_t codec_decode_error(Decoder *d, int64_t start, int64_t end, const char *reason);
/* text[start..end) cannot be encoded. Returns where to go on. raises: UnicodeEncodeError,
 * LookupError */
int64_t codec_encode_error(Encoder *e, int64_t start, int64_t end, const char *reason);
/* The lone surrogate that the bytes at p are in that codec, or 0. */
uint32_t codec_surrogate_at(const uint8_t *p, int64_t left, const Codec *codec);
/* What a handler puts for a character that cannot be encoded: an escape, a reference, a name. */
RtValue codec_replacement(uint32_t c, CodecErrors handler);
/* One code unit in the encoder's size and byte order. */
void codec_put_unit(Encoder *e, uint32_t unit);

typedef void (*DecodeFn)(Decoder *d);
typedef void (*EncodeFn)(Encoder *e);

/* What a codec that starts with a byte order mark goes on as, behind it. */
enum { MARK_NONE, MARK_UTF8, MARK_UTF16, MARK_UTF32 };

struct Codec {
    const char *names; /* normalised, each followed by a blank */
    DecodeFn decode;
    EncodeFn encode;
    int mark;
};

/* The codec of that name; NULL when it is none of ours. raises: ValueError for a NUL in it. */
const Codec *codec_find(RtValue name);
/* What `codec`, which looks for a mark, means for a text that starts with these bytes: the codec to
 * go on with, and the bytes to skip. NULL: too few bytes to tell, and more may come. */
const Codec *codec_of_mark(const Codec *codec, const uint8_t *data, int64_t len, bool more,
                           int64_t *skip);
/* Are ASCII characters the same bytes in it? */
bool codec_keeps_ascii(const Codec *codec);
/* Our codec with that decoder. */
const Codec *codec_with(DecodeFn decode);
/* What continues a text whose first piece was encoded with `codec`. */
const Codec *codec_continued(const Codec *codec);
/* Decode; with `more`, an unfinished character at the end is left: *consumed (may be NULL). */
RtValue codec_decode_with(DecodeFn decode, RtValue mapping, const uint8_t *data, int64_t len,
                          RtValue errors, bool more, int64_t *consumed);
RtValue codec_encode_with(EncodeFn encode, RtValue mapping, RtValue str, RtValue errors);
RtValue codec_decode(const Codec *codec, const uint8_t *data, int64_t len, RtValue errors,
                     bool more, int64_t *consumed);
RtValue codec_encode(const Codec *codec, RtValue str, RtValue errors);

/* ---- the registry of codecs and error handlers (codecs_registry.c) ---- */
/* codecs.lookup(name): a tuple of four, mostly a codecs.CodecInfo. raises: LookupError */
RtValue rti_codec_lookup(RtValue name);
int rti_codec_is_text(RtValue name); /* is it one between str and bytes? raises: LookupError */
void rti_codec_register(RtValue search_function);
void rti_codec_unregister(RtValue search_function);
/* By a registered codec, from anything to anything. */
RtValue rti_codec_encode(RtValue v, RtValue name, RtValue errors);
RtValue rti_codec_decode(RtValue v, RtValue name, RtValue errors);
/* str to bytes, and bytes to str, by a registered codec that must be one for text. */
RtValue rti_codec_encode_text(RtValue str, RtValue name, RtValue errors);
RtValue rti_codec_decode_text(const uint8_t *data, int64_t len, RtValue name, RtValue errors);
/* A handler that the program registered under that name, or 0. */
RtValue rti_error_handler(RtValue name);
/* The handler of that name, a callable: codecs.lookup_error. raises: LookupError */
RtValue rti_error_lookup(RtValue name);
void rti_error_register(RtValue name, RtValue handler);

/* The decoder stops at i, and says so, when what is missing may still come. */
static inline bool codec_wait(Decoder *d, int64_t i)
{
    if (d->partial) d->consumed = i;
    return d->partial;
}
void decode_utf8(Decoder *d), decode_utf8_sig(Decoder *d), decode_ascii(Decoder *d),
    decode_latin1(Decoder *d), decode_cp1252(Decoder *d), decode_utf16(Decoder *d),
    decode_utf16_le(Decoder *d), decode_utf16_be(Decoder *d), decode_utf32(Decoder *d),
    decode_utf32_le(Decoder *d), decode_utf32_be(Decoder *d), decode_unicode_escape(Decoder *d),
    decode_raw_unicode_escape(Decoder *d), decode_utf7(Decoder *d), decode_charmap(Decoder *d);
void encode_utf8(Encoder *e), encode_utf8_sig(Encoder *e), encode_ascii(Encoder *e),
    encode_latin1(Encoder *e), encode_cp1252(Encoder *e), encode_utf16(Encoder *e),
    encode_utf16_le(Encoder *e), encode_utf16_be(Encoder *e), encode_utf32(Encoder *e),
    encode_utf32_le(Encoder *e), encode_utf32_be(Encoder *e), encode_unicode_escape(Encoder *e),
    encode_raw_unicode_escape(Encoder *e), encode_utf7(Encoder *e), encode_charmap(Encoder *e);
/* Put one character as the encoder's mapping has it; false when that has none. raises: TypeError */
bool codec_put_mapped(Encoder *e, uint32_t c);

#endif
