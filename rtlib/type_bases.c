/* Assignment to __bases__: the class and all its subclasses get a new mro and new slots.
 *
 * Allowed as long as instances keep their layout: the new bases must fix the same one.
 */
#include <string.h>

#include "class_new.h"
#include "slots.h"

/* New mros for a class and its subclasses; class, new and old mro are added to `done`, to be undone when one cannot be
 * computed. */
static void recompute(RtType *type, RtValue done)
{
    RtValue before = type->mro;
    if (!rti_type_set_mro(type)) return;
    rti_list_append(done, RT_VALUE(type));
    rti_list_append(done, type->mro);
    rti_list_append(done, before);
    rti_type_forget_all();
    if (!type->subclasses) return;
    const RtList *subclasses = RTI_LIST(rti_list_from(RTI_LIST(type->subclasses)->items, RTI_LIST(type->subclasses)->len));
    /* a copy: an mro() may change them */
    for (int64_t i = 0; i < subclasses->len; i++) recompute(RTI_TYPE(subclasses->items[i]), done);
}

static void undo(RtType *type, RtType *base, RtValue old_bases, RtValue bases, RtValue done)
{
    const RtList *list = RTI_LIST(done);
    for (int64_t i = list->len - 3; i >= 0; i -= 3) {
        RtType *changed = RTI_TYPE(list->items[i]);
        if (changed->mro == list->items[i + 1]) rt_gc_store(changed, &changed->mro, list->items[i + 2]);
    }
    if (type->bases == bases) {
        type->base = base;
        rt_gc_store(type, &type->bases, old_bases);
    }
    rti_type_forget_all();
}

static void fix_slots(RtType *type)
{
    if (type->solid_base != type) type->solid_base = type->base->solid_base;
    memset(&type->slots, 0, sizeof type->slots);
    rti_type_fix_slots(type);
    if (!type->subclasses) return;
    const RtList *subclasses = RTI_LIST(type->subclasses);
    for (int64_t i = subclasses->len; i-- > 0;) /* from behind: a collection may take dead ones out */
        if (i < subclasses->len) fix_slots(RTI_TYPE(subclasses->items[i]));
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

/* Is `above` on the chain of base's bases? An mro() that runs may have seen them only. */
static int is_above(const RtType *above, const RtType *base)
{
    while (base && base != above) base = base->base;
    return base != NULL;
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
        RtType *base = RTI_TYPE(tuple->items[i]);
        if (base == type || rti_subtype(base, type) || (base->mro && is_above(type, base))) {
            rt_errorf(&rt_TypeError, "a __bases__ item causes an inheritance cycle");
        }
    }
}

static void check_layout(const RtType *type, const RtType *base)
{
    const RtType *old = type->base;
    if (rti_is_collected(old) != rti_is_collected(base)) {
        rt_errorf(&rt_TypeError, "__bases__ assignment: '%N' deallocator differs from '%N'", base, old);
    }
    if (!rti_same_layout(old, base)) {
        rt_errorf(&rt_TypeError, "__bases__ assignment: '%N' object layout differs from '%N'", base, old);
    }
}

void rti_type_set_bases(RtValue self, RtValue bases)
{
    RtType *type = RTI_TYPE(self), *old_base = type->base;
    check_bases(type, bases);
    RtType *base = rti_best_base(bases);
    check_layout(type, base);
    RtValue old_bases = type->bases, done = rti_list_new(6);
    type->base = base;
    rt_gc_store(type, &type->bases, bases);
    RtHandler h;
    RT_TRY(h)
    {
        recompute(type, done);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        undo(type, old_base, old_bases, bases, done);
        rt_reraise(rt_thrown);
    }
    if (type->bases != bases) return; /* assigned again by an mro() */
    const RtTuple *tuple = RTI_TUPLE(old_bases);
    for (int64_t i = 0; i < tuple->len; i++) remove_subclass(RTI_TYPE(tuple->items[i]), type);
    tuple = RTI_TUPLE(bases);
    for (int64_t i = 0; i < tuple->len; i++) rti_type_add_subclass(RTI_TYPE(tuple->items[i]), type);
    rti_type_forget_all();
    fix_slots(type);
}
