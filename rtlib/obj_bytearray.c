/* The type bytearray: storage, construction, slots, table of methods.
 *
 * The bytes lie in a block with room to grow at the end; deleting at the front only moves the
 * start. A memoryview keeps the block it was made of: when the array outgrows that block
 * (`exported`), the view goes on seeing the old one. CPython refuses to resize while any view is
 * alive; without reference counts we refuse where that is certain: the view is being used in a with
 * statement (`pins`), or memoryview_is_held. A view that only a stack seems to hold may have been
 * dropped. Read bytes.h first.
 */
#include "args.h"
#include "bytes.h"

/* ---- storage ---- */

static void trace_bytearray(void *object) { rti_gc_mark_block(((RtByteArray *)object)->block); }

/* Move to a block with room for `cap` bytes. */
static void move(RtByteArray *a, int64_t cap)
{
    if (cap > (int64_t)1 << 46) str_raise_memory();
    uint8_t *block = rt_gc_block((size_t)cap);
    if (a->len) memcpy(block, a->data, (size_t)(a->len < cap ? a->len : cap));
    if (a->block && !a->exported) rt_gc_block_free(a->block, (size_t)a->block_size);
    a->block = a->data = block;
    a->cap = a->block_size = cap;
    a->exported = false;
}

static RT_NORETURN RT_COLD void raise_exported(void)
{
    rt_errorf(&rt_BufferError, "Existing exports of data: object cannot be re-sized");
}

static void check_resizable(RtByteArray *a)
{
    if (a->pins || (a->exported && memoryview_is_held(RT_VALUE(a), &a->searched))) raise_exported();
}

/* Is p in a's own block? */
static int lies_in(const RtByteArray *a, const uint8_t *p)
{
    return p >= a->block && p < a->block + a->block_size;
}

void bytearray_resize(RtByteArray *a, int64_t len)
{
    if (len == a->len) return;
    check_resizable(a);
    if (len > a->cap) {
        int64_t more = len / 8 + (len < 9 ? 3 : 6);
        move(a, a->block ? len + more : len);
    }
    if (len > a->len && a->data) memset(a->data + a->len, 0, (size_t)(len - a->len));
    a->len = len;
}

RtValue bytearray_new(const uint8_t *data, int64_t len)
{
    RtByteArray *a = rt_gc_new(&rt_shape_bytearray, sizeof *a);
    if (len) {
        bytearray_resize(a, len);
        if (data) memcpy(a->data, data, (size_t)len);
    }
    return RT_VALUE(a);
}

void bytearray_splice(RtByteArray *a, int64_t start, int64_t end, const uint8_t *data, int64_t len)
{
    int64_t growth = len - (end - start), tail = a->len - end;
    if (start == 0 && growth < 0) {
        /* Shorter at the front: move the start. */
        check_resizable(a);
        a->data -= growth;
        a->cap += growth;
        a->len += growth;
    } else if (growth < 0) {
        check_resizable(a);
        memmove(a->data + start + len, a->data + end, (size_t)tail);
        a->len += growth;
    } else if (growth > 0) {
        bytearray_resize(a, a->len + growth);
        memmove(a->data + start + len, a->data + end, (size_t)tail);
    }
    if (len) memcpy(a->data + start, data, (size_t)len);
}

/* ---- construction ---- */

static RtValue bytearray_new_instance(RtType *type, RT_UNUSED const RtValue *args,
                                      RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)
{
    return RT_VALUE(rti_object_alloc(type));
}

/* Item by item: the iterator may look at what is there already. */
static void fill_from_iterator(RtByteArray *a, RtValue iterator)
{
    RtIter it;
    rti_iter(&it, iterator);
    for (RtValue v; (v = rti_next(&it));) {
        uint8_t byte = byte_value(v);
        bytearray_resize(a, a->len + 1);
        a->data[a->len - 1] = byte;
    }
}

static void bytearray_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"source", "encoding", "errors"};
    RtByteArray *a = BYTEARRAY_OF(self);
    RtValue bound[3];
    RtText view;
    int64_t zeros;
    text_bind("bytearray", names, 3, args, count, kwnames, bound);
    bytearray_resize(a, 0);
    if (bound[0] && !bound[1] && !bound[2] && !rti_has_index(bound[0]) && rti_typeof(bound[0])->slots.iternext) {
        fill_from_iterator(a, bound[0]);
        return;
    }
    if (bytes_construct("bytearray", bound, &view, &zeros)) {
        bytearray_resize(a, view.len);
        if (view.len) memcpy(a->data, view.data, (size_t)view.len);
    } else {
        bytearray_resize(a, zeros);
    }
    RTI_KEEP(bound[0]);
}

/* ---- slots ---- */

