/* reduce_by_name.c - __reduce__ of methods and descriptors: by owner and name, as CPython's.
 *
 * A function of a module is its name alone (pickle finds it there), everything else
 * (getattr, (owner, name)).
 */
#include "class.h"

static RtValue reduce_by_name(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtValue owner = rti_try_getattr(self, RT_NAME(__self__));
    if (!owner) owner = rti_getattr(self, rti_intern_cstr("__objclass__"));
    RtValue name = rti_getattr(self, RT_NAME(__name__));
    if (owner == RT_NONE || RT_HAS_SHAPE(owner, &rt_shape_module)) return name;
    RtValue target[2] = {owner, name};
    RtValue parts[2] = {rti_getattr(rti_import("builtins"), rti_intern_cstr("getattr")),
                        rti_tuple_from(target, 2)};
    return rti_tuple_from(parts, 2);
}

const RtMethodDef rti_reduce_by_name[] = {
    {"__reduce__", reduce_by_name, 0, 0, 0, NULL, NULL},
    {0},
};
