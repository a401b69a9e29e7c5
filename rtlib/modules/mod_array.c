/* The module array: the type array, its slots and its iterator.
 *
 * Items lie side by side in one block, as C has them. A memoryview keeps the block it was made of:
 * an array that outgrows its block leaves the old one to it.
 */
#include <string.h>

#include "../bytes.h"
#include "arraymod.h"

static RtShape array_shape = {.type = &array_type};

static void array_trace(void *object)
{
    rti_gc_mark_block(((Array *)object)->data);
}

/* ---- storage ---- */

RtValue array_make(RtType *type, const ArrayKind *kind, int64_t len)
{
    Array *a = rti_object_alloc(type);
    a->kind = kind;
    if (len) array_resize(a, len);
    return RT_VALUE(a);
}

static void set_room(Array *a, int64_t room)
{
    if (room > INT64_MAX / 16) rt_raise(RT_VALUE(&rt_MemoryError));
    size_t size = a->kind->size;
    uint8_t *block = room ? rt_gc_block((size_t)room * size) : NULL, *old = a->data;
    int64_t kept = a->len < room ? a->len : room;
    if (kept) memcpy(block, old, (size_t)kept * size);
    a->data = block;
    if (!a->exported) rt_gc_block_free(old, (size_t)a->room * size);
    a->exported = false;
    a->room = room;
}

void array_check_resizable(Array *a)
{
    if (a->exported && memoryview_is_held(RT_VALUE(a), &a->searched))
        rt_errorf(&rt_BufferError, "cannot resize an array that is exporting buffers");
}

void array_resize(Array *a, int64_t len)
{
    if (len != a->len) array_check_resizable(a);
    if (len > a->room || (len == 0 && a->room)) {
        int64_t more = len > a->len && a->len ? (len >> 3) + (len < 9 ? 3 : 6) : 0;
        set_room(a, len ? len + more : 0);
    }
    if (len < a->len && len) memset(array_at(a, len), 0, (size_t)((a->len - len) * a->kind->size));
    a->len = len;
}

void array_shift(Array *a, int64_t at, int64_t count)
{
    size_t size = a->kind->size;
    if (count > 0) {
        int64_t behind = a->len - at;
        array_resize(a, a->len + count);
        memmove(array_at(a, at + count), array_at(a, at), (size_t)behind * size);
    } else if (count < 0) {
        array_check_resizable(a);
        memmove(array_at(a, at), array_at(a, at - count), (size_t)(a->len - at + count) * size);
        array_resize(a, a->len + count);
    }
}

void array_append(Array *a, RtValue v)
{
    uint8_t item[8];
    a->kind->put(item, v);
    array_resize(a, a->len + 1);
    memcpy(array_at(a, a->len - 1), item, a->kind->size);
}

void array_extend(Array *a, RtValue iterable)
{
    if (array_check(iterable)) {
        const Array *other = ARRAY(iterable);
        int64_t len = a->len, more = other->len;
        if (other->kind != a->kind)
            rt_errorf(&rt_TypeError, "can only extend with array of same kind");
        if (!more) return;
        array_resize(a, len + more);
        memcpy(array_at(a, len), other->data, (size_t)more * a->kind->size);
        return;
    }
    RtIter iter;
    rti_iter(&iter, iterable);
    for (RtValue v; (v = rti_next(&iter));) array_append(a, v);
}

void array_from_bytes(Array *a, RtValue bytes)
{
    const uint8_t *data;
    int64_t len, size = a->kind->size, before = a->len;
    if (rti_is_str(bytes) || !rti_bytes_view(bytes, &data, &len))
        rt_errorf(&rt_TypeError, "a bytes-like object is required, not '%T'", bytes);
    if (len % size) rt_errorf(&rt_ValueError, "bytes length not a multiple of item size");
    if (!len) return;
    array_resize(a, before + len / size);
    if (bytes == RT_VALUE(a)) data = a->data;
    memcpy(array_at(a, before), data, (size_t)len);
}

void array_from_text(Array *a, RtValue str)
{
    RtText text;
    rti_text(str, &text);
    int64_t before = a->len;
    if (!text.len) return;
    array_resize(a, before + text.len);
    for (int64_t i = 0; i < text.len; i++) {
        uint32_t c = rti_text_at(&text, i);
        memcpy(array_at(a, before + i), &c, sizeof c);
    }
}

