/* Writing JSON: strings, and the class _json.Encoder (make_encoder). */
#include "jsonmod.h"

#include <math.h>

#include "../bigint.h"

/* ---- strings ---- */

/* Characters that stand for themselves in ASCII output. */
static inline bool is_plain(uint8_t c) { return c >= ' ' && c < 0x7F && c != '"' && c != '\\'; }

static int64_t plain_end(const uint8_t *p, int64_t i, int64_t len, bool ascii)
{
    Bytes16 quote = all_bytes16('"'), slash = all_bytes16('\\'), control = all_bytes16(0x20);
    Bytes16 high = all_bytes16(ascii ? 0x7F : 0xFF);
    for (; i + 16 <= len; i += 16) {
        Bytes16 v = load_bytes16(p + i);
        Bytes16 stop = (Bytes16)((v == quote) | (v == slash) | (v < control));
        if (ascii) stop |= (Bytes16)(v >= high);
        uint64_t halves[2];
        memcpy(halves, &stop, 16);
        if (halves[0]) return i + __builtin_ctzll(halves[0]) / 8;
        if (halves[1]) return i + 8 + __builtin_ctzll(halves[1]) / 8;
    }
    while (i < len && (ascii ? is_plain(p[i]) : p[i] >= ' ' && p[i] != '"' && p[i] != '\\')) i++;
    return i;
}

static void put_unit(RtStrBuf *b, uint32_t c)
{
    char out[6] = {'\\', 'u'};
    for (int k = 0; k < 4; k++) out[2 + k] = "0123456789abcdef"[c >> (12 - 4 * k) & 15];
    rti_buf_ascii(b, out, 6);
}

static void put_escaped(RtStrBuf *b, uint32_t c, bool ascii)
{
    switch (c) {
    case '"': rti_buf_ascii(b, "\\\"", 2); return;
    case '\\': rti_buf_ascii(b, "\\\\", 2); return;
    case '\b': rti_buf_ascii(b, "\\b", 2); return;
    case '\f': rti_buf_ascii(b, "\\f", 2); return;
    case '\n': rti_buf_ascii(b, "\\n", 2); return;
    case '\r': rti_buf_ascii(b, "\\r", 2); return;
    case '\t': rti_buf_ascii(b, "\\t", 2); return;
    default: break;
    }
    if (c >= ' ' && (!ascii || c < 0x7F)) {
        rti_buf_char(b, c);
    } else if (c < 0x10000) {
        put_unit(b, c);
    } else {
        put_unit(b, 0xD800 + ((c - 0x10000) >> 10));
        put_unit(b, 0xDC00 + ((c - 0x10000) & 0x3FF));
    }
}

void json_put_string(RtStrBuf *b, RtValue text, bool ascii)
{
    RtText t;
    text_of(text, &t);
    rti_buf_char(b, '"');
    if (t.width == 1) {
        const uint8_t *p = t.data;
        for (int64_t i = 0;;) {
            int64_t stop = plain_end(p, i, t.len, ascii);
            if (stop > i && str_is_ascii(text)) rti_buf_ascii(b, (const char *)p + i, (size_t)(stop - i));
            else if (stop > i) rti_buf_sub(b, text, i, stop);
            if (stop == t.len) break;
            put_escaped(b, p[stop], ascii);
            i = stop + 1;
        }
    } else {
        for (int64_t i = 0; i < t.len; i++) put_escaped(b, rti_text_at(&t, i), ascii);
    }
    rti_buf_char(b, '"');
}

static RtValue encode(RtValue text, bool ascii)
{
    if (!rti_is_str(text))
        rt_errorf(&rt_TypeError, "first argument must be a string, not %T", text);
    RtStrBuf b;
    rti_buf_start(&b);
    json_put_string(&b, text, ascii);
    return rti_buf_finish(&b);
}

RtValue json_encode_basestring(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)count, (void)kwnames;
    return encode(args[0], false);
}

RtValue json_encode_basestring_ascii(RtValue self, const RtValue *args, size_t count,
                                     RtValue kwnames)
{
    (void)self, (void)count, (void)kwnames;
    return encode(args[0], true);
}

/* ---- the class ---- */

enum { STRINGS_BY_CALL, STRINGS_PLAIN, STRINGS_ASCII };

typedef struct Encoder {
    RtShape *shape;
    RtValue markers, default_, encoder, indent, key_separator, item_separator;
    bool sort_keys, skip_keys, allow_nan;
    int strings;
} Encoder;

static RtShape encoder_shape = {.type = &json_encoder_type};
#define ENCODER(v) ((Encoder *)RT_OBJ(v))

static void encoder_trace(void *object)
{
    Encoder *e = object;
    rti_gc_mark(e->markers);
    rti_gc_mark(e->default_);
    rti_gc_mark(e->encoder);
    rti_gc_mark(e->indent);
    rti_gc_mark(e->key_separator);
    rti_gc_mark(e->item_separator);
}

static void check_str(RtValue v, int position)
{
    if (!rti_is_str(v))
        rt_errorf(&rt_TypeError, "make_encoder() argument %d must be str, not %B", position, v);
}

