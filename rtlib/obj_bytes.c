/* The type bytes: construction, slots, table of methods. The methods are in bytes_find.c,
 * bytes_split.c, bytes_edges.c, bytes_case.c, bytes_replace.c, bytes_hex.c. Read bytes.h first.
 */
#include "args.h"
#include "bytes.h"

static const char *const constructor_names[] = {"source", "encoding", "errors"};

static RtValue instance(RtType *type, const uint8_t *data, int64_t len)
{
    RtBytes *b;
    if (type == &rt_type_bytes) {
        b = rti_bytes_alloc((size_t)len);
    } else {
        b = rti_object_alloc_var(type, (size_t)len);
        b->len = len;
    }
    if (data && len) memcpy(b->data, data, (size_t)len);
    return RT_VALUE(b);
}

static RtValue bytes_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue bound[3] = {0, 0, 0};
    RtText view;
    int64_t zeros;
    text_bind("bytes", constructor_names, 3, args, count, kwnames, bound);
    if (type == &rt_type_bytes && !bound[1] && !bound[2] && bound[0] &&
        RT_HAS_SHAPE(bound[0], &rt_shape_bytes)) {
        return bound[0];
    }
    RtValue method =
        bound[0] && !bound[1] && !bound[2] ? rti_lookup_special(bound[0], RT_NAME(__bytes__)) : 0;
    if (method) {
        RtValue own = rti_call0(method);
        if (!is_bytes(own)) rt_errorf(&rt_TypeError, "__bytes__ returned non-bytes (type %T)", own);
        if (type == &rt_type_bytes) return own; /* of whatever subclass */
        bytes_view_of(own, &view);
        return instance(type, view.data, view.len);
    }
    int made = bytes_construct("bytes", bound, &view, &zeros);
    RtValue b = made ? instance(type, view.data, view.len) : instance(type, NULL, zeros);
    RTI_KEEP(bound[0]);
    return b;
}

/* ---- slots ---- */

static RtValue bytes_repr(RtValue self)
{
    RtText view;
    bytes_view_of(self, &view);
    return bytes_repr_with(&view, "", "");
}

static int64_t bytes_hash(RtValue self)
{
    RtBytes *b = BYTES_OF(self);
    if (!b->hash) b->hash = (int64_t)text_hash_latin1(b->data, (size_t)b->len);
    return b->hash;
}

static RtValue bytes_richcompare(RtValue a, RtValue b, RtCmp op)
{
    RtText x, y;
    if (!is_bytes(a) || !is_bytes(b)) return RT_NOTIMPLEMENTED;
    bytes_view_of(a, &x);
    bytes_view_of(b, &y);
    switch (op) {
    case RT_EQ: return RT_BOOL(x.len == y.len && bytes_compare(&x, &y) == 0);
    case RT_NE: return RT_BOOL(x.len != y.len || bytes_compare(&x, &y) != 0);
    case RT_LT: return RT_BOOL(bytes_compare(&x, &y) < 0);
    case RT_LE: return RT_BOOL(bytes_compare(&x, &y) <= 0);
    case RT_GT: return RT_BOOL(bytes_compare(&x, &y) > 0);
    case RT_GE: return RT_BOOL(bytes_compare(&x, &y) >= 0);
    }
    return RT_NOTIMPLEMENTED;
}

static int64_t bytes_len(RtValue self) { return BYTES_OF(self)->len; }

static RtValue bytes_getitem(RtValue self, RtValue key)
{
    int64_t len = BYTES_OF(self)->len, i;
    if (RT_LIKELY(RT_IS_INT(key))) {
        i = RT_UNINT(key);
    } else if (RTI_IS_SLICE(key)) {
        int64_t start, stop, step, n = rti_slice_indices(key, len, &start, &stop, &step);
        const uint8_t *p = BYTES_OF(self)->data;
        if (n == len && step == 1 && RT_HAS_SHAPE(self, &rt_shape_bytes)) return self;
        if (step == 1) return rti_bytes(p + start, (size_t)n);
        RtBytes *b = rti_bytes_alloc((size_t)n);
        for (int64_t k = 0; k < n; k++, start += step) b->data[k] = p[start];
        return RT_VALUE(b);
    } else {
        if (!rti_has_index(key)) {
            rt_errorf(&rt_TypeError, "byte indices must be integers or slices, not %T", key);
        }
        i = rti_index_i64(key, &rt_IndexError);
    }
    if (i < 0) i += len;
    if ((uint64_t)i >= (uint64_t)len) rt_errorf(&rt_IndexError, "index out of range");
    return RT_INT(BYTES_OF(self)->data[i]);
}