static RtValue bytearray_repr(RtValue self)
{
    RtText view;
    bytes_view_of(self, &view);
    RtValue prefix = rti_str_format("%T(", self);
    return bytes_repr_with(&view, rti_str_to_utf8(prefix, NULL), ")");
}

static RtValue bytearray_richcompare(RtValue a, RtValue b, RtCmp op)
{
    RtText x, y;
    if (!bytes_try_view(a, &x) || !bytes_try_view(b, &y)) return RT_NOTIMPLEMENTED;
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

static int64_t bytearray_len(RtValue self) { return BYTEARRAY_OF(self)->len; }

/* raises: TypeError, IndexError */
static int64_t index_of(RtValue key)
{
    if (!rti_has_index(key)) {
        rt_errorf(&rt_TypeError, "bytearray indices must be integers or slices, not %T", key);
    }
    return rti_index_i64(key, &rt_IndexError);
}

/* The place in a that an index means. raises: IndexError */
static int64_t place(const RtByteArray *a, int64_t i)
{
    if (i < 0) i += a->len;
    if ((uint64_t)i >= (uint64_t)a->len) {
        rt_errorf(&rt_IndexError, "bytearray index out of range");
    }
    return i;
}

static RtValue bytearray_getitem(RtValue self, RtValue key)
{
    RtByteArray *a = BYTEARRAY_OF(self);
    if (!RTI_IS_SLICE(key)) return RT_INT(a->data[place(a, index_of(key))]);
    key = rti_slice_fixed(key);
    int64_t start, stop, step, n = rti_slice_indices(key, a->len, &start, &stop, &step);
    if (step == 1) return bytearray_new(a->data + start, n);
    RtByteArray *b = BYTEARRAY_OF(bytearray_new(NULL, n));
    for (int64_t i = 0; i < n; i++, start += step) b->data[i] = a->data[start];
    return RT_VALUE(b);
}

static void delete_slice(RtByteArray *a, int64_t start, int64_t step, int64_t n)
{
    if (n == 0) return;
    if (step < 0) {
        start += (n - 1) * step;
        step = -step;
    }
    if (step == 1) {
        bytearray_splice(a, start, start + n, NULL, 0);
        return;
    }
    check_resizable(a);
    int64_t to = start;
    for (int64_t i = start, next = start, gone = 0; i < a->len; i++) {
        if (i == next && gone < n) {
            next += step;
            gone++;
        } else {
            a->data[to++] = a->data[i];
        }
    }
    a->len = to;
}

/* The items of an iterable that is assigned to a slice. raises: TypeError, ValueError */
static void assigned_items(RtValue v, RtText *view)
{
    if (rti_is_str(v) || rti_has_index(v)) {
        rt_errorf(&rt_TypeError,
                  "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    bytes_from_object(v, "bytearray", "byte", view);
}

static void assign_slice(RtByteArray *a, RtValue key, RtValue v)
{
    RtText view = {.len = 0};
    int64_t start, stop, step;
    key = rti_slice_fixed(key);
    int like = v && bytes_try_view(v, &view);
    if (v && !like) {
        rti_slice_indices(key, a->len, &start, &stop, &step); /* its errors come first */
        assigned_items(v, &view);
    }
    int64_t n = rti_slice_indices(key, a->len, &start, &stop, &step);
    if (like) bytes_try_view(v, &view); /* the bounds may have changed it */
    if (view.len && lies_in(a, view.data)) {
        view.data = memcpy(rt_gc_block((size_t)view.len), view.data, (size_t)view.len);
    }
    if (v && step == 1) {
        bytearray_splice(a, start, start + n, view.data, view.len);
    } else if (view.len == 0) {
        delete_slice(a, start, step, n); /* also `a[::2] = b""` */
    } else if (view.len != n) {
        rt_errorf(&rt_ValueError,
                  "attempt to assign bytes of size %lld to extended slice of size %lld",
                  (long long)view.len, (long long)n);
    } else {
        const uint8_t *p = view.data;
        for (int64_t i = 0; i < n; i++, start += step) a->data[start] = p[i];
    }
    RTI_KEEP(v);
}

static void bytearray_setitem(RtValue self, RtValue key, RtValue v)
{
    RtByteArray *a = BYTEARRAY_OF(self);
    if (RTI_IS_SLICE(key)) {
        assign_slice(a, key, v);
        return;
    }
    int64_t i = index_of(key);
    if (!v) {
        i = place(a, i);
        bytearray_splice(a, i, i + 1, NULL, 0);
        return;
    }
    uint8_t byte = byte_value(v); /* comes before the look at the index, as in CPython */
    a->data[place(a, i)] = byte;
}

static RtValue bytearray_concat(RtValue a, RtValue b)
{
    RtText x, y;
    uint8_t *out;
    if (!bytes_try_view(a, &x) || !bytes_try_view(b, &y)) {
        rt_errorf(&rt_TypeError, "can't concat %T to %T", b, a);
    }
    RtValue r = bytearray_new(NULL, x.len + y.len);
    out = BYTEARRAY_OF(r)->data;
    if (x.len) memcpy(out, x.data, (size_t)x.len);
    if (y.len) memcpy(out + x.len, y.data, (size_t)y.len);
    RTI_KEEP(b);
    return r;
}

static RtValue bytearray_iconcat(RtValue self, RtValue other)
{
    RtText y;
    if (!bytes_try_view(other, &y)) rt_errorf(&rt_TypeError, "can't concat %T to %T", other, self);
    RtByteArray *a = BYTEARRAY_OF(self);
    int64_t len = a->len;
    if (y.len == 0) return self;
    if (lies_in(a, y.data)) raise_exported(); /* a += a */
    bytearray_resize(a, len + y.len);
    memcpy(a->data + len, y.data, (size_t)y.len);
    RTI_KEEP(other);
    return self;
}

static RtValue bytearray_repeat(RtValue self, int64_t times)
{
    RtByteArray *a = BYTEARRAY_OF(self);
    int64_t size;
    if (times < 0) times = 0;
    if (__builtin_mul_overflow(a->len, times, &size)) str_raise_memory();
    RtValue r = bytearray_new(NULL, size);
    if (size) text_repeat_fill(BYTEARRAY_OF(r)->data, a->data, (size_t)a->len, (size_t)size);
    return r;
}

static RtValue bytearray_irepeat(RtValue self, int64_t times)
{
    RtByteArray *a = BYTEARRAY_OF(self);
    int64_t len = a->len, size;
    if (times < 0) times = 0;
    if (__builtin_mul_overflow(len, times, &size)) str_raise_memory();
    bytearray_resize(a, size);
    for (int64_t done = len; done < size;) {
        int64_t n = done < size - done ? done : size - done;
        memcpy(a->data + done, a->data, (size_t)n);
        done += n;
    }
    return self;
}

static RtValue bytearray_mod(RtValue a, RtValue b)
{
    return is_bytearray(a) ? rti_bytes_percent(a, b, 1) : RT_NOTIMPLEMENTED;
}

/* ---- the type ---- */

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, rti_bytearray_method_##name, min, max, flags, sig, doc},
#define BYTESLIKE_HEX_DOC                                                                          \
    "Create a string of hexadecimal numbers from a bytearray object.\n"                            \
    "\n"                                                                                           \
    "  sep\n"                                                                                      \
    "    An optional single character or byte to separate hex bytes.\n"                            \
    "  bytes_per_sep\n"                                                                            \
    "    How many bytes between separators.  Positive values count from the\n"                     \
    "    right, negative values count from the left.\n"                                            \
    "\n"                                                                                           \
    "Example:\n"                                                                                   \
    ">>> value = bytearray([0xb9, 0x01, 0xef])\n"                                                  \
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
static const RtMethodDef bytearray_methods[] = {
#include "rt/methods/bytearray.def"
#undef METHOD
#define METHOD SHARED
#include "rt/methods/byteslike.def"
    {NULL, NULL, 0, 0, 0, NULL, NULL}};
#undef BYTESLIKE_HEX_DOC
#undef METHOD

RtShape rt_shape_bytearray = {.type = &rt_type_bytearray};

RT_TYPE(rt_type_bytearray) = {
    .shape = &rt_shape_type,
    .cname = "bytearray",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_MATCH_SELF | RT_T_IMMUTABLE,
    .size = sizeof(RtByteArray),
    .trace = trace_bytearray,
    .slots = RT_SLOTS(RT_SLOT(new_, bytearray_new_instance), RT_SLOT(init, bytearray_init),
                      RT_SLOT(repr, bytearray_repr), RT_SLOT(str, bytearray_repr),
                      RT_SLOT(hash, rti_hash_not_implemented),
                      RT_SLOT(richcompare, bytearray_richcompare), RT_SLOT(len, bytearray_len),
                      RT_SLOT(getitem, bytearray_getitem), RT_SLOT(setitem, bytearray_setitem),
                      RT_SLOT(contains, bytes_like_contains), RT_SLOT(concat, bytearray_concat),
                      RT_SLOT(iconcat, bytearray_iconcat), RT_SLOT(repeat, bytearray_repeat),
                      RT_SLOT(irepeat, bytearray_irepeat), RT_SLOT(mod, bytearray_mod),
                      RT_SLOT(iter, rti_bytearray_iterator)),
    .methods = bytearray_methods,
    .doc =
        "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> "
        "bytearray\n"
        "bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n"
        "bytearray(int) -> bytes array of size given by the parameter initialized with null bytes\n"
        "bytearray() -> empty bytes array\n\nConstruct a mutable bytearray object.",
    .instance_shape = &rt_shape_bytearray,
};
