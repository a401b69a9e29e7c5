/* array: the methods. */
#include <string.h>

#include "../memoryview.h"
#include "arraymod.h"

#define METHOD_BODY(name) NATIVE(array_method_##name)
#define array_method___class_getitem__ native_class_getitem

static RtValue bytes_of(const Array *a)
{
    return rti_bytes(a->data, (size_t)(a->len * a->kind->size));
}

/* ---- views, copies, pickles ---- */

METHOD_BODY(__buffer__)
{
    Array *a = ARRAY(self);
    memoryview_check_flags(args[0], 0);
    RtMemoryView *m = rti_object_alloc(&rt_type_memoryview);
    m->obj = self;
    m->data = m->block = a->data;
    m->len = a->len;
    m->stride = a->kind->size;
    m->format = a->kind->format;
    a->exported = true;
    a->searched = false;
    return RT_VALUE(m);
}

METHOD_BODY(__copy__)
{
    const Array *a = ARRAY(self);
    RtValue copy = array_make(&array_type, a->kind, a->len);
    if (a->len) memcpy(ARRAY(copy)->data, a->data, (size_t)a->len * a->kind->size);
    return copy;
}

METHOD_BODY(__deepcopy__)
{
    return array_method___copy__(self, NULL, 0, 0);
}

METHOD_BODY(__reduce_ex__)
{
    const Array *a = ARRAY(self);
    if (!rti_is_int(args[0])) rt_errorf(&rt_TypeError, "__reduce_ex__ argument should be an integer");
    RtValue type = RT_VALUE(rti_typeof(self)), code = rti_str_char((uint8_t)a->kind->code);
    RtValue dict = rti_try_getattr(self, RT_NAME(__dict__));
    if (!dict) dict = RT_NONE;
    if (rti_args_ssize(args[0]) < 3)
        return native_tuple3(type, native_tuple2(code, array_to_list(a)), dict);
    RtValue parts[4] = {type, code, RT_INT(a->kind->machine), bytes_of(a)};
    RtValue make = rti_getattr(rti_import("array"), rti_intern_cstr("_array_reconstructor"));
    return native_tuple3(make, rti_tuple_from(parts, 4), dict);
}

METHOD_BODY(__sizeof__)
{
    const Array *a = ARRAY(self);
    return rti_int((int64_t)rti_typeof(self)->alloc_size + a->room * a->kind->size);
}

METHOD_BODY(buffer_info)
{
    return native_tuple2(rti_int_u64((uintptr_t)ARRAY(self)->data), rti_int(ARRAY(self)->len));
}

/* ---- adding ---- */

METHOD_BODY(append)
{
    array_append(ARRAY(self), args[0]);
    return RT_NONE;
}

METHOD_BODY(extend)
{
    array_extend(ARRAY(self), args[0]);
    return RT_NONE;
}

METHOD_BODY(insert)
{
    Array *a = ARRAY(self);
    int64_t i = rti_args_ssize(args[0]);
    uint8_t item[8];
    a->kind->put(item, args[1]);
    if (i < 0) i = i + a->len < 0 ? 0 : i + a->len;
    if (i > a->len) i = a->len;
    array_shift(a, i, 1);
    memcpy(array_at(a, i), item, a->kind->size);
    return RT_NONE;
}

METHOD_BODY(frombytes)
{
    array_from_bytes(ARRAY(self), args[0]);
    return RT_NONE;
}

METHOD_BODY(fromfile)
{
    Array *a = ARRAY(self);
    int64_t n = rti_args_ssize(args[1]), size = a->kind->size;
    if (n < 0) rt_errorf(&rt_ValueError, "negative count");
    if (n > INT64_MAX / 16) rt_raise(RT_VALUE(&rt_MemoryError));
    RtValue wanted = rti_int(n * size);
    RtValue bytes = rti_call_method(args[0], RT_NAME(read), &wanted, 1, 0, NULL);
    if (!rti_is_a(bytes, &rt_type_bytes)) rt_errorf(&rt_TypeError, "read() didn't return bytes");
    int64_t got = rti_len(bytes);
    array_from_bytes(a, bytes);
    if (got != n * size) rt_errorf(&rt_EOFError, "read() didn't return enough bytes");
    return RT_NONE;
}

METHOD_BODY(fromlist)
{
    Array *a = ARRAY(self);
    if (!rti_is_a(args[0], &rt_type_list)) rt_errorf(&rt_TypeError, "arg must be list");
    int64_t before = a->len, given = RTI_LIST(args[0])->len;
    RtHandler h;
    RT_TRY(h)
    {
        for (int64_t i = 0; i < given; i++) {
            array_append(a, RTI_LIST(args[0])->items[i]);
            if (RTI_LIST(args[0])->len != given)
                rt_errorf(&rt_RuntimeError, "list changed size during iteration");
        }
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        array_resize(a, before);
        rt_reraise(rt_thrown);
    }
    return RT_NONE;
}