RtValue array_to_text(const Array *a)
{
    RtStrBuf b;
    rti_buf_start(&b);
    for (int64_t i = 0; i < a->len; i++) rti_buf_str(&b, a->kind->get(array_at(a, i)));
    return rti_buf_finish(&b);
}

RtValue array_to_list(const Array *a)
{
    RtValue list = rti_list_new(a->len);
    for (int64_t i = 0; i < a->len; i++) rti_list_append(list, a->kind->get(array_at(a, i)));
    return list;
}

/* ---- making ---- */

static void check_initial(uint32_t code, RtValue initial)
{
    if (code == 'u' || code == 'w') return;
    if (rti_is_str(initial))
        rt_errorf(&rt_TypeError, "cannot use a str to initialize an array with typecode '%c'",
                  (int)code);
    if (array_check(initial) && array_is_text(ARRAY(initial)->kind))
        rt_errorf(&rt_TypeError,
                  "cannot use a unicode array to initialize an array with typecode '%c'",
                  (int)code);
}

static void fill_initial(Array *a, RtValue initial)
{
    if (rti_is_str(initial)) array_from_text(a, initial);
    else if (rti_is_a(initial, &rt_type_bytes) || rti_is_a(initial, &rt_type_bytearray))
        array_from_bytes(a, initial);
    else if (array_check(initial) && ARRAY(initial)->kind != a->kind)
        array_extend(a, array_to_list(ARRAY(initial)));
    else array_extend(a, initial);
}

static RtValue array_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    if (!native_init_takes_keywords(type)) rti_args_no_keywords("array.array", kwnames);
    if (!count) rt_errorf(&rt_TypeError, "array() takes at least 1 argument (0 given)");
    if (count > 2)
        rt_errorf(&rt_TypeError, "array() takes at most 2 arguments (%zu given)", count);
    if (!rti_is_str(args[0]) || rti_str_len(args[0]) != 1)
        rt_errorf(&rt_TypeError, "array() argument 1 must be a unicode character, not %B", args[0]);
    uint32_t code = rti_str_at(args[0], 0);
    RtValue initial = count > 1 ? args[1] : 0;
    if (code == 'u')
        rti_warn(&rt_DeprecationWarning,
                 "The 'u' type code is deprecated and will be removed in Python 3.16");
    if (initial) check_initial(code, initial);
    const ArrayKind *kind = array_kind(code);
    if (!kind)
        rt_errorf(&rt_ValueError,
                  "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    RtValue a = array_make(type, kind, 0);
    if (initial) fill_initial(ARRAY(a), initial);
    return a;
}

/* ---- items and slices ---- */

static int64_t array_len(RtValue self)
{
    return ARRAY(self)->len;
}

static int64_t checked_index(const Array *a, RtValue key, const char *what)
{
    if (!rti_has_index(key)) rt_errorf(&rt_TypeError, "array indices must be integers");
    int64_t i = rti_index_i64(key, &rt_IndexError);
    if (i < 0) i += a->len;
    if ((uint64_t)i >= (uint64_t)a->len) rt_errorf(&rt_IndexError, "%s out of range", what);
    return i;
}

static RtValue array_getitem(RtValue self, RtValue key)
{
    const Array *a = ARRAY(self);
    if (!RTI_IS_SLICE(key)) return a->kind->get(array_at(a, checked_index(a, key, "array index")));
    key = rti_slice_fixed(key);
    int64_t start, stop, step, count = rti_slice_indices(key, a->len, &start, &stop, &step);
    RtValue result = array_make(&array_type, a->kind, count);
    for (int64_t i = 0; i < count; i++)
        memcpy(array_at(ARRAY(result), i), array_at(a, start + i * step), a->kind->size);
    return result;
}

/* a[start:start + count:step] = other's items */
static void assign_slice(Array *a, int64_t start, int64_t step, int64_t count, const Array *other)
{
    size_t size = a->kind->size;
    int64_t given = other ? other->len : 0;
    if (step != 1) {
        if (given != count)
            rt_errorf(&rt_ValueError,
                      "attempt to assign array of size %lld to extended slice of size %lld",
                      (long long)given, (long long)count);
        for (int64_t i = 0; i < count; i++)
            memcpy(array_at(a, start + i * step), array_at(other, i), size);
        return;
    }
    if (given < count) array_shift(a, start, given - count);
    else array_shift(a, start + count, given - count);
    if (given) memcpy(array_at(a, start), other->data, (size_t)given * size);
}

