/* Bases and the method resolution order: C3, with CPython's complaint when there is none.
 *
 * Builtin types have one base (ExceptionGroup has two); their tuples are made when somebody looks.
 * A user class gets its mro when it is made, from its metaclass' mro() when that is overridden.
 */
#include "class.h"

#include <string.h>

RtValue rti_type_bases(RtType *type)
{
    if (type->bases) return type->bases;
    rti_type_ready(type);
    if (type == &rt_ExceptionGroup) {
        RtValue two[2] = {RT_VALUE(&rt_BaseExceptionGroup), RT_VALUE(&rt_Exception)};
        type->bases = rti_tuple_from(two, 2);
    } else {
        RtValue base = RT_VALUE(type->base);
        type->bases = rti_tuple_from(&base, type->base != NULL);
    }
    return type->bases;
}

RtValue rti_type_mro(RtType *type)
{
    if (!type->mro && type->flags & RT_T_HEAP) return rti_mro_compute(type); /* its metaclass' mro() is running */
    if (!type->mro) {
        gc_paused++;
        rti_type_ready(type);
        if (!type->mro) type->mro = rti_mro_compute(type);
        gc_paused--;
    }
    return type->mro;
}

/* One list to be merged: items[at..len). */
typedef struct Sequence {
    const RtValue *items;
    int64_t at, len;
} Sequence;

static int in_a_tail(const Sequence *lists, int64_t count, RtValue candidate)
{
    for (int64_t i = 0; i < count; i++) {
        for (int64_t k = lists[i].at + 1; k < lists[i].len; k++) {
            if (lists[i].items[k] == candidate) return 1;
        }
    }
    return 0;
}

RT_NORETURN RT_COLD static void no_order(const Sequence *lists, int64_t count)
{
    RtValue names = RT_EMPTY_STR, seen = rti_list_new(count);
    for (int64_t i = 0; i < count; i++) {
        if (lists[i].at == lists[i].len) continue;
        RtValue head = lists[i].items[lists[i].at];
        int64_t known = RTI_LIST(seen)->len, k = 0;
        while (k < known && RTI_LIST(seen)->items[k] != head) k++;
        if (k < known) continue;
        names = rti_str_format(known ? "%U, %s" : "%U%s", names, rti_type_name(RTI_TYPE(head)));
        rti_list_append(seen, head);
    }
    rt_errorf(&rt_TypeError,
              "Cannot create a consistent method resolution order (MRO) for bases %U", names);
}

RtValue rti_mro_compute(RtType *type)
{
    const RtTuple *bases = RTI_TUPLE(rti_type_bases(type));
    int64_t count = bases->len, total = 1;
    for (int64_t i = 0; i < count; i++) {
        RtType *base = RTI_TYPE(bases->items[i]);
        if (base->flags & RT_T_HEAP && !base->mro) rt_errorf(&rt_TypeError, "Cannot extend an incomplete type '%N'", base);
    }
    if (count == 1) {
        RtTuple *above = RTI_TUPLE(rti_type_mro(RTI_TYPE(bases->items[0])));
        RtTuple *mro = rti_tuple_alloc(above->len + 1);
        mro->items[0] = RT_VALUE(type);
        memcpy(mro->items + 1, above->items, (size_t)above->len * sizeof(RtValue));
        return RT_VALUE(mro);
    }
    for (int64_t i = 0; i < count; i++) {
        for (int64_t k = 0; k < i; k++) {
            if (bases->items[k] == bases->items[i]) {
                rt_errorf(&rt_TypeError, "duplicate base class %N", RTI_TYPE(bases->items[i]));
            }
        }
        total += RTI_TUPLE(rti_type_mro(RTI_TYPE(bases->items[i])))->len;
    }
    Sequence *lists = rt_gc_block((size_t)(count + 1) * sizeof *lists);
    for (int64_t i = 0; i < count; i++) {
        const RtTuple *mro = RTI_TUPLE(rti_type_mro(RTI_TYPE(bases->items[i])));
        lists[i] = (Sequence){mro->items, 0, mro->len};
    }
    lists[count] = (Sequence){bases->items, 0, count};
    RtValue *order = rti_temp_values((size_t)total);
    int64_t len = 0;
    order[len++] = RT_VALUE(type);
    for (int64_t i = 0; i <= count;) {
        if (lists[i].at == lists[i].len) {
            i++;
            continue;
        }
        RtValue candidate = lists[i].items[lists[i].at];
        if (in_a_tail(lists, count + 1, candidate)) {
            if (i == count) no_order(lists, count + 1);
            i++;
            continue;
        }
        order[len++] = candidate;
        for (int64_t k = 0; k <= count; k++) {
            if (lists[k].at < lists[k].len && lists[k].items[lists[k].at] == candidate) lists[k].at++;
        }
        i = 0;
    }
    for (int64_t i = 0; i <= count; i++) {
        if (lists[i].at < lists[i].len) no_order(lists, count + 1);
    }
    return rti_tuple_from(order, len);
}