static RtValue bytes_concat(RtValue a, RtValue b)
{
    RtText x, y;
    if (!bytes_try_view(a, &x) || !bytes_try_view(b, &y)) {
        rt_errorf(&rt_TypeError, "can't concat %T to %T", b, a);
    }
    if (y.len == 0 && RT_HAS_SHAPE(a, &rt_shape_bytes)) return a;
    if (x.len == 0 && RT_HAS_SHAPE(b, &rt_shape_bytes)) return b;
    RtBytes *r = rti_bytes_alloc((size_t)(x.len + y.len));
    memcpy(r->data, x.data, (size_t)x.len);
    memcpy(r->data + x.len, y.data, (size_t)y.len);
    RTI_KEEP(b);
    return RT_VALUE(r);
}

static RtValue bytes_repeat(RtValue self, int64_t times)
{
    int64_t len = BYTES_OF(self)->len;
    if (times < 0) times = 0;
    if (times == 1 && RT_HAS_SHAPE(self, &rt_shape_bytes)) return self;
    int64_t size = text_repeat_size(len, times, "bytes are");
    RtBytes *r = rti_bytes_alloc((size_t)size);
    if (size) text_repeat_fill(r->data, BYTES_OF(self)->data, (size_t)len, (size_t)size);
    return RT_VALUE(r);
}

static RtValue bytes_mod(RtValue a, RtValue b)
{
    return is_bytes(a) ? rti_bytes_percent(a, b, 0) : RT_NOTIMPLEMENTED;
}

/* ---- the methods that bytearray does not have ---- */

static RtValue bytes___bytes__(RtValue self, RT_UNUSED const RtValue *args, RT_UNUSED size_t count,
                               RT_UNUSED RtValue kwnames)
{
    if (RT_HAS_SHAPE(self, &rt_shape_bytes)) return self;
    return rti_bytes(BYTES_OF(self)->data, (size_t)BYTES_OF(self)->len);
}

static RtValue bytes___getnewargs__(RtValue self, const RtValue *args, size_t count,
                                    RtValue kwnames)
{
    RtValue plain = bytes___bytes__(self, args, count, kwnames);
    return rti_tuple_from(&plain, 1);
}

static RtValue bytes___sizeof__(RtValue self, RT_UNUSED const RtValue *args, RT_UNUSED size_t count,
                                RT_UNUSED RtValue kwnames)
{
    return RT_INT(33 + BYTES_OF(self)->len); /* what CPython says */
}

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, bytes_##name, min, max, flags, sig, doc},
#define BYTESLIKE_HEX_DOC                                                                          \
    "Create a string of hexadecimal numbers from a bytes object.\n"                                \
    "\n"                                                                                           \
    "  sep\n"                                                                                      \
    "    An optional single character or byte to separate hex bytes.\n"                            \
    "  bytes_per_sep\n"                                                                            \
    "    How many bytes between separators.  Positive values count from the\n"                     \
    "    right, negative values count from the left.\n"                                            \
    "\n"                                                                                           \
    "Example:\n"                                                                                   \
    ">>> value = b'\\xb9\\x01\\xef'\n"                                                             \
    ">>> value.hex()\n"                                                                            \
    "'b901ef'\n"                                                                                   \
    ">>> value.hex(':')\n"                                                                         \
    "'b9:01:ef'\n"                                                                                 \
    ">>> value.hex(':', 2)\n"                                                                      \
    "'b9:01ef'\n"                                                                                  \
    ">>> value.hex(':', -2)\n"                                                                     \
    "'b901:ef'"
#define SHARED(type, name, min, max, flags, sig, doc)                                              \
    {#name, rti_byteslike_method_##name, min, max, flags, sig, doc},
static const RtMethodDef bytes_methods[] = {
#include "rt/methods/bytes.def"
#undef METHOD
#define METHOD SHARED
#include "rt/methods/byteslike.def"
    {NULL, NULL, 0, 0, 0, NULL, NULL}};
#undef BYTESLIKE_HEX_DOC
#undef METHOD

RtShape rt_shape_bytes = {.type = &rt_type_bytes};

RT_TYPE(rt_type_bytes) = {
    .shape = &rt_shape_type,
    .cname = "bytes",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_BYTES | RT_T_MATCH_SELF | RT_T_IMMUTABLE,
    .size = sizeof(RtBytes) + 1, /* with the NUL behind the items */
    .item_size = 1,
    .slots = RT_SLOTS(RT_SLOT(new_, bytes_new), RT_SLOT(repr, bytes_repr), RT_SLOT(str, bytes_repr),
                      RT_SLOT(hash, bytes_hash), RT_SLOT(richcompare, bytes_richcompare),
                      RT_SLOT(len, bytes_len), RT_SLOT(getitem, bytes_getitem),
                      RT_SLOT(contains, bytes_like_contains), RT_SLOT(concat, bytes_concat),
                      RT_SLOT(repeat, bytes_repeat), RT_SLOT(mod, bytes_mod),
                      RT_SLOT(iter, rti_bytes_iterator)),
    .methods = bytes_methods,
    .doc = "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\n"
           "bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\n"
           "bytes(int) -> bytes object of size given by the parameter initialized with null bytes\n"
           "bytes() -> empty bytes object\n\nConstruct an immutable array of bytes.",
    .instance_shape = &rt_shape_bytes,
};
