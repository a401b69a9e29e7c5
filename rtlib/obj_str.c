/* The type str: construction, slots, table of methods.
 *
 * An instance of a subclass is an RtStr whose characters lie in a StrBuffer of its own, behind the
 * same header: every text function works on it. Operations give exact strs, as in CPython. Where
 * the methods are: str_find.c, str_split.c, str_strip.c, str_case.c, str_kinds.c, str_pad.c,
 * str_replace.c, str_translate.c. Read str.h first.
 */
#include "args.h"
#include "str_methods.h"

/* ---- construction ---- */

/* An instance of a subclass with the text of `str`. */
static RtValue subclass_instance(RtType *type, RtValue str)
{
    RtText t;
    text_of(str, &t);
    int64_t bytes = t.len * t.width;
    RtStr *s = rti_object_alloc(type);
    s->len = t.len;
    s->width = (uint8_t)t.width;
    s->ascii = str_is_ascii(str) != 0;
    StrBuffer *buffer = str_buffer_new(bytes);
    buffer->used = bytes;
    memcpy(buffer->data, t.data, (size_t)bytes);
    s->apart = 1;
    s->away = buffer->data;
    s->buffer = buffer;
    return RT_VALUE(s);
}

static void check_str_argument(RtValue v, const char *name)
{
    if (v && !is_str(v)) {
        rt_errorf(&rt_TypeError, "str() argument '%s' must be str, not %T", name, v);
    }
}

/* str(bytes, encoding, errors) */
static RtValue decode_object(RtValue object, RtValue encoding, RtValue errors)
{
    const uint8_t *data;
    int64_t len;
    if (is_str(object)) rt_errorf(&rt_TypeError, "decoding str is not supported");
    if (!rti_bytes_view(object, &data, &len)) {
        rt_errorf(&rt_TypeError, "decoding to str: need a bytes-like object, %T found", object);
    }
    RtValue text = rti_decode(data, len, encoding, errors);
    RTI_KEEP(object);
    return text;
}

static RtValue str_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"object", "encoding", "errors"};
    RtValue bound[3] = {count ? args[0] : 0, 0, 0}, text;
    if (RT_UNLIKELY(count > 1 || kwnames)) {
        if (!kwnames) rti_args_count("str", count, 0, 3);
        text_bind("str", names, 3, args, count, kwnames, bound);
    }
    check_str_argument(bound[1], "encoding");
    check_str_argument(bound[2], "errors");
    if (!bound[0]) text = RT_EMPTY_STR;
    else if (bound[1] || bound[2]) text = decode_object(bound[0], bound[1], bound[2]);
    else text = rti_str_of(bound[0]);
    if (RT_LIKELY(type == &rt_type_str)) return text;
    return subclass_instance(type, text);
}

static void trace_str(void *object)
{
    RtStr *s = object;
    if (s->apart) rti_gc_mark_block(s->buffer);
}

/* ---- slots ---- */

static RtValue str_str(RtValue self) { return str_exact(self); }

static int64_t str_hash(RtValue self) { return (int64_t)rti_str_hash(self); }

static RtValue str_compare(RtValue a, RtValue b, RtCmp op)
{
    if (!is_str(a) || !is_str(b)) return RT_NOTIMPLEMENTED;
    switch (op) {
    case RT_EQ: return RT_BOOL(rti_str_eq(a, b));
    case RT_NE: return RT_BOOL(!rti_str_eq(a, b));
    case RT_LT: return RT_BOOL(rti_str_cmp(a, b) < 0);
    case RT_LE: return RT_BOOL(rti_str_cmp(a, b) <= 0);
    case RT_GT: return RT_BOOL(rti_str_cmp(a, b) > 0);
    case RT_GE: return RT_BOOL(rti_str_cmp(a, b) >= 0);
    }
    return RT_NOTIMPLEMENTED;
}

/* Every step-th character from start. */
static RtValue stepped_slice(RtValue self, int64_t start, int64_t step, int64_t len)
{
    RtText t;
    RtStrBuf b;
    text_of(self, &t);
    rti_buf_start(&b);
    if (len == 0) return RT_EMPTY_STR;
    if (t.width == 1) {
        rti_buf_fill(&b, 0, len);
        const uint8_t *p = t.data;
        for (int64_t i = 0, at = start; i < len; i++, at += step) b.data[i] = p[at];
    } else {
        for (int64_t i = 0, at = start; i < len; i++, at += step) {
            rti_buf_char(&b, char_at(t.data, t.width, at));
        }
    }
    return rti_buf_finish(&b);
}

static RtValue str_getitem(RtValue self, RtValue key)
{
    int64_t len = str_len(self), i;
    if (RT_LIKELY(RT_IS_INT(key))) {
        i = RT_UNINT(key);
    } else if (RTI_IS_SLICE(key)) {
        int64_t start, stop, step, n = rti_slice_indices(key, len, &start, &stop, &step);
        if (step == 1) return rti_str_substring(self, start, start + n);
        return stepped_slice(self, start, step, n);
    } else {
        if (!rti_has_index(key)) {
            rt_errorf(&rt_TypeError, "string indices must be integers, not '%T'", key);
        }
        i = rti_index_i64(key, &rt_IndexError);
    }
    if (i < 0) i += len;
    if ((uint64_t)i >= (uint64_t)len) rt_errorf(&rt_IndexError, "string index out of range");
    if (RT_IS_STR7(self)) return RT_STR7_CHAR(RT_STR7_AT(self, i));
    return rti_str_char(char_at(RT_STR_CHARS(STR_OF(self)), STR_OF(self)->width, i));
}

