/* Sites that know which functions they may reach (rt/method.h): what fills their caches.
 *
 * ic[0] belongs to the general operation; ic[1 .. count] to one target each. A target's cache says RT_IC_VALUE with the
 * very function object, whose code is the target's; earlier shapes of the same target are behind `more`, and change places
 * with the one in front when they are met again. That a shape leads to none of the targets is known to ic[0]. Where classes
 * are called, the class stands for the shape, offset and slot_shape say what its instances start as, and the caches belong
 * to the name __init__: whatever changes RtType.init_function empties them (type_slots.c).
 */
#include "attr_ic.h"
#include "op.h"
#include "rt/fast.h"
#include "rt/method.h"

/* Is the shape known to a target? Then bring it to the front. -1: to none; 0: it is in front, but did not serve. */
static int among_targets(RtIC *ic, unsigned count, const RtShape *shape)
{
    for (unsigned i = 1; i <= count; i++) {
        if (ic[i].shape == shape) return 0;
        RtICMore *more = ic[i].more;
        for (unsigned k = 0; more && k < more->count; k++) {
            if (more->entries[k].shape != shape) continue;
            RtICEntry front = *ic_entry(&ic[i]);
            *ic_entry(&ic[i]) = more->entries[k];
            more->entries[k] = front;
            ic[i].slot_shape = NULL;
            return 1;
        }
    }
    return -1;
}

/* The cache of the target with that code: an empty one when several classes share the target. NULL: there is none. */
static RtIC *cache_for(RtIC *ic, unsigned count, const RtCode *const *targets, RtValue function)
{
    RtIC *found = NULL;
    if (!function || !RT_HAS_SHAPE(function, &rt_shape_function)) return NULL;
    const RtFunction *f = (RtFunction *)RT_OBJ(function);
    if (f->entry != f->code->entry) return NULL;
    for (unsigned i = 0; i < count; i++) {
        if (targets[i] != f->code) continue;
        if (!found || !ic[i + 1].shape) found = &ic[i + 1];
        if (!found->shape) break;
    }
    return found;
}

/* In front of a target's cache. */
static int remember(RtIC *target, RtValue name, RtShape *shape, RtValue function)
{
    ic_fill(target, name, shape, RT_IC_VALUE, function, -1);
    return 1;
}

/* What ic[0] says about the shape now. */
static const RtICEntry *general_entry(const RtIC *ic, const RtShape *shape)
{
    return ic->shape == shape ? ic_entry((RtIC *)ic) : NULL;
}

static int known_to_general(const RtIC *ic, const RtShape *shape)
{
    if (ic->shape == shape) return 1;
    for (unsigned k = 0; ic->more && k < ic->more->count; k++)
        if (ic->more->entries[k].shape == shape) return 1;
    return 0;
}

int rt_known_method(RtValue self, RtValue name, RtIC *ic, unsigned count, const RtCode *const *targets)
{
    if (!RT_IS_PTR(self)) return 0;
    RtShape *shape = RT_SHAPE(self);
    int known = among_targets(ic, count, shape);
    if (known >= 0 || known_to_general(ic, shape) || shape == &rt_shape_super) return known == 1;
    name = rti_attr_name(name);
    ic_fill_call(ic, self, shape, name);
    const RtICEntry *entry = general_entry(ic, shape);
    if (!entry || entry->kind != RT_IC_VALUE) return 0;
    RtIC *target = cache_for(ic, count, targets, entry->value);
    return target && remember(target, name, shape, entry->value);
}

int rt_known_getter(RtValue self, RtValue name, RtIC *ic, unsigned count, const RtCode *const *targets)
{
    if (!RT_IS_PTR(self)) return 0;
    RtShape *shape = RT_SHAPE(self);
    int known = among_targets(ic, count, shape);
    if (known >= 0 || known_to_general(ic, shape)) return known == 1;
    name = rti_attr_name(name);
    ic_fill_read(ic, self, name);
    const RtICEntry *entry = general_entry(ic, shape);
    if (!entry || entry->kind != RT_IC_PROPERTY) return 0;
    RtIC *target = cache_for(ic, count, targets, entry->value);
    return target && remember(target, name, shape, entry->value);
}

int rt_known_operator(RtValue self, RtValue name, RtIC *ic, unsigned count, const RtCode *const *targets)
{
    if (!RT_IS_PTR(self)) return 0;
    RtShape *shape = RT_SHAPE(self);
    int known = among_targets(ic, count, shape);
    if (known >= 0 || known_to_general(ic, shape)) return known == 1;
    name = rti_attr_name(name);
    RtValue method = rti_operator_method(self, name);
    RtIC *target = cache_for(ic, count, targets, method);
    return target && remember(target, name, shape, method);
}

int rt_known_special(RtValue self, RtValue name, RtIC *ic, unsigned count, const RtCode *const *targets)
{
    if (!RT_IS_PTR(self)) return 0;
    RtShape *shape = RT_SHAPE(self);
    int known = among_targets(ic, count, shape);
    if (known >= 0 || known_to_general(ic, shape)) return known == 1;
    name = rti_attr_name(name);
    RtValue method = shape->type->flags & RT_T_HEAP ? rti_type_lookup(shape->type, name) : 0;
    RtIC *target = cache_for(ic, count, targets, method);
    if (target) return remember(target, name, shape, method);
    ic_fill(ic, name, shape, RT_IC_SELF, 0, 0);
    return 0;
}

