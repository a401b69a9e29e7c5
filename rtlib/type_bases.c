/* Assignment to __bases__: the class and all its subclasses get a new mro and new slots.
 *
 * Allowed as long as instances keep their layout: the new bases must fix the same one.
 */
#include <string.h>

#include "class_new.h"
#include "slots.h"

/* A class and what its mro was, to be put back when one cannot be computed. */
static void recompute(RtType *type, RtValue saved)
{
    rti_list_append(saved, RT_VALUE(type));
    rti_list_append(saved, type->mro);
    rt_gc_store(type, &type->mro, rti_mro_compute(type));
    if (!type->subclasses) return;
    const RtList *subclasses = RTI_LIST(type->subclasses);
    for (int64_t i = 0; i < subclasses->len; i++) recompute(RTI_TYPE(subclasses->items[i]), saved);
}

static void restore(RtType *type, RtType *base, RtValue bases, RtValue saved)
{
    type->base = base;
    rt_gc_store(type, &type->bases, bases);
    const RtList *pairs = RTI_LIST(saved);
    for (int64_t i = 0; i + 1 < pairs->len; i += 2) {
        RtType *changed = RTI_TYPE(pairs->items[i]);
        rt_gc_store(changed, &changed->mro, pairs->items[i + 1]);
    }
}

static void fix_slots(RtType *type)
{
    if (type->solid_base != type) type->solid_base = type->base->solid_base;
    memset(&type->slots, 0, sizeof type->slots);
    rti_type_fix_slots(type);
    if (!type->subclasses) return;
    const RtList *subclasses = RTI_LIST(type->subclasses);
    for (int64_t i = 0; i < subclasses->len; i++) fix_slots(RTI_TYPE(subclasses->items[i]));
}

static void remove_subclass(RtType *base, RtType *type)
{
    if (!base->subclasses) return;
    RtList *list = RTI_LIST(base->subclasses);
    int64_t kept = 0;
    for (int64_t i = 0; i < list->len; i++) {
        if (list->items[i] != RT_VALUE(type)) list->items[kept++] = list->items[i];
    }
    list->len = kept;
}

static void check_bases(RtType *type, RtValue bases)
{
    if (type->flags & RT_T_IMMUTABLE) {
        rt_errorf(&rt_TypeError, "cannot set '__bases__' attribute of immutable type '%N'", type);
    }
    if (!bases) rt_errorf(&rt_TypeError, "cannot delete '__bases__' attribute of immutable type '%N'", type);
    if (!rti_is_a(bases, &rt_type_tuple)) {
        rt_errorf(&rt_TypeError, "can only assign tuple to %N.__bases__, not %T", type, bases);
    }
    const RtTuple *tuple = RTI_TUPLE(bases);
    if (!tuple->len) {
        rt_errorf(&rt_TypeError, "can only assign non-empty tuple to %N.__bases__, not ()", type);
    }
    for (int64_t i = 0; i < tuple->len; i++) {
        if (!rti_is_type(tuple->items[i])) {
            rt_errorf(&rt_TypeError, "%N.__bases__ must be tuple of classes, not '%T'", type,
                      tuple->items[i]);
        }
        if (rti_subtype(RTI_TYPE(tuple->items[i]), type)) {
            rt_errorf(&rt_TypeError, "a __bases__ item causes an inheritance cycle");
        }
    }
}

static void check_layout(RtType *type, RtType *base)
{
    RtType *layout = base;
    while (layout->flags & RT_T_HEAP) layout = layout->base;
    if (layout != type->layout_base) {
        rt_errorf(&rt_TypeError, "__bases__ assignment: '%N' deallocator differs from '%N'", base,
                  type->base);
    }
    /* A dict that the class has itself is no matter of its bases. */
    int has_dict = base->flags & RT_T_HASDICT && !(type->flags & RT_T_HASDICT);
    if (has_dict || !rti_same_members(base, type->base)) {
        rt_errorf(&rt_TypeError, "__bases__ assignment: '%N' object layout differs from '%N'", base,
                  type->base);
    }
}

void rti_type_set_bases(RtValue self, RtValue bases)
{
    RtType *type = RTI_TYPE(self), *old_base = type->base;
    check_bases(type, bases);
    RtType *base = rti_best_base(bases);
    check_layout(type, base);
    RtValue old_bases = type->bases, saved = rti_list_new(4);
    type->base = base;
    rt_gc_store(type, &type->bases, bases);
    RtHandler h;
    RT_TRY(h)
    {
        recompute(type, saved);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        restore(type, old_base, old_bases, saved);
        rt_reraise(rt_thrown);
    }
    const RtTuple *tuple = RTI_TUPLE(old_bases);
    for (int64_t i = 0; i < tuple->len; i++) remove_subclass(RTI_TYPE(tuple->items[i]), type);
    tuple = RTI_TUPLE(bases);
    for (int64_t i = 0; i < tuple->len; i++) rti_type_add_subclass(RTI_TYPE(tuple->items[i]), type);
    rti_type_forget_all();
    fix_slots(type);
}
