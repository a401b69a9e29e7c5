/* The builtin error handlers as functions that a program can call and combine with its own
 * (codecs.lookup_error). Conversions themselves do not call these: codecs_errors.c does the same
 * without making exception objects.
 */
#include "args.h"
#include "codecs.h"
#include "exc.h"
#include "file.h"

typedef struct Problem {
    RtValue exc, object;
    int64_t start, end;
    bool encoding, decoding; /* neither: translating */
} Problem;

static RT_NORETURN void not_mine(RtValue exc)
{
    rt_errorf(&rt_TypeError, "don't know how to handle %T in error callback", exc);
}

static Problem problem(RtValue exc)
{
    Problem p = {.exc = exc,
                 .encoding = rti_is_a(exc, &rt_UnicodeEncodeError),
                 .decoding = rti_is_a(exc, &rt_UnicodeDecodeError)};
    if (!p.encoding && !p.decoding && !rti_is_a(exc, &rt_UnicodeTranslateError)) not_mine(exc);
    p.object = rti_getattr(exc, rti_intern_cstr("object"));
    if (p.decoding ? !is_bytes(p.object) : !rti_is_str(p.object))
        rt_errorf(&rt_TypeError, "object attribute must be %s", p.decoding ? "bytes" : "unicode");
    int64_t len = p.decoding ? BYTES_OF(p.object)->len : rti_str_len(p.object);
    p.start = rti_index_i64(rti_getattr(exc, rti_intern_cstr("start")), &rt_OverflowError);
    p.end = rti_index_i64(rti_getattr(exc, RT_NAME(end)), &rt_OverflowError);
    if (p.start < 0) p.start = 0;
    if (p.start >= len) p.start = len ? len - 1 : 0;
    if (p.end < 1) p.end = 1;
    if (p.end > len) p.end = len;
    return p;
}

static RtValue answer(RtValue text, int64_t end)
{
    RtValue two[2] = {text, rti_int(end)};
    return rti_tuple_from(two, 2);
}

static RtValue strict_errors(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    if (!RTI_IS_EXC(args[0])) rt_errorf(&rt_TypeError, "codec must pass exception instance");
    rt_raise(args[0]);
}

static RtValue ignore_errors(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    return answer(RT_EMPTY_STR, problem(args[0]).end);
}

static RtValue replace_errors(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    Problem p = problem(args[0]);
    RtStrBuf b;
    rti_buf_start(&b);
    rti_buf_fill(&b, p.encoding ? '?' : 0xFFFD,
                 p.decoding        ? 1
                 : p.end > p.start ? p.end - p.start
                                   : 0);
    return answer(rti_buf_finish(&b), p.end);
}

static RtValue replaced(RtValue exc, CodecErrors handler, bool any)
{
    RtStrBuf b;
    Problem p = problem(exc);
    if (!p.encoding && !any) not_mine(exc);
    rti_buf_start(&b);
    for (int64_t i = p.start; i < p.end; i++) {
        if (p.decoding)
            str_put_escape(&b, BYTES_OF(p.object)->data[i]);
        else
            rti_buf_str(&b, codec_replacement(rti_str_at(p.object, i), handler));
    }
    return answer(rti_buf_finish(&b), p.end);
}

static RtValue xmlcharrefreplace_errors(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    return replaced(args[0], ERRORS_XML, false);
}

static RtValue backslashreplace_errors(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    return replaced(args[0], ERRORS_BACKSLASH, true);
}

static RtValue namereplace_errors(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    return replaced(args[0], ERRORS_NAMES, false);
}