NATIVE_NEW(encoder, "make_encoder", 9, 9, RT_M_KW,
           "markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, "
           "allow_nan")
{
    check_str(args[4], 5);
    check_str(args[5], 6);
    bool sort = rti_truth(args[6]), skip = rti_truth(args[7]), nan = rti_truth(args[8]);
    if (args[0] != RT_NONE && !rti_is_a(args[0], &rt_type_dict))
        rt_errorf(&rt_TypeError, "make_encoder() argument 1 must be dict or None, not %T", args[0]);
    Encoder *e = rti_object_alloc(RTI_TYPE(self));
    e->markers = args[0];
    e->default_ = args[1];
    e->encoder = args[2];
    e->indent = args[3];
    e->key_separator = args[4];
    e->item_separator = args[5];
    e->sort_keys = sort;
    e->skip_keys = skip;
    e->allow_nan = nan;
    RtCFunction body = json_builtin_body(args[2]);
    e->strings = body == json_encode_basestring_ascii ? STRINGS_ASCII
                 : body == json_encode_basestring     ? STRINGS_PLAIN
                                                      : STRINGS_BY_CALL;
    return RT_VALUE(e);
}

static void put(const Encoder *e, RtStrBuf *b, RtValue v, int64_t level);

static void put_string(const Encoder *e, RtStrBuf *b, RtValue v)
{
    if (RT_LIKELY(e->strings != STRINGS_BY_CALL)) {
        json_put_string(b, v, e->strings == STRINGS_ASCII);
        return;
    }
    RtValue encoded = rti_call1(e->encoder, v);
    if (!rti_is_str(encoded))
        rt_errorf(&rt_TypeError, "encoder() must return a string, not %T", encoded);
    rti_buf_str(b, encoded);
}

static void put_int(RtStrBuf *b, RtValue v)
{
    if (RT_IS_INT(v)) {
        char text[24];
        rti_buf_ascii(b, text, (size_t)(rti_put_i64(text, RT_UNINT(v)) - text));
    } else {
        rti_buf_str(b, rti_int_to_str(v, 10));
    }
}