static void delete_slice(Array *a, int64_t start, int64_t step, int64_t count)
{
    if (!count) return;
    if (step < 0) { /* the same items, forwards */
        start += (count - 1) * step;
        step = -step;
    }
    array_check_resizable(a);
    size_t size = a->kind->size;
    int64_t to = start;
    for (int64_t i = start, next = start; i < a->len; i++) {
        if (i == next && count) {
            next += step;
            count--;
            continue;
        }
        memcpy(array_at(a, to++), array_at(a, i), size);
    }
    array_resize(a, to);
}

static void array_setslice(Array *a, RtValue key, RtValue v)
{
    key = rti_slice_fixed(key);
    int64_t start, stop, step, count = rti_slice_indices(key, a->len, &start, &stop, &step);
    if (!v) {
        delete_slice(a, start, step, count);
        return;
    }
    if (!array_check(v))
        rt_errorf(&rt_TypeError, "can only assign array (not \"%T\") to array slice", v);
    const Array *other = ARRAY(v);
    if (other->kind != a->kind)
        rt_errorf(&rt_TypeError, "bad argument type for built-in operation");
    if (other == a) {
        RtValue copy = array_make(&array_type, a->kind, a->len);
        if (a->len) memcpy(ARRAY(copy)->data, a->data, (size_t)a->len * a->kind->size);
        other = ARRAY(copy);
    }
    assign_slice(a, start, step, count, other);
}

static void array_setitem(RtValue self, RtValue key, RtValue v)
{
    Array *a = ARRAY(self);
    if (RTI_IS_SLICE(key)) {
        array_setslice(a, key, v);
        return;
    }
    int64_t i = checked_index(a, key, "array assignment index");
    uint8_t item[8];
    if (!v) {
        array_shift(a, i, -1);
        return;
    }
    a->kind->put(item, v);
    if (i >= a->len) rt_errorf(&rt_IndexError, "array assignment index out of range");
    memcpy(array_at(a, i), item, a->kind->size);
}

static int array_contains(RtValue self, RtValue v)
{
    const Array *a = ARRAY(self);
    for (int64_t i = 0; i < a->len; i++)
        if (rti_equal(a->kind->get(array_at(a, i)), v)) return 1;
    return 0;
}

/* ---- operators ---- */

static RtValue array_concat(RtValue self, RtValue other)
{
    if (!array_check(other))
        rt_errorf(&rt_TypeError, "can only append array (not \"%T\") to array", other);
    const Array *a = ARRAY(self), *b = ARRAY(other);
    if (a->kind != b->kind) rt_errorf(&rt_TypeError, "bad argument type for built-in operation");
    RtValue result = array_make(&array_type, a->kind, 0);
    array_extend(ARRAY(result), self);
    array_extend(ARRAY(result), other);
    return result;
}

static RtValue array_iconcat(RtValue self, RtValue other)
{
    if (!array_check(other))
        rt_errorf(&rt_TypeError, "can only extend array with array (not \"%T\")", other);
    array_extend(ARRAY(self), other);
    return self;
}

static RtValue array_irepeat(RtValue self, int64_t n)
{
    Array *a = ARRAY(self);
    int64_t len = a->len;
    if (n < 0) n = 0;
    if (len && n > INT64_MAX / 16 / len) rt_raise(RT_VALUE(&rt_MemoryError));
    array_resize(a, len * n);
    for (int64_t i = 1; i < n && len; i++)
        memcpy(array_at(a, i * len), a->data, (size_t)len * a->kind->size);
    return self;
}

static RtValue array_repeat(RtValue self, int64_t n)
{
    RtValue result = array_make(&array_type, ARRAY(self)->kind, 0);
    array_extend(ARRAY(result), self);
    return array_irepeat(result, n);
}

static RtValue array_richcompare(RtValue x, RtValue y, RtCmp op)
{
    if (!array_check(x) || !array_check(y)) return RT_NOTIMPLEMENTED;
    const Array *a = ARRAY(x), *b = ARRAY(y);
    bool equality = op == RT_EQ || op == RT_NE;
    if (equality && a->len != b->len) return RT_BOOL(op == RT_NE);
    for (int64_t i = 0; i < a->len && i < b->len; i++) {
        RtValue v = a->kind->get(array_at(a, i)), w = b->kind->get(array_at(b, i));
        if (rti_compare_true(v, w, RT_EQ)) continue;
        return equality ? RT_BOOL(op == RT_NE) : rti_compare(v, w, op);
    }
    return rti_compare(rti_int(a->len), rti_int(b->len), op);
}