METHOD_BODY(fromunicode)
{
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "fromunicode() argument must be str, not %B", args[0]);
    if (!array_is_text(ARRAY(self)->kind))
        rt_errorf(&rt_ValueError,
                  "fromunicode() may only be called on unicode type arrays ('u' or 'w')");
    array_from_text(ARRAY(self), args[0]);
    return RT_NONE;
}

/* ---- searching and taking out ---- */

/* The place of v in start..stop, or -1. */
static int64_t find(const Array *a, RtValue v, int64_t start, int64_t stop)
{
    for (int64_t i = start; i < stop && i < a->len; i++)
        if (rti_compare_true(a->kind->get(array_at(a, i)), v, RT_EQ)) return i;
    return -1;
}

static int64_t bound(RtValue v, int64_t len)
{
    int64_t i = rti_index_clamped(v);
    if (i < 0) i += len;
    return i < 0 ? 0 : i;
}

METHOD_BODY(index)
{
    const Array *a = ARRAY(self);
    int64_t start = count > 1 ? bound(args[1], a->len) : 0;
    int64_t stop = count > 2 ? bound(args[2], a->len) : INT64_MAX;
    int64_t i = find(a, args[0], start, stop);
    if (i < 0) rt_errorf(&rt_ValueError, "array.index(x): x not in array");
    return rti_int(i);
}

METHOD_BODY(count)
{
    const Array *a = ARRAY(self);
    int64_t n = 0;
    for (int64_t i = 0; (i = find(a, args[0], i, INT64_MAX)) >= 0; i++) n++;
    return rti_int(n);
}

METHOD_BODY(remove)
{
    int64_t i = find(ARRAY(self), args[0], 0, INT64_MAX);
    if (i < 0) rt_errorf(&rt_ValueError, "array.remove(x): x not in array");
    array_shift(ARRAY(self), i, -1);
    return RT_NONE;
}

METHOD_BODY(pop)
{
    Array *a = ARRAY(self);
    int64_t i = count ? rti_args_ssize(args[0]) : -1;
    if (!a->len) rt_errorf(&rt_IndexError, "pop from empty array");
    if (i < 0) i += a->len;
    if ((uint64_t)i >= (uint64_t)a->len) rt_errorf(&rt_IndexError, "pop index out of range");
    RtValue v = a->kind->get(array_at(a, i));
    array_shift(a, i, -1);
    return v;
}

METHOD_BODY(clear)
{
    array_resize(ARRAY(self), 0);
    return RT_NONE;
}

/* ---- in place ---- */

METHOD_BODY(reverse)
{
    Array *a = ARRAY(self);
    uint8_t item[8];
    for (int64_t i = 0, j = a->len - 1; i < j; i++, j--) {
        memcpy(item, array_at(a, i), a->kind->size);
        memcpy(array_at(a, i), array_at(a, j), a->kind->size);
        memcpy(array_at(a, j), item, a->kind->size);
    }
    return RT_NONE;
}

METHOD_BODY(byteswap)
{
    const Array *a = ARRAY(self);
    for (int64_t i = 0; i < a->len; i++) array_swap_bytes(array_at(a, i), a->kind->size);
    return RT_NONE;
}

/* ---- conversions ---- */

METHOD_BODY(tobytes)
{
    return bytes_of(ARRAY(self));
}

METHOD_BODY(tofile)
{
    const Array *a = ARRAY(self);
    enum { PIECE = 64 * 1024 };
    RtValue write = rti_getattr(args[0], RT_NAME(write));
    int64_t bytes = a->len * a->kind->size;
    for (int64_t at = 0; at < bytes; at += PIECE) {
        int64_t size = bytes - at < PIECE ? bytes - at : PIECE;
        rti_call1(write, rti_bytes(a->data + at, (size_t)size));
    }
    return RT_NONE;
}

METHOD_BODY(tolist)
{
    return array_to_list(ARRAY(self));
}

METHOD_BODY(tounicode)
{
    if (!array_is_text(ARRAY(self)->kind))
        rt_errorf(&rt_ValueError,
                  "tounicode() may only be called on unicode type arrays ('u' or 'w')");
    return array_to_text(ARRAY(self));
}

const RtMethodDef array_methods[] = {
#undef METHOD
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, array_method_##name, min, max, flags, sig, doc},
#include "rt/methods/array.def"
#undef METHOD
    {0}};
