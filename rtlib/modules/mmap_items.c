/* mmap_items.c - a mapping as a sequence of bytes, and views of it. */
#include "mmapmod.h"

#include <string.h>

#include "memoryview.h"

int64_t mmap_length(RtValue self)
{
    return mmap_open(self)->len;
}

static int64_t index_of(const Mapping *m, RtValue key)
{
    int64_t i = rti_args_ssize(key);
    if (i < 0) i += m->len;
    if (i < 0 || i >= m->len) rt_errorf(&rt_IndexError, "mmap index out of range");
    return i;
}

static bool is_slice(RtValue key)
{
    return RT_HAS_SHAPE(key, &rt_shape_slice);
}

RtValue mmap_getitem(RtValue self, RtValue key)
{
    Mapping *m = mmap_open(self);
    if (!is_slice(key)) {
        if (!rti_has_index(key)) rt_errorf(&rt_TypeError, "mmap indices must be integers");
        return RT_INT(m->data[index_of(m, key)]);
    }
    int64_t start, stop, step, count = rti_slice_indices(key, m->len, &start, &stop, &step);
    mmap_open(self); /* __index__ may have closed it */
    if (step == 1) return rti_bytes(m->data + start, (size_t)count);
    RtBytes *bytes = rti_bytes_alloc((size_t)count);
    for (int64_t i = 0; i < count; i++) bytes->data[i] = m->data[start + i * step];
    return RT_VALUE(bytes);
}

static void set_slice(Mapping *m, RtValue self, RtValue key, RtValue v)
{
    RtText data;
    int64_t start, stop, step, count = rti_slice_indices(key, m->len, &start, &stop, &step);
    if (!v) rt_errorf(&rt_TypeError, "mmap object doesn't support slice deletion");
    bytes_view_of(v, &data);
    mmap_open(self);
    if (data.len != count) rt_errorf(&rt_IndexError, "mmap slice assignment is wrong size");
    if (step == 1) memmove(m->data + start, data.data, (size_t)count);
    else
        for (int64_t i = 0; i < count; i++) m->data[start + i * step] = ((const uint8_t *)data.data)[i];
    RTI_KEEP(v);
}

void mmap_setitem(RtValue self, RtValue key, RtValue v)
{
    Mapping *m = mmap_open(self);
    mmap_check_writable(m);
    if (is_slice(key)) {
        set_slice(m, self, key, v);
        return;
    }
    if (!rti_has_index(key)) rt_errorf(&rt_TypeError, "mmap indices must be integers");
    int64_t i = index_of(m, key), byte;
    if (!v) rt_errorf(&rt_TypeError, "mmap doesn't support item deletion");
    if (!rti_has_index(v)) rt_errorf(&rt_TypeError, "mmap item value must be an int");
    if (!rti_int_to_i64(rti_index(v), &byte) || byte < 0 || byte > 255)
        rt_errorf(&rt_ValueError, "mmap item value must be in range(0, 256)");
    mmap_open(self);
    m->data[i] = (uint8_t)byte;
}

RtValue mmap_buffer(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    Mapping *m = mmap_open(self);
    RtMemoryView *view = rti_object_alloc(&rt_type_memoryview);
    view->obj = self;
    view->data = m->data;
    view->len = m->len;
    view->stride = 1;
    view->format = 'B';
    view->readonly = m->access == ACCESS_READ;
    m->exported = true;
    return RT_VALUE(view);
}