int rt_known_class(RtValue cls, RtIC *ic, unsigned count, const RtCode *const *targets)
{
    if (!RT_HAS_SHAPE(cls, &rt_shape_type)) return 0;
    RtType *type = RTI_TYPE(cls);
    RtShape *self = (RtShape *)(void *)type;
    int known = among_targets(ic, count, self);
    if (known == 0 || (known < 0 && known_to_general(ic, self))) return 0;
    RtIC *target = NULL;
    if (known < 0 && type->init_function) target = cache_for(ic, count, targets, type->init_function);
    if (target) ic_fill(target, RT_NAME(__init__), self, RT_IC_SELF, type->init_function, (int32_t)type->alloc_size);
    else if (known < 0) ic_fill(ic, RT_NAME(__init__), self, RT_IC_SELF, 0, 0);
    for (unsigned i = 1; i <= count; i++) {
        if (ic[i].shape == self) ic[i].slot_shape = type->instance_shape;
    }
    return known > 0 || target != NULL;
}

#undef rt_known_stored
RtObject *rt_known_stored(const RtIC *ic, const RtIC *stores)
{
    return rti_gc_pending ? NULL : rt_gc_new((RtShape *)(uintptr_t)stores->value, (size_t)ic->offset);
}

#undef rt_known_new
RtValue rt_known_new(const RtIC *ic)
{
    return rti_gc_pending ? 0 : RT_VALUE(rt_gc_new(ic->slot_shape, (size_t)ic->offset));
}

void rt_known_init_wrong(RtValue result)
{
    rti_wrong_init_result(result);
}

/* ---- super().name(...) ----
 * A cache is filled for a shape and a class, which is in slot_shape; it holds what the mro has behind that class. */

/* What is there, where it is called with self in front; 0: nothing, or another way. */
static RtValue behind(RtValue cls, RtValue self, RtValue name)
{
    if (!rti_is_type(cls) || rti_is_type(self) || name == RT_NAME(__class__)) return 0;
    RtType *type = RTI_TYPE(cls), *of = rti_typeof(self);
    if (of != type && !rti_subtype(of, type)) return 0;
    RtValue found = rti_type_lookup_behind(of, type, name);
    return found && ic_takes_receiver(found) ? found : 0;
}

static int remember_super(RtIC *ic, RtValue cls, RtValue self, RtValue name, RtValue found)
{
    ic_fill(ic, name, RT_SHAPE(self), RT_IC_VALUE, found, -1);
    ic->slot_shape = (RtShape *)(void *)RT_OBJ(cls);
    return 1;
}

static bool is_filled(const RtIC *ic, RtValue cls, RtValue self)
{
    return ic->shape == RT_SHAPE(self) && RT_VALUE(ic->slot_shape) == cls;
}

int rt_known_super(RtValue cls, RtValue self, RtValue name, RtIC *ic, unsigned count, const RtCode *const *targets)
{
    if (!cls || !self || !RT_IS_PTR(self)) return 0;
    for (unsigned i = 0; i <= count; i++)
        if (is_filled(&ic[i], cls, self)) return 0;
    name = rti_attr_name(name);
    RtValue found = behind(cls, self, name);
    RtIC *target = cache_for(ic, count, targets, found);
    return target && remember_super(target, cls, self, name, found);
}

RtValue rt_super_call(RtValue callee, RtValue cls, RtValue self, RtValue name, const RtValue *args, size_t count, RtIC *ic,
                      const RtSite *made, const RtSite *site)
{
    if (callee == RT_CLASS(super) && cls && self && RT_IS_PTR(self)) {
        RtValue found = 0;
        if (is_filled(ic, cls, self)) found = ic->value;
        else if ((found = behind(cls, self, rti_attr_name(name))))
            remember_super(ic, cls, self, rti_attr_name(name), found);
        *rt_sp = site;
        if (found) return rti_call_unbound(found, self, args, count, 0);
    }
    RtValue super = rt_super0(callee, cls, self, made);
    *rt_sp = site;
    return rti_call_method(super, name, args, count, 0, ic);
}

/* ---- isinstance ----
 * A cache says for a shape whether its type is a subclass of the class in `value`: `offset`. It belongs to the name __class__,
 * which objects may claim to be something else by; changes of bases and of attribute access empty all caches. */

int rti_isinstance_ic(RtValue v, RtValue cls, RtIC *ic)
{
    if (!RT_HAS_SHAPE(cls, &rt_shape_type)) return rti_isinstance(v, cls);
    RtShape *shape = RT_IS_PTR(v) ? RT_SHAPE(v) : rti_typeof_immediate(v)->instance_shape;
    if (ic->shape == shape && ic->value == cls) return ic->offset;
    for (unsigned i = 0; ic->more && i < ic->more->count; i++) {
        const RtICEntry *entry = &ic->more->entries[i];
        if (entry->shape == shape && entry->value == cls) return entry->offset;
    }
    int yes = rti_isinstance(v, cls);
    if (!(rti_typeof(v)->flags & RT_T_CLAIMS_CLASS)) ic_fill(ic, RT_NAME(__class__), shape, RT_IC_INSTANCE, cls, yes);
    return yes;
}

RtValue rt_call_isinstance_any(RtValue f, RtValue v, const RtValue *classes, size_t count, RtIC *ic, const RtSite *site)
{
    if (RT_UNLIKELY(f != RT_FUNCTION(isinstance))) {
        RtValue tuple = rt_tuple(classes, count);
        *rt_sp = site;
        return rti_call2(f, v, tuple);
    }
    *rt_sp = site;
    for (size_t i = 0; i < count; i++)
        if (rti_isinstance_ic(v, classes[i], &ic[i])) return RT_TRUE;
    return RT_FALSE;
}
