/* Methods that only bytearray has: those that change it. Storage is in obj_bytearray.c. */
#include "args.h"
#include "bytes.h"
#include "class.h"

BYTEARRAY_METHOD(append)
{
    uint8_t byte = byte_value(args[0]);
    RtByteArray *a = BYTEARRAY_OF(self);
    bytearray_resize(a, a->len + 1);
    a->data[a->len - 1] = byte;
    return RT_NONE;
}

BYTEARRAY_METHOD(clear)
{
    bytearray_resize(BYTEARRAY_OF(self), 0);
    return RT_NONE;
}

BYTEARRAY_METHOD(copy) { return bytearray_new(BYTEARRAY_OF(self)->data, BYTEARRAY_OF(self)->len); }

/* Append bytes that may be a's own. */
static void append_bytes(RtByteArray *a, const RtText *view)
{
    int64_t len = a->len;
    const uint8_t *p = view->data;
    int64_t own = view->len && p >= a->block && p < a->block + a->block_size ? p - a->data : -1;
    bytearray_resize(a, len + view->len);
    if (view->len) memcpy(a->data + len, own >= 0 ? a->data + own : p, (size_t)view->len);
}

BYTEARRAY_METHOD(extend)
{
    RtText view;
    RtValue source = args[0];
    RtType *type = rti_typeof(source);
    if (rti_is_str(source)) {
        if (!rti_str_len(source)) return RT_NONE;
        rt_errorf(&rt_TypeError, "expected iterable of integers; got: '%T'", source);
    }
    if (!bytes_try_view(source, &view)) {
        if (!type->slots.iter && !type->slots.getitem) {
            rt_errorf(&rt_TypeError, "can't extend bytearray with %T", source);
        }
        bytes_from_object(source, "bytearray", "byte", &view);
    }
    append_bytes(BYTEARRAY_OF(self), &view);
    RTI_KEEP(source);
    return RT_NONE;
}

BYTEARRAY_METHOD(insert)
{
    RtByteArray *a = BYTEARRAY_OF(self);
    int64_t at = rti_args_ssize(args[0]);
    uint8_t byte = byte_value(args[1]);
    if (at < 0 && (at += a->len) < 0) at = 0;
    if (at > a->len) at = a->len;
    bytearray_splice(a, at, at, &byte, 1);
    return RT_NONE;
}

BYTEARRAY_METHOD(pop)
{
    RtByteArray *a = BYTEARRAY_OF(self);
    int64_t at = count ? rti_args_ssize(args[0]) : -1;
    if (a->len == 0) rt_errorf(&rt_IndexError, "pop from empty bytearray");
    if (at < 0) at += a->len;
    if ((uint64_t)at >= (uint64_t)a->len) rt_errorf(&rt_IndexError, "pop index out of range");
    uint8_t byte = a->data[at];
    bytearray_splice(a, at, at + 1, NULL, 0);
    return RT_INT(byte);
}

BYTEARRAY_METHOD(remove)
{
    uint8_t byte = byte_value(args[0]);
    RtByteArray *a = BYTEARRAY_OF(self);
    const uint8_t *found = a->len ? memchr(a->data, byte, (size_t)a->len) : NULL;
    if (!found) rt_errorf(&rt_ValueError, "value not found in bytearray");
    bytearray_splice(a, found - a->data, found - a->data + 1, NULL, 0);
    return RT_NONE;
}

BYTEARRAY_METHOD(reverse)
{
    RtByteArray *a = BYTEARRAY_OF(self);
    for (int64_t i = 0, j = a->len - 1; i < j; i++, j--) {
        uint8_t byte = a->data[i];
        a->data[i] = a->data[j];
        a->data[j] = byte;
    }
    return RT_NONE;
}

BYTEARRAY_METHOD(__alloc__) { return RT_INT(BYTEARRAY_OF(self)->cap + (BYTEARRAY_OF(self)->cap != 0)); /* with the NUL */ }

/* Views keep the old block when the array grows: there is nothing to release. */
BYTEARRAY_METHOD(__release_buffer__) { return RT_NONE; }

BYTEARRAY_METHOD(__sizeof__)
{
    return RT_INT((int64_t)sizeof(RtByteArray) + BYTEARRAY_OF(self)->block_size);
}

/* What pickling would call to make it again: (type, (bytes,), state). */
BYTEARRAY_METHOD(__reduce_ex__)
{
    RtByteArray *a = BYTEARRAY_OF(self);
    int64_t protocol = 0;
    if (count && args[0] && !rti_int_to_i64(rti_index(args[0]), &protocol)) protocol = INT64_MAX;
    RtValue plain = rti_bytes(a->data, (size_t)a->len), of = rti_tuple_from(&plain, a->len ? 1 : 0);
    if (protocol < 3) { /* no bytes then: as text */
        RtValue text[2] = {rti_str_latin1(a->data, (size_t)a->len), rti_str("latin-1")};
        of = rti_tuple_from(text, a->len ? 2 : 0);
    }
    RtValue parts[3] = {RT_VALUE(rti_typeof(self)), of, rti_state_of(self)};
    return rti_tuple_from(parts, 3);
}

BYTEARRAY_METHOD(__reduce__) { return rti_bytearray_method___reduce_ex__(self, args, 0, 0); }