static RtValue float_text(const Encoder *e, RtValue v)
{
    double d = rti_float_value(v);
    if (isfinite(d)) return rti_float_repr(d);
    if (!e->allow_nan)
        rt_errorf(&rt_ValueError, "Out of range float values are not JSON compliant: %R", v);
    return rti_str(isnan(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity");
}

/* Enter a container: it must not be inside itself. The key to leave it again, 0: no markers. */
static RtValue enter(const Encoder *e, RtValue v)
{
    if (e->markers == RT_NONE) return 0;
    RtValue key = rti_int((int64_t)v);
    if (rti_dict_contains(e->markers, key)) rt_errorf(&rt_ValueError, "Circular reference detected");
    rti_dict_set(e->markers, key, v);
    return key;
}

static void leave(const Encoder *e, RtValue key)
{
    if (key && !rti_dict_delete(e->markers, key)) rti_raise_key_error(key);
}

static void new_line(const Encoder *e, RtStrBuf *b, int64_t level)
{
    if (e->indent == RT_NONE) return;
    rti_buf_char(b, '\n');
    for (int64_t i = 0; i < level; i++) rti_buf_str(b, e->indent);
}

static void put_list(const Encoder *e, RtStrBuf *b, RtValue v, int64_t level)
{
    int64_t count;
    rti_items(v, &count);
    if (!count) {
        rti_buf_ascii(b, "[]", 2);
        return;
    }
    RtValue key = enter(e, v);
    rti_buf_char(b, '[');
    new_line(e, b, level + 1);
    for (int64_t i = 0;; i++) {
        const RtValue *items = rti_items(v, &count); /* default() may have changed it */
        if (i >= count) break;
        RtValue item = items[i];
        if (i) {
            rti_buf_str(b, e->item_separator);
            new_line(e, b, level + 1);
        }
        put(e, b, item, level + 1);
    }
    new_line(e, b, level);
    rti_buf_char(b, ']');
    leave(e, key);
}

/* The text of a key, 0 when it is to be skipped. */
static RtValue key_text(const Encoder *e, RtValue key)
{
    if (rti_is_str(key)) return key;
    if (rti_is_float(key)) return float_text(e, key);
    if (key == RT_TRUE) return rti_str("true");
    if (key == RT_FALSE) return rti_str("false");
    if (key == RT_NONE) return rti_str("null");
    if (rti_is_int(key)) return rti_int_to_str(key, 10);
    if (e->skip_keys) return 0;
    rt_errorf(&rt_TypeError, "keys must be str, int, float, bool or None, not %T", key);
}

static void put_member(const Encoder *e, RtStrBuf *b, RtValue key, RtValue v, int64_t level,
                       bool *first)
{
    RtValue text = key_text(e, key);
    if (!text) return;
    if (!*first) {
        rti_buf_str(b, e->item_separator);
        new_line(e, b, level + 1);
    }
    *first = false;
    put_string(e, b, text);
    rti_buf_str(b, e->key_separator);
    put(e, b, v, level + 1);
}

static void put_dict(const Encoder *e, RtStrBuf *b, RtValue v, int64_t level)
{
    if (!rti_len(v)) {
        rti_buf_ascii(b, "{}", 2);
        return;
    }
    RtValue marker = enter(e, v), key, item;
    bool first = true;
    rti_buf_char(b, '{');
    new_line(e, b, level + 1);
    if (e->sort_keys || !RTI_IS_DICT(v)) {
        RtValue items = rti_list_of(rti_call_method(v, RT_NAME(items), NULL, 0, 0, NULL));
        if (e->sort_keys) rti_sort(items, 0, 0);
        for (int64_t i = 0; i < RTI_LIST(items)->len; i++) {
            RtValue pair = RTI_LIST(items)->items[i];
            if (!RTI_IS_TUPLE(pair) || RTI_TUPLE(pair)->len != 2)
                rt_errorf(&rt_ValueError, "items must return 2-tuples");
            put_member(e, b, RTI_TUPLE(pair)->items[0], RTI_TUPLE(pair)->items[1], level, &first);
        }
    } else {
        for (int64_t pos = 0; rti_dict_next(v, &pos, &key, &item);)
            put_member(e, b, key, item, level, &first);
    }
    new_line(e, b, level);
    rti_buf_char(b, '}');
    leave(e, marker);
}

static void put_other(const Encoder *e, RtStrBuf *b, RtValue v, int64_t level)
{
    RtValue key = enter(e, v);
    rti_check_stack_in(" while encoding a JSON object");
    put(e, b, rti_call1(e->default_, v), level);
    leave(e, key);
}

static void put(const Encoder *e, RtStrBuf *b, RtValue v, int64_t level)
{
    if (v == RT_NONE) {
        rti_buf_ascii(b, "null", 4);
    } else if (v == RT_TRUE) {
        rti_buf_ascii(b, "true", 4);
    } else if (v == RT_FALSE) {
        rti_buf_ascii(b, "false", 5);
    } else if (is_str(v)) {
        put_string(e, b, v);
    } else if (rti_is_int(v)) {
        put_int(b, v);
    } else if (rti_is_float(v)) {
        rti_buf_str(b, float_text(e, v));
    } else if (RT_IS_PTR(v) && RT_SHAPE(v)->type->flags & (RT_T_LIST | RT_T_TUPLE)) {
        rti_check_stack_in(" while encoding a JSON object");
        put_list(e, b, v, level);
    } else if (RT_IS_PTR(v) && RT_SHAPE(v)->type->flags & RT_T_DICT) {
        rti_check_stack_in(" while encoding a JSON object");
        put_dict(e, b, v, level);
    } else {
        put_other(e, b, v, level);
    }
}

NATIVE(encoder_call_bound)
{
    RtStrBuf b;
    const Encoder *e = ENCODER(self);
    int64_t level = rti_args_ssize(args[1]);
    if (e->indent != RT_NONE && !rti_is_str(e->indent))
        rt_errorf(&rt_TypeError, "can only concatenate str (not \"%T\") to str", e->indent);
    rti_buf_start(&b);
    put(e, &b, args[0], level);
    return native_tuple1(rti_buf_finish(&b));
}

static RtValue encoder_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const RtMethodDef row = {"_iterencode", encoder_call_bound,
                                    2,             2,
                                    RT_M_KW,       "obj, _current_indent_level",
                                    NULL};
    return rti_builtin_call(&row, NULL, self, args, count, kwnames);
}

#define MEMBER(name, field)                                                                        \
    static RtValue get_##name(RtValue self) { return ENCODER(self)->field; }
MEMBER(markers, markers)
MEMBER(default, default_)
MEMBER(encoder, encoder)
MEMBER(indent, indent)
MEMBER(key_separator, key_separator)
MEMBER(item_separator, item_separator)
#undef MEMBER
static RtValue get_sort_keys(RtValue self) { return RT_BOOL(ENCODER(self)->sort_keys); }
static RtValue get_skipkeys(RtValue self) { return RT_BOOL(ENCODER(self)->skip_keys); }

static const RtGetSetDef encoder_getsets[] = {
    {"markers", get_markers, rti_readonly, "markers"},
    {"default", get_default, rti_readonly, "default"},
    {"encoder", get_encoder, rti_readonly, "encoder"},
    {"indent", get_indent, rti_readonly, "indent"},
    {"key_separator", get_key_separator, rti_readonly, "key_separator"},
    {"item_separator", get_item_separator, rti_readonly, "item_separator"},
    {"sort_keys", get_sort_keys, rti_readonly, "sort_keys"},
    {"skipkeys", get_skipkeys, rti_readonly, "skipkeys"},
    {0},
};

RT_TYPE(json_encoder_type) = {
    .shape = &rt_shape_type,
    .cname = "_json.Encoder",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE,
    .size = sizeof(Encoder),
    .trace = encoder_trace,
    .getsets = encoder_getsets,
    .doc = "Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, "
           "skipkeys, allow_nan)",
    .instance_shape = &encoder_shape,
    .slots = RT_SLOTS(RT_SLOT(new_, encoder_new), RT_SLOT(call, encoder_call)),
};
