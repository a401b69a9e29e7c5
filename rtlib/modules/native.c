/* native.c - what several modules written in C share; see native.h. */
#include "native.h"

#include "../memoryview.h"

RtValue native_class_getitem(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    return rti_generic_alias(self, args[0]);
}

RtType *native_exception(RtModule *module, const char *owner, const char *name, RtType *base)
{
    RtValue bases = RT_VALUE(base), ns = rti_dict_new();
    rti_dict_set(ns, RT_NAME(__module__), rti_str(owner));
    RtValue type = rti_class_made(name, native_tuple1(bases), ns);
    rti_module_set(module, rti_intern_cstr(name), type);
    return RTI_TYPE(type);
}

uint8_t *native_writable(RtValue v, int64_t *len)
{
    const uint8_t *data = NULL;
    bool ok = !(RT_IS_PTR(v) && RT_SHAPE(v)->type->flags & RT_T_BYTES) && !rti_is_str(v) &&
              rti_bytes_view(v, &data, len);
    if (ok && RT_HAS_SHAPE(v, &rt_shape_memoryview)) ok = !MEMORYVIEW_OF(v)->readonly;
    if (!ok)
        rt_errorf(&rt_TypeError, "argument must be read-write bytes-like object, not %B", v);
    return (uint8_t *)(uintptr_t)data;
}
