/* list_methods.c - the named methods of list (rows in include/rt/methods/list.def). */
#include <string.h>

#include "args.h"
#include "list.h"
#include "number.h"
#include "runtime.h"

#define METHOD_BODY(name)                                                                          \
    static RtValue list_##name(RtValue self, RT_UNUSED const RtValue *args,                        \
                               RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

METHOD_BODY(__getitem__)
{
    return rt_type_list.slots.getitem(self, args[0]);
}

METHOD_BODY(__class_getitem__)
{
    return rti_generic_alias(self, args[0]);
}

METHOD_BODY(__reversed__)
{
    return rti_list_reverse_iterator(self);
}

METHOD_BODY(__sizeof__)
{
    return rti_int((int64_t)sizeof(RtList) + (int64_t)rti_list_block_size(RTI_LIST(self)));
}

METHOD_BODY(append)
{
    rti_list_append(self, args[0]);
    return RT_NONE;
}

METHOD_BODY(clear)
{
    rti_list_truncate(RTI_LIST(self), 0);
    return RT_NONE;
}

METHOD_BODY(copy)
{
    RtValue copy = rti_list_from(RTI_LIST(self)->items, RTI_LIST(self)->len);
    RTI_KEEP(self);
    return copy;
}

METHOD_BODY(count)
{
    int64_t found = 0;
    for (int64_t i = 0; i < RTI_LIST(self)->len; i++)
        found += rti_equal(RTI_LIST(self)->items[i], args[0]);
    return RT_INT(found);
}

METHOD_BODY(extend)
{
    rti_list_extend(self, args[0]);
    return RT_NONE;
}

METHOD_BODY(index)
{
    int64_t from, to;
    rti_seq_bounds(RT_ARG(1), RT_ARG(2), RTI_LIST(self)->len, &from, &to);
    for (int64_t i = from; i < to && i < RTI_LIST(self)->len; i++) {
        RtValue item = RTI_LIST(self)->items[i];
        if (item == args[0] || rti_equal(item, args[0])) return RT_INT(i);
    }
    rt_errorf(&rt_ValueError, "%R is not in list", args[0]);
}

METHOD_BODY(insert)
{
    int64_t at = rti_args_ssize(args[0]), len = RTI_LIST(self)->len;
    if (at < 0 && (at += len) < 0) at = 0;
    rti_list_insert(RTI_LIST(self), at > len ? len : at, args[1]);
    return RT_NONE;
}

METHOD_BODY(pop)
{
    RtList *list = RTI_LIST(self);
    int64_t at = count ? rti_args_ssize(args[0]) : -1;
    if (list->len == 0) rt_errorf(&rt_IndexError, "pop from empty list");
    if (at < 0) at += list->len;
    if ((uint64_t)at >= (uint64_t)list->len) rt_errorf(&rt_IndexError, "pop index out of range");
    RtValue v = list->items[at];
    if (at == list->len - 1)
        rti_list_truncate(list, at);
    else
        rti_list_remove_at(list, at);
    return v;
}

METHOD_BODY(remove)
{
    for (int64_t i = 0; i < RTI_LIST(self)->len; i++) {
        if (rti_equal(RTI_LIST(self)->items[i], args[0])) {
            if (i < RTI_LIST(self)->len) rti_list_remove_at(RTI_LIST(self), i);
            return RT_NONE;
        }
    }
    rt_errorf(&rt_ValueError, "list.remove(x): x not in list");
}

METHOD_BODY(reverse)
{
    const RtList *list = RTI_LIST(self);
    if (list->len < 2) return RT_NONE;
    RtValue *low = list->items, *high = low + list->len - 1;
    for (; low < high; low++, high--) {
        RtValue v = *low;
        *low = *high;
        *high = v;
    }
    return RT_NONE;
}

METHOD_BODY(sort)
{
    static const char *const names[] = {"key", "reverse"};
    RtValue options[2];
    size_t total = count + (kwnames ? (size_t)RTI_TUPLE(kwnames)->len : 0);
    if (count && total > 2) rt_errorf(&rt_TypeError, "sort() takes at most 2 arguments (%zu given)", total);
    if (count > 0) rt_errorf(&rt_TypeError, "sort() takes no positional arguments");
    rti_args_keywords("sort", args, count, kwnames, names, 2, options);
    rti_sort(self, options[0], options[1] && rti_truth(options[1]));
    return RT_NONE;
}

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
const RtMethodDef rti_list_methods[] = {
#include "rt/methods/list.def"
    {0}};
#undef METHOD