static RtValue array_repr(RtValue self)
{
    const Array *a = ARRAY(self);
    const char *name = rti_type_name(rti_typeof(self));
    if (!a->len) return rti_str_format("%s('%c')", name, a->kind->code);
    RtValue items = array_is_text(a->kind) ? array_to_text(a) : array_to_list(a);
    return rti_str_format("%s('%c', %R)", name, a->kind->code, items);
}

static RtValue get_typecode(RtValue self)
{
    return rti_str_char((uint8_t)ARRAY(self)->kind->code);
}

static RtValue get_itemsize(RtValue self)
{
    return RT_INT(ARRAY(self)->kind->size);
}

static const RtGetSetDef getsets[] = {
    {"typecode", get_typecode, NULL, "the typecode character used to create the array"},
    {"itemsize", get_itemsize, NULL, "the size, in bytes, of one array item"},
    {0}};

/* ---- the iterator ---- */

typedef struct ArrayIterator {
    RtShape *shape;
    RtValue array; /* 0: at the end */
    int64_t index;
} ArrayIterator;

static RtType iterator_type;
static RtShape iterator_shape = {.type = &iterator_type};

static inline ArrayIterator *IT(RtValue v)
{
    return (ArrayIterator *)RT_OBJ(v);
}

static RtValue array_iter(RtValue self)
{
    ArrayIterator *it = rt_gc_new(&iterator_shape, sizeof *it);
    it->array = self;
    return RT_VALUE(it);
}

static RtValue iterator_next(RtValue self)
{
    ArrayIterator *it = IT(self);
    if (!it->array) return 0;
    const Array *a = ARRAY(it->array);
    if (it->index < a->len) return a->kind->get(array_at(a, it->index++));
    it->array = 0;
    return 0;
}

static void iterator_trace(void *object)
{
    rti_gc_mark(((ArrayIterator *)object)->array);
}

NATIVE(iterator___reduce__)
{
    RtValue function = rti_getattr(rti_import("builtins"), rti_intern_cstr("iter"));
    if (!IT(self)->array)
        return native_tuple2(function, native_tuple1(RT_VALUE(&rt_empty_tuple)));
    return native_tuple3(function, native_tuple1(IT(self)->array), rti_int(IT(self)->index));
}

NATIVE(iterator___setstate__)
{
    int64_t i = rti_args_ssize(args[0]);
    if (!IT(self)->array) return RT_NONE;
    int64_t len = ARRAY(IT(self)->array)->len;
    IT(self)->index = i < 0 ? 0 : i > len ? len : i;
    return RT_NONE;
}

static const RtMethodDef iterator_methods[] = {
    {"__reduce__", iterator___reduce__, 0, 0, 0, "", "Return state information for pickling."},
    {"__setstate__", iterator___setstate__, 1, 1, 0, "state, /",
     "Set state information for unpickling."},
    {0}};

RT_STATIC_TYPE(iterator_type) = {
    .shape = &rt_shape_type,
    .cname = "array.arrayiterator",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(ArrayIterator),
    .instance_shape = &iterator_shape,
    .methods = iterator_methods,
    .trace = iterator_trace,
    .slots = RT_SLOTS(RT_SLOT(iter, rti_iterobj_self), RT_SLOT(iternext, iterator_next)),
};

RT_TYPE(array_type) = {
    .shape = &rt_shape_type,
    .cname = "array.array",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE | RT_T_SEQUENCE | RT_T_WEAKREF,
    .size = sizeof(Array),
    .instance_shape = &array_shape,
    .trace = array_trace,
    .methods = array_methods,
    .getsets = getsets,
    .slots = RT_SLOTS(RT_SLOT(new_, array_new), RT_SLOT(repr, array_repr),
                      RT_SLOT(hash, rti_hash_not_implemented),
                      RT_SLOT(richcompare, array_richcompare), RT_SLOT(iter, array_iter),
                      RT_SLOT(len, array_len), RT_SLOT(getitem, array_getitem),
                      RT_SLOT(setitem, array_setitem), RT_SLOT(contains, array_contains),
                      RT_SLOT(concat, array_concat), RT_SLOT(iconcat, array_iconcat),
                      RT_SLOT(repeat, array_repeat), RT_SLOT(irepeat, array_irepeat)),
    .doc = "array(typecode [, initializer]) -> array\n\n"
           "Return a new array whose items are restricted by typecode, and\n"
           "initialized from the optional initializer value, which must be a list,\n"
           "string or iterable over elements of the appropriate type.",
};