/* Is c among the characters of an immediate? All bytes at once: a byte that equals c becomes zero. */
static inline int short_contains(RtValue v, uint8_t c)
{
    const uint64_t low = 0x7F7F7F7F7F7F7F7Full;
    uint64_t x = v ^ (0x0101010101010101ull * c);
    uint64_t zeros = ~(((x & low) + low) | x | low);
    return (zeros & ~(~(uint64_t)0 >> (8 * RT_STR7_LEN(v)))) != 0;
}

static int str_contains(RtValue self, RtValue item)
{
    RtText hay, needle;
    if (RT_IS_STR7(item) && RT_STR7_LEN(item) == 1 && RT_IS_STR7(self)) {
        return short_contains(self, RT_STR7_AT(item, 0));
    }
    if (RT_IS_STR7(item) && RT_STR7_LEN(item) == 1 && STR_OF(self)->width == 1) {
        const RtStr *s = STR_OF(self);
        return memchr(RT_STR_CHARS(s), RT_STR7_AT(item, 0), (size_t)s->len) != NULL;
    }
    if (!is_str(item)) {
        rt_errorf(&rt_TypeError, "'in <string>' requires string as left operand, not %T", item);
    }
    text_of(self, &hay);
    text_of(item, &needle);
    int found = text_find(&hay, &needle, 0, hay.len) >= 0;
    RTI_KEEP(self);
    RTI_KEEP(item);
    return found;
}

static RtValue str_concat(RtValue a, RtValue b)
{
    if (!is_str(b)) {
        rt_errorf(&rt_TypeError, "can only concatenate str (not \"%T\") to str", b);
    }
    return rti_str_concat(a, b);
}

static RtValue str_mod(RtValue a, RtValue b)
{
    return is_str(a) ? rti_str_percent(a, b) : RT_NOTIMPLEMENTED;
}

/* ---- the odd methods ---- */

STR_METHOD(__format__)
{
    text_arg_str(args[0], "__format__", 0);
    if (str_len(args[0]) == 0) return rti_str_of(self);
    return rti_str_format_spec(self, args[0]);
}

STR_METHOD(__getnewargs__)
{
    RtValue text = str_exact(self);
    return rti_tuple_from(&text, 1);
}

/* What CPython says: programs that print it get the same. */
STR_METHOD(__sizeof__)
{
    int64_t len = str_len(self), width = str_width(self);
    return RT_INT(str_is_ascii(self) ? 41 + len : 56 + (len + 1) * width);
}

STR_METHOD(format) { return rti_str_format_method(self, args, count, kwnames); }

STR_METHOD(format_map) { return rti_str_format_map(self, args[0]); }

STR_METHOD(join)
{
    int64_t n;
    RtValue iterable = args[0];
    if (!RTI_IS_LIST(iterable) && !RTI_IS_TUPLE(iterable)) {
        RtType *type = rti_typeof(iterable);
        if (!type->slots.iter && !type->slots.getitem) {
            rt_errorf(&rt_TypeError, "can only join an iterable");
        }
        iterable = rti_tuple_of(iterable);
    }
    const RtValue *items = rti_items(iterable, &n);
    RtValue text = rti_str_join(self, items, n);
    RTI_KEEP(iterable);
    return text;
}

STR_METHOD(encode)
{
    static const char *const names[] = {"encoding", "errors"};
    for (int i = 0; i < 2; i++) {
        if (args[i] && !is_str(args[i])) {
            rt_errorf(&rt_TypeError, "encode() argument '%s' must be str, not %B", names[i],
                      args[i]);
        }
    }
    return rti_encode(self, args[0], args[1]);
}

/* ---- the type ---- */

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, rti_str_method_##name, min, max, flags, sig, doc},
static const RtMethodDef str_methods[] = {
#include "rt/methods/str.def"
    {NULL, NULL, 0, 0, 0, NULL, NULL}};
#undef METHOD

RtShape rt_shape_str = {.type = &rt_type_str};

RT_TYPE(rt_type_str) = {
    .shape = &rt_shape_type,
    .cname = "str",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_STR | RT_T_MATCH_SELF | RT_T_IMMUTABLE,
    .size = sizeof(RtStr),
    .trace = trace_str,
    .slots = RT_SLOTS(RT_SLOT(new_, str_new), RT_SLOT(repr, rti_str_repr), RT_SLOT(str, str_str),
                      RT_SLOT(hash, str_hash), RT_SLOT(richcompare, str_compare),
                      RT_SLOT(len, rti_str_len), RT_SLOT(getitem, str_getitem),
                      RT_SLOT(contains, str_contains), RT_SLOT(concat, str_concat),
                      RT_SLOT(repeat, str_repeat), RT_SLOT(mod, str_mod),
                      RT_SLOT(iter, rti_str_iterator)),
    .methods = str_methods,
    .doc = "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n"
           "Create a new string object from the given object.",
    .instance_shape = &rt_shape_str,
};
