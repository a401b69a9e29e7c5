/* codecs_registry.c - codecs and error handlers that the program registers, and the codecs of Lib's
 * `encodings` package.
 *
 * The codecs of codecs.c are found without the registry by str.encode, bytes.decode and text files;
 * only names that those do not know come here. `encodings` registers its search function when it is
 * imported, which happens on the first search.
 */
#include "args.h"
#include "codecs.h"

static RtValue search_path; /* list of functions */
static RtValue found;       /* normalised name -> codec */
static RtValue handlers;    /* name -> callable */
static int encodings_tried;

static void start(void)
{
    if (search_path) return;
    rt_gc_root_range(&search_path, 1);
    rt_gc_root_range(&found, 1);
    rt_gc_root_range(&handlers, 1);
    search_path = rti_list_new(1);
    found = rti_dict_new();
    handlers = rti_dict_new();
}

void rti_codec_register(RtValue search_function)
{
    start();
    rti_list_append(search_path, search_function);
}

void rti_codec_unregister(RtValue search_function)
{
    start();
    RtList *list = RTI_LIST(search_path);
    for (int64_t i = 0; i < list->len; i++) {
        if (list->items[i] != search_function) continue;
        rti_delitem(search_path, RT_INT(i));
        rti_dict_clear(found);
        return;
    }
}

/* Lower case, blanks as underscores. */
static RtValue normalised(RtValue name)
{
    RtStrBuf out;
    RtText t;
    if (!str_is_ascii(name)) rti_encode(name, 0, 0); /* refuses lone surrogates */
    text_of(name, &t);
    rti_buf_start(&out);
    for (int64_t i = 0; i < t.len; i++) {
        uint32_t c = rti_text_at(&t, i);
        if (c == 0) rt_errorf(&rt_ValueError, "embedded null character");
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
        rti_buf_char(&out, c == ' ' ? '_' : c);
    }
    return rti_buf_finish(&out);
}

/* Programs that use no codec of Lib are linked without it: then there is none. */
static void import_encodings(void)
{
    RtHandler h;
    if (encodings_tried) return;
    encodings_tried = 1;
    RT_TRY(h)
    {
        rti_import("encodings");
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_ImportError) && !rti_is_a(rt_thrown, &rt_SystemError))
            rt_reraise(rt_thrown);
    }
}

RtValue rti_codec_lookup(RtValue name)
{
    start();
    RtValue key = normalised(name), codec = rti_dict_get(found, key);
    if (codec) return codec;
    import_encodings();
    const RtList *list = RTI_LIST(search_path);
    for (int64_t i = 0; i < list->len; i++) {
        codec = rti_call1(list->items[i], key);
        if (codec == RT_NONE) continue;
        if (!rti_is_a(codec, &rt_type_tuple) || RTI_TUPLE(codec)->len != 4)
            rt_errorf(&rt_TypeError, "codec search functions must return 4-tuples");
        rti_dict_set(found, key, codec);
        return codec;
    }
    rt_errorf(&rt_LookupError, "unknown encoding: %U", name);
}

/* ---- converting ---- */

/* Names of CPython's codecs that do not go between str and bytes; for programs without `encodings`.
 */
static const char *const not_text[] = {
    "base64",
    "base_64",
    "base64_codec",
    "bz2",
    "bz2_codec",
    "hex",
    "hex_codec",
    "quopri",
    "quopri_codec",
    "rot13",
    "quoted_printable",
    "rot_13",
    "quotedprintable",
    "uu",
    "uu_codec",
    "zip",
    "zlib",
    "zlib_codec",
};

int rti_codec_is_text(RtValue name)
{
    start();
    RtValue key = normalised(name);
    import_encodings();
    if (!RTI_LIST(search_path)->len) {
        for (size_t i = 0; i < sizeof not_text / sizeof *not_text; i++)
            if (rti_str_eq_cstr(key, not_text[i])) return 0;
    }
    RtValue codec = rti_codec_lookup(name);
    if (RTI_IS_TUPLE(codec)) return 1;
    RtValue text = rti_try_getattr(codec, rti_intern_cstr("_is_text_encoding"));
    return !text || rti_truth(text);
}

static RtValue text_codec(RtValue name, const char *verb)
{
    if (!rti_codec_is_text(name))
        rt_errorf(&rt_LookupError,
                  "'%U' is not a text encoding; use codecs.%s() to handle arbitrary codecs", name,
                  verb);
    return rti_codec_lookup(name);
}

/* "encoding with 'x' codec failed": a note on the exception that came out of a codec. */
static void add_note(RtValue exc, RtValue name, const char *what)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue note = rti_str_format("%s with '%U' codec failed", what, name);
        rti_call_method(exc, rti_intern_cstr("add_note"), &note, 1, 0, NULL);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
    }
}

/* The first of the two things that a codec's function returns. role: "encoder" or "decoder" */
static RtValue call_codec(RtValue codec, RtValue v, RtValue name, RtValue errors, const char *role)
{
    int encoding = role[0] == 'e';
    RtValue function = RTI_TUPLE(codec)->items[encoding ? 0 : 1], result = 0;
    RtHandler h;
    RT_TRY(h)
    {
        result = errors ? rti_call2(function, v, errors) : rti_call1(function, v);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        RtValue exc = rt_thrown;
        add_note(exc, name, encoding ? "encoding" : "decoding");
        rt_reraise(exc);
    }
    if (!rti_is_a(result, &rt_type_tuple) || RTI_TUPLE(result)->len != 2)
        rt_errorf(&rt_TypeError, "%s must return a tuple (object, integer)", role);
    return RTI_TUPLE(result)->items[0];
}

RtValue rti_codec_encode(RtValue v, RtValue name, RtValue errors)
{
    return call_codec(rti_codec_lookup(name), v, name, errors, "encoder");
}

RtValue rti_codec_decode(RtValue v, RtValue name, RtValue errors)
{
    return call_codec(rti_codec_lookup(name), v, name, errors, "decoder");
}

RtValue rti_codec_encode_text(RtValue str, RtValue name, RtValue errors)
{
    RtValue v = call_codec(text_codec(name, "encode"), str, name, errors, "encoder");
    if (is_bytes(v)) return v;
    if (is_bytearray(v)) return rti_bytes(BYTEARRAY_OF(v)->data, (size_t)BYTEARRAY_OF(v)->len);
    rt_errorf(&rt_TypeError,
              "'%U' encoder returned '%T' instead of 'bytes'; use codecs.encode() to encode to "
              "arbitrary types",
              name, v);
}

RtValue rti_codec_decode_text(const uint8_t *data, int64_t len, RtValue name, RtValue errors)
{
    RtValue bytes = rti_bytes(data, (size_t)len);
    RtValue v = call_codec(text_codec(name, "decode"), bytes, name, errors, "decoder");
    if (rti_is_str(v)) return v;
    rt_errorf(&rt_TypeError,
              "'%U' decoder returned '%T' instead of 'str'; use codecs.decode() to decode to "
              "arbitrary types",
              name, v);
}

/* ---- error handlers ---- */

RtValue rti_error_handler(RtValue name)
{
    return handlers ? rti_dict_get(handlers, name) : 0;
}

void rti_error_register(RtValue name, RtValue handler)
{
    start();
    rti_dict_set(handlers, name, handler);
}