/* ---- the module ---- */

/* Machine formats of characters: UTF-16 and UTF-32, both byte orders. */
enum { UTF16_LE = 18, UTF32_BE = 21 };

static RtValue text_of_bytes(RtValue bytes, int64_t machine)
{
    static const char *const codecs[] = {"utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"};
    const uint8_t *data;
    int64_t len;
    rti_bytes_view(bytes, &data, &len);
    return rti_decode(data, len, rti_str(codecs[machine - UTF16_LE]), 0);
}

/* Numbers in a machine format, as a list. */
static RtValue numbers_of_bytes(RtValue bytes, int64_t machine)
{
    const ArrayKind *stored = array_kinds;
    while (machine != stored->machine && (stored->size == 1 || machine != stored->machine + 1))
        stored++; /* all formats below UTF16_LE are somebody's */
    RtValue items = array_make(&array_type, stored, 0);
    array_from_bytes(ARRAY(items), bytes);
    for (int64_t i = 0; machine != stored->machine && i < ARRAY(items)->len; i++)
        array_swap_bytes(array_at(ARRAY(items), i), stored->size);
    return array_to_list(ARRAY(items));
}

/* From bytes in the machine format of another platform. */
NATIVE(array__array_reconstructor)
{
    if (!rti_is_type(args[0]))
        rt_errorf(&rt_TypeError, "first argument must be a type object, not %T", args[0]);
    if (!rti_subtype(RTI_TYPE(args[0]), &array_type))
        rt_errorf(&rt_TypeError, "%N is not a subtype of array.array", RTI_TYPE(args[0]));
    const ArrayKind *kind = rti_is_str(args[1]) && rti_str_len(args[1]) == 1
                                ? array_kind(rti_str_at(args[1], 0))
                                : NULL;
    if (!kind) rt_errorf(&rt_ValueError, "second argument must be a valid type code");
    int64_t machine = rti_args_ssize(args[2]);
    if (machine < 0 || machine > UTF32_BE)
        rt_errorf(&rt_ValueError, "third argument must be a valid machine format code.");
    if (!rti_is_a(args[3], &rt_type_bytes))
        rt_errorf(&rt_TypeError, "fourth argument should be bytes, not %T", args[3]);
    RtValue a = array_make(RTI_TYPE(args[0]), kind, 0);
    if (machine >= UTF16_LE && array_is_text(kind))
        array_from_text(ARRAY(a), text_of_bytes(args[3], machine));
    else if (machine >= UTF16_LE) rt_errorf(&rt_ValueError, "bad machine format for these items");
    else array_extend(ARRAY(a), numbers_of_bytes(args[3], machine));
    return a;
}

static const RtMethodDef functions[] = {
    {"_array_reconstructor", array__array_reconstructor, 4, 4, 0,
     "arraytype, typecode, mformat_code, items, /", "Internal. Used for pickling support."},
    {0}};

static void fill(RtModule *module)
{
    static RtType *const types[] = {&array_type, NULL};
    native_add_types(module, types);
    rti_module_set(module, rti_intern_cstr("ArrayType"), RT_VALUE(&array_type));
    rti_module_set(module, rti_intern_cstr("typecodes"), rti_str("bBuwhHiIlLqQfd"));
    /* Where this module is not linked, nobody can ask. */
    RtValue abstract = rti_try_import("_collections_abc"), type = RT_VALUE(&array_type);
    if (!abstract) return;
    rti_call_method(rti_getattr(abstract, rti_intern_cstr("MutableSequence")), rti_intern_cstr("register"), &type, 1,
                    0, NULL);
}

const RtModuleDef rt_module_array = {
    .name = "array",
    .doc = "This module defines an object type which can efficiently represent\n"
           "an array of basic values: characters, integers, floating-point\n"
           "numbers.  Arrays are sequence types and behave very much like lists,\n"
           "except that the type of objects stored in them is constrained.\n",
    .functions = functions,
    .fill = fill,
};
