/* Attributes of one object that are stored one after the other (rt_setattr2 .. rt_setattr8, codegen/emit_stores.c).
 *
 * Such a run of stores has a cache in front of those of its members. It is filled (RT_IC_ADD) when all of them are plain:
 * objects of `shape` get the shape `value`, which is the same where they have the attributes already, and the values go
 * to neighbouring slots from `offset` on. Members of __slots__ lie in the order of their names: RT_IC_SLOT, with one byte
 * of `value` for each store, which slot behind `offset` is its own. These caches belong to no attribute's name: whenever caches of some name are
 * emptied, all of them are (attr_ic.c).
 */
#include "attr_ic.h"
#include "rt/fast.h"

/* What the entry of a member's cache says about the shape: the shape behind the store, or NULL. */
static RtShape *step(const RtIC *member, RtShape *shape, int64_t offset)
{
    if (member->shape != shape || member->offset != offset) return NULL;
    if (member->kind == RT_IC_SLOT) return shape;
    return member->kind == RT_IC_ADD ? (RtShape *)(uintptr_t)member->value : NULL;
}

static void learn_order(RtIC *ic, RtShape *shape, int64_t count)
{
    int32_t first = ic[1].offset;
    for (int64_t i = 1; i <= count; i++) {
        if (ic[i].slot_shape != shape) return;
        if (ic[i].offset < first) first = ic[i].offset;
    }
    uint64_t order = 0;
    for (int64_t i = count; i > 0; i--) {
        int64_t slot = (ic[i].offset - first) / 8;
        if (slot > 255) return;
        order = order << 8 | (uint64_t)slot;
    }
    ic_fill(ic, RTI_IC_STORES, shape, RT_IC_SLOT, order, first);
}

/* The stores have been done one by one, to an object that had this shape before. */
static void learn(RtIC *ic, RtShape *before, int64_t count)
{
    RtShape *shape = before;
    int32_t first = ic[1].offset;
    for (int64_t i = 0; i < count && shape; i++) shape = step(&ic[i + 1], shape, first + 8 * i);
    if (shape) ic_fill(ic, RTI_IC_STORES, before, RT_IC_ADD, RT_VALUE(shape), first);
    else learn_order(ic, before, count);
}

static const RtICEntry *set_aside(const RtIC *ic, const RtShape *shape)
{
    for (unsigned i = 0; ic->more && i < ic->more->count; i++)
        if (ic->more->entries[i].shape == shape) return &ic->more->entries[i];
    return NULL;
}

void rti_setattrs(RtValue o, const RtValue *pairs, int64_t count, RtIC *ic, const RtSite *site)
{
    RtShape *before = RT_IS_PTR(o) ? RT_SHAPE(o) : NULL;
    const RtICEntry *known = before ? set_aside(ic, before) : NULL;
    if (known) {
        RtValue *place = (RtValue *)(void *)((char *)RT_OBJ(o) + known->offset);
        bool add = known->kind == RT_IC_ADD;
        for (int64_t i = 0; i < count; i++) rt_gc_store(RT_OBJ(o), &place[add ? (RtValue)i : RT_SLOT_AT(known->value, i)], pairs[2 * i + 1]);
        if (add) RT_OBJ(o)->shape = (RtShape *)(uintptr_t)known->value;
        return;
    }
    for (int64_t i = 0; i < count; i++) {
        *rt_sp = site + i;
        rti_setattr_ic(o, pairs[2 * i], pairs[2 * i + 1], &ic[i + 1]);
    }
    if (before) learn(ic, before, count);
}