static RtValue surrogateescape_errors(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    Problem p = problem(args[0]);
    if (!p.encoding && !p.decoding) not_mine(p.exc);
    if (p.encoding) {
        ByteBuf out = {0};
        for (int64_t i = p.start; i < p.end; i++) {
            uint32_t c = rti_str_at(p.object, i);
            if (c < 0xDC80 || c > 0xDCFF) rt_raise(p.exc);
            byte_buf_add(&out, (uint8_t)c);
        }
        return answer(rti_bytes(out.data, (size_t)out.len), p.end);
    }
    RtStrBuf b;
    int64_t i = p.start;
    rti_buf_start(&b);
    for (; i < p.end && i < p.start + 4 && BYTES_OF(p.object)->data[i] >= 0x80; i++)
        rti_buf_char(&b, 0xDC00u + BYTES_OF(p.object)->data[i]);
    if (i == p.start) rt_raise(p.exc);
    return answer(rti_buf_finish(&b), i);
}

/* Bytes of a surrogate in that encoding; 0: it has none. */
static int surrogate_width(const Codec *codec)
{
    if (!codec) return 0;
    EncodeFn encode = codec_continued(codec)->encode;
    if (encode == encode_utf8) return 3;
    if (encode == encode_utf16_le || encode == encode_utf16_be) return 2;
    return encode == encode_utf32_le || encode == encode_utf32_be ? 4 : 0;
}

static RtValue surrogatepass_errors(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    Problem p = problem(args[0]);
    if (!p.encoding && !p.decoding) not_mine(p.exc);
    const Codec *codec = codec_find(rti_getattr(p.exc, RT_NAME(encoding)));
    int width = surrogate_width(codec);
    if (!width) rt_raise(p.exc);
    if (p.encoding) {
        for (int64_t i = p.start; i < p.end; i++) {
            uint32_t c = rti_str_at(p.object, i);
            if (c < 0xD800 || c > 0xDFFF) rt_raise(p.exc);
        }
        RtValue part = rti_str_substring(p.object, p.start, p.end);
        return answer(codec_encode(codec_continued(codec), part, rti_str("surrogatepass")), p.end);
    }
    const RtBytes *bytes = BYTES_OF(p.object);
    uint32_t c =
        codec_surrogate_at(bytes->data + p.start, bytes->len - p.start, codec_continued(codec));
    if (!c) rt_raise(p.exc);
    return answer(rti_str_char(c), p.start + width);
}

static const RtMethodDef functions[] = {
#define HANDLER(name, text) {#name "_errors", name##_errors, 1, 1, 0, NULL, text},
    HANDLER(strict,
            "Implements the 'strict' error handling, which raises a UnicodeError on coding errors.")
        HANDLER(
            ignore,
            "Implements the 'ignore' error handling, which ignores malformed data and continues.")
            HANDLER(replace, "Implements the 'replace' error handling, which replaces malformed "
                             "data with a replacement marker.") HANDLER(
                xmlcharrefreplace,
                "Implements the 'xmlcharrefreplace' error handling, which replaces an unencodable "
                "character with the appropriate XML character reference.")
                HANDLER(backslashreplace, "Implements the 'backslashreplace' error handling, which "
                                          "replaces malformed data with "
                                          "a backslashed escape sequence.")
                    HANDLER(namereplace, "Implements the 'namereplace' error handling, which "
                                         "replaces an unencodable character with "
                                         "a \\N{...} escape sequence.")
                        HANDLER(surrogateescape, NULL) HANDLER(surrogatepass, NULL)
#undef HANDLER
};

enum { HANDLERS = sizeof functions / sizeof *functions };

RtValue rti_error_lookup(RtValue name)
{
    static RtValue made[HANDLERS];
    static bool rooted;
    if (name == RT_NONE) name = rti_str("strict");
    RtValue own = rti_error_handler(name);
    if (own) return own;
    for (int i = 0; i < HANDLERS; i++) {
        size_t len = strlen(functions[i].name) - strlen("_errors");
        if (!rti_str_eq(name, rti_str_ascii(functions[i].name, len))) continue;
        if (!rooted) rt_gc_root_range(made, HANDLERS);
        rooted = true;
        if (!made[i]) made[i] = rti_builtin_function(&functions[i], 0, 0);
        return made[i];
    }
    rt_errorf(&rt_LookupError, "unknown error handler name '%U'", name);
}
