/* unpack.c - a, b = v and a, *b, c = v, with CPython's messages. */
#include "container.h"
#include "iterobj.h"
#include "number.h"
#include "runtime.h"

/* ---- unpacking ---- */

static RT_COLD RT_NORETURN void not_enough(int64_t wanted, int64_t got, int at_least)
{
    rt_errorf(&rt_ValueError, "not enough values to unpack (expected %s%lld, got %lld)",
              at_least ? "at least " : "", (long long)wanted, (long long)got);
}

static RT_COLD RT_NORETURN void too_many(int64_t wanted)
{
    rt_errorf(&rt_ValueError, "too many values to unpack (expected %lld)", (long long)wanted);
}

static void start(RtIter *it, RtValue v)
{
    if (!rti_is_iterable(v)) rt_errorf(&rt_TypeError, "cannot unpack non-iterable %T object", v);
    rti_iter(it, v);
}

void rti_unpack(RtValue v, int64_t count, RtValue *out)
{
    int64_t len;
    const RtValue *items;
    if (RTI_IS_TUPLE(v)) {
        items = RTI_TUPLE(v)->items;
        len = RTI_TUPLE(v)->len;
    } else if (RTI_IS_LIST(v)) {
        items = RTI_LIST(v)->items;
        len = RTI_LIST(v)->len;
    } else {
        RtIter it;
        start(&it, v);
        for (int64_t i = 0; i < count; i++)
            if (!(out[i] = rti_next(&it))) not_enough(count, i, 0);
        if (rti_next(&it)) too_many(count);
        return;
    }
    if (RT_UNLIKELY(len < count)) not_enough(count, len, 0);
    if (RT_UNLIKELY(len > count)) too_many(count);
    for (int64_t i = 0; i < count; i++) out[i] = items[i];
}

static __attribute__((noinline)) int next_unpacked(RtIter *it, RtValue *a, RtValue *b, const RtSite *unpacking)
{
    RtValue v = rti_next(it), parts[2];
    if (!v) return 0;
    if (RT_HAS_SHAPE(v, &rt_shape_tuple) && RTI_TUPLE(v)->len == 2) {
        *a = RTI_TUPLE(v)->items[0];
        *b = RTI_TUPLE(v)->items[1];
        return 1;
    }
    *rt_sp = unpacking;
    rti_unpack(v, 2, parts);
    *a = parts[0];
    *b = parts[1];
    return 1;
}

int rti_next2(RtIter *it, RtValue *a, RtValue *b, const RtSite *unpacking)
{
    if (rti_step_zip && it->next == rti_step_zip && rti_zip_is_pair(it->source))
        return rti_pair_zip(it, a, b);
    if (rti_step_enumerate && it->next == rti_step_enumerate) return rti_pair_enumerate(it, a, b);
    if (it->next == rti_step_dict_item) return rti_pair_dict_item(it, a, b);
    return next_unpacked(it, a, b, unpacking);
}

void rti_unpack_star(RtValue v, int64_t before, int64_t after, RtValue *out)
{
    RtIter it;
    start(&it, v);
    for (int64_t i = 0; i < before; i++)
        if (!(out[i] = rti_next(&it))) not_enough(before + after, i, 1);
    RtValue rest = rti_list_new(0);
    rti_length_hint(it.source, 0); /* asked for, as list() does */
    for (RtValue item; (item = rti_next(&it)) != 0;) rti_list_append(rest, item);
    RtList *list = RTI_LIST(rest);
    if (list->len < after) not_enough(before + after, before + list->len, 1);
    out[before] = rest;
    list->len -= after;
    for (int64_t i = 0; i < after; i++) out[before + 1 + i] = list->items[list->len + i];
}
