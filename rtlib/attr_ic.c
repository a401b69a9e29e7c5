/* Inline caches: attribute sites that remember where they found it.
 *
 * A cache is static data of the emitted code, one for each site, and belongs to one attribute name. Filled, it is linked
 * into a registry under that name; when a class attribute of that name changes, all of those are emptied and
 * nothing else is, so hits need no check beyond the shape. Builtin types never change. Changing how a class finds its
 * attributes (__getattribute__, __setattr__...) or its bases empties all.
 *
 * Kinds are described at RtIC in object.h.
 */
#include "class.h"

#include <stdlib.h>

/* ---- the registry ---- */

typedef struct Chain {
    RtValue name;
    RtIC *first;
} Chain;

static Chain *chains; /* open addressing */
static size_t chain_count, chain_cap;
static RtIC chain_end; /* not NULL: a linked cache has a next */

static Chain *find_chain(RtValue name)
{
    size_t i = (size_t)((name * UINT64_C(0x9E3779B97F4A7C15)) >> 20) & (chain_cap - 1);
    while (chains[i].name && chains[i].name != name) i = (i + 1) & (chain_cap - 1);
    return &chains[i];
}

static void grow_chains(void)
{
    size_t old_cap = chain_cap;
    Chain *old = chains;
    chain_cap = old_cap ? old_cap * 2 : 256;
    chains = calloc(chain_cap, sizeof *chains);
    if (!chains) rti_fatal("out of memory");
    for (size_t i = 0; i < old_cap; i++) {
        if (old[i].name) *find_chain(old[i].name) = old[i];
    }
    free(old);
}

static void enter(RtIC *ic, RtValue name)
{
    if (ic->next) return;
    if (chain_count * 2 >= chain_cap) grow_chains();
    Chain *chain = find_chain(name);
    if (!chain->name) {
        *chain = (Chain){name, &chain_end};
        chain_count++;
    }
    ic->next = chain->first;
    chain->first = ic;
}

static void empty(Chain *chain)
{
    for (RtIC *ic = chain->first; ic != &chain_end; ic = ic->next) {
        ic->kind = RT_IC_EMPTY;
        ic->shape = NULL;
        ic->value = 0;
    }
}

void rti_ic_forget(RtValue name)
{
    if (!chain_cap) return;
    Chain *chain = find_chain(name);
    if (chain->name) empty(chain);
}

void rti_ic_forget_all(void)
{
    for (size_t i = 0; i < chain_cap; i++) {
        if (chains[i].name) empty(&chains[i]);
    }
}

static void fill(RtIC *ic, RtValue name, RtShape *shape, int kind, RtValue value, int32_t offset)
{
    enter(ic, name);
    ic->shape = shape;
    ic->kind = kind;
    ic->value = value;
    ic->offset = offset;
}

/* An attribute of the instance, wherever it is. */
static void fill_slot(RtIC *ic, RtValue name, RtShape *shape, int32_t offset)
{
    fill(ic, name, shape, offset < 0 ? RT_IC_OVERFLOW : RT_IC_SLOT, 0, offset);
}

/* A function or method descriptor to be called with the receiver first. */
static void fill_method(RtIC *ic, RtValue name, RtShape *shape, RtValue method)
{
    int32_t arity = -1;
    if (RT_HAS_SHAPE(method, &rt_shape_function)) {
        const RtCode *code = ((RtFunction *)RT_OBJ(method))->code;
        if (code->flags & RT_CODE_SIMPLE) arity = code->param_count;
    }
    fill(ic, name, shape, RT_IC_VALUE, method, arity);
}

/* ---- what can be cached ---- */

/* The shape word to compare: also of values that have none. */
static inline RtShape *shape_of(RtValue v)
{
    return RT_IS_PTR(v) ? RT_SHAPE(v) : rti_typeof_immediate(v)->instance_shape;
}

/* Does the type find attributes as object does, at least first? */
static int finds_generically(const RtType *type)
{
    return type->slots.getattr == rti_generic_getattr || type->flags & RT_T_GETATTR_HOOK;
}

/* The variable of a compiled module, NULL when it has none of that name. */
static RtValue *module_variable(RtValue module, RtValue name)
{
    const RtModule *m = (RtModule *)RT_OBJ(module);
    for (uint32_t i = 0; i < m->var_count; i++) {
        if (rti_str_eq_cstr(name, m->vars[i].name)) return m->vars[i].variable;
    }
    return NULL;
}

static int is_member_of(RtValue found, RtType *type)
{
    return RT_HAS_SHAPE(found, &rt_shape_member_descriptor) &&
           rti_subtype(type, ((RtMember *)RT_OBJ(found))->type);
}

/* Attribute of a class, cached for that very class. */
static void fill_class_read(RtIC *ic, RtType *type, RtValue name, int call)
{
    RtValue on_meta = rti_type_lookup(type->shape->type, name);
    if (on_meta && rti_typeof(on_meta)->slots.descr_set) return;
    RtValue found = rti_type_lookup(type, name);
    if (!found) return;
    RtShape *self = (RtShape *)(void *)type;
    if (RT_HAS_SHAPE(found, &rt_shape_classmethod)) {
        RtValue callable = ((RtWrapped *)RT_OBJ(found))->callable;
        if (call && RT_HAS_SHAPE(callable, &rt_shape_function)) {
            fill(ic, name, self, RT_IC_CLASS, callable, 0);
        }
    } else if (RT_HAS_SHAPE(found, &rt_shape_staticmethod)) {
        fill(ic, name, self, RT_IC_SELF, ((RtWrapped *)RT_OBJ(found))->callable, 0);
    } else if (RT_HAS_SHAPE(found, &rt_shape_function) ||
               !rti_typeof(found)->slots.descr_get) {
        fill(ic, name, self, RT_IC_SELF, found, 0);
    }
}

/* An attribute of the instance: true when it was dealt with. */
static int fill_own(RtIC *ic, RtShape *shape, RtValue name)
{
    if (!(shape->flags & RT_SHAPE_INSTANCE)) return shape->type->dict_offset != 0;
    if (shape->flags & RT_SHAPE_DICT) return 1;
    int index = rti_shape_find(shape, name);
    if (index < 0) return 0;
    fill_slot(ic, name, shape, shape->slots[index].offset);
    return 1;
}

static void fill_read(RtIC *ic, RtValue obj, RtValue name)
{
    RtShape *shape = RT_SHAPE(obj);
    RtType *type = rti_typeof(obj);
    if (type->slots.getattr == rti_type_getattr) {
        fill_class_read(ic, RTI_TYPE(obj), name, 0);
        return;
    }
    if (shape == &rt_shape_module) {
        RtValue *variable = module_variable(obj, name);
        if (variable) fill(ic, name, (RtShape *)(void *)RT_OBJ(obj), RT_IC_GLOBAL, RT_VALUE(variable), 0);
        return;
    }
    if (!finds_generically(type)) return;
    RtValue found = rti_type_lookup(type, name);
    if (found && rti_typeof(found)->slots.descr_set) {
        if (is_member_of(found, type)) {
            fill(ic, name, shape, RT_IC_SLOT, 0, (int32_t)((RtMember *)RT_OBJ(found))->offset);
        } else if (RT_HAS_SHAPE(found, &rt_shape_property)) {
            RtValue get = ((RtProperty *)RT_OBJ(found))->get;
            if (RT_HAS_SHAPE(get, &rt_shape_function)) fill(ic, name, shape, RT_IC_PROPERTY, get, 0);
        }
        return;
    }
    if (fill_own(ic, shape, name) || !found) return;
    if (RT_HAS_SHAPE(found, &rt_shape_function)) {
        fill(ic, name, shape, RT_IC_BIND, found, 0);
    } else if (RT_HAS_SHAPE(found, &rt_shape_staticmethod)) {
        fill(ic, name, shape, RT_IC_VALUE, ((RtWrapped *)RT_OBJ(found))->callable, 0);
    } else if (!rti_typeof(found)->slots.descr_get) {
        fill(ic, name, shape, RT_IC_VALUE, found, 0);
    }
}

/* ---- reading ---- */

/* What a cache that fits says; 0: nothing (an unset member, a deleted variable). */
static RtValue read_hit(const RtIC *ic, RtValue obj)
{
    switch (ic->kind) {
    case RT_IC_SLOT:
    case RT_IC_OVERFLOW: return *rti_slot_address(RT_OBJ(obj), ic->shape->type, ic->offset);
    case RT_IC_VALUE: return ic->value;
    case RT_IC_SELF: return ic->value;
    case RT_IC_BIND: return rti_bound_method(ic->value, obj);
    case RT_IC_PROPERTY: return rti_call1(ic->value, obj);
    case RT_IC_GLOBAL: return *(RtValue *)(uintptr_t)ic->value;
    }
    return 0;
}

/* Does the cache say something about this object? */
static inline int is_hit(const RtIC *ic, RtValue obj)
{
    return ic->shape && (ic->shape == RT_SHAPE(obj) || RT_VALUE(ic->shape) == obj);
}

RtValue rti_getattr_ic(RtValue obj, RtValue name, RtIC *ic)
{
    if (RT_LIKELY(RT_IS_PTR(obj))) {
        if (!is_hit(ic, obj)) fill_read(ic, obj, name);
        if (is_hit(ic, obj)) {
            RtValue v = read_hit(ic, obj);
            if (RT_LIKELY(v != 0)) return v;
        }
    }
    return rti_getattr(obj, name);
}

/* ---- storing ---- */

void rti_setattr_ic(RtValue obj, RtValue name, RtValue value, RtIC *ic)
{
    RtType *type = rti_typeof(obj);
    if (type->slots.setattr != rti_generic_setattr || !RT_IS_PTR(obj)) {
        rti_setattr(obj, name, value);
        return;
    }
    RtObject *object = RT_OBJ(obj);
    RtShape *shape = object->shape;
    if (ic->shape == shape) {
        if (ic->kind == RT_IC_SLOT || ic->kind == RT_IC_OVERFLOW) {
            rt_gc_store(object, rti_slot_address(object, type, ic->offset), value);
            return;
        }
        if (ic->kind == RT_IC_ADD) {
            object->shape = (RtShape *)(uintptr_t)ic->value;
            rt_gc_store(object, rti_slot_address(object, type, ic->offset), value);
            return;
        }
    }
    RtValue found = rti_type_lookup(type, name);
    if (found && rti_typeof(found)->slots.descr_set) {
        if (is_member_of(found, type)) {
            fill(ic, name, shape, RT_IC_SLOT, 0, (int32_t)((RtMember *)RT_OBJ(found))->offset);
        }
        rti_typeof(found)->slots.descr_set(found, obj, value);
        return;
    }
    if (!(shape->flags & RT_SHAPE_INSTANCE) || shape->flags & RT_SHAPE_DICT) {
        rti_generic_setattr(obj, name, value);
        return;
    }
    rti_instance_set(obj, name, value);
    RtShape *after = object->shape;
    if (after == shape) {
        fill_slot(ic, name, shape, shape->slots[rti_shape_find(shape, name)].offset);
    } else if (!(after->flags & RT_SHAPE_DICT) && after->slots[after->slot_count - 1].offset >= 0) {
        fill(ic, name, shape, RT_IC_ADD, RT_VALUE(after), after->slots[after->slot_count - 1].offset);
    }
}

/* ---- calling methods ---- */

static inline int is_call_hit(const RtIC *ic, const RtShape *shape, RtValue receiver)
{
    return ic->shape && (ic->shape == shape || RT_VALUE(ic->shape) == receiver);
}

static RtValue call_hit(const RtIC *ic, RtValue receiver, const RtValue *args, size_t count,
                        RtValue kwnames)
{
    switch (ic->kind) {
    case RT_IC_VALUE: return rti_call_unbound(ic->value, receiver, args, count, kwnames);
    case RT_IC_CLASS: return rti_call_with(ic->value, receiver, args, count, kwnames);
    case RT_IC_PLAIN:
    case RT_IC_SELF: return rti_call(ic->value, args, count, kwnames);
    default: {
        RtValue callee = read_hit(ic, receiver);
        if (!callee) return 0;
        return rti_call(callee, args, count, kwnames);
    }
    }
}

/* Is v called through its class with the receiver first, as functions are? */
static int takes_receiver(RtValue v)
{
    return RT_HAS_SHAPE(v, &rt_shape_function) || RT_HAS_SHAPE(v, &rt_shape_method_descriptor) ||
           RT_HAS_SHAPE(v, &rt_shape_wrapper_descriptor);
}

static void fill_call(RtIC *ic, RtValue receiver, RtShape *shape, RtType *type, RtValue name)
{
    if (type->slots.getattr == rti_type_getattr) {
        fill_class_read(ic, RTI_TYPE(receiver), name, 1);
        return;
    }
    if (RT_IS_PTR(receiver) && shape == &rt_shape_module) {
        fill_read(ic, receiver, name);
        return;
    }
    if (!finds_generically(type)) return;
    RtValue found = rti_type_lookup(type, name);
    if (found && rti_typeof(found)->slots.descr_set) return;
    if (RT_IS_PTR(receiver) && fill_own(ic, shape, name)) return;
    if (!found) return;
    if (takes_receiver(found)) {
        fill_method(ic, name, shape, found);
    } else if (RT_HAS_SHAPE(found, &rt_shape_staticmethod)) {
        fill(ic, name, shape, RT_IC_PLAIN, ((RtWrapped *)RT_OBJ(found))->callable, 0);
    } else if (!rti_typeof(found)->slots.descr_get) {
        fill(ic, name, shape, RT_IC_PLAIN, found, 0);
    }
}

/* The method to be called with the receiver first, found without a cache; 0: do it the long way. */
static RtValue method_of(RtValue receiver, RtType *type, RtValue name)
{
    if (!finds_generically(type)) return 0;
    RtValue found = rti_type_lookup(type, name);
    if (!found || !takes_receiver(found)) return 0;
    if (!RT_IS_PTR(receiver)) return found;
    RtShape *shape = RT_SHAPE(receiver);
    if (shape->flags & RT_SHAPE_INSTANCE) return rti_instance_get(receiver, name) ? 0 : found;
    return type->dict_offset ? 0 : found;
}

RtValue rti_call_method(RtValue receiver, RtValue name, const RtValue *args, size_t count,
                        RtValue kwnames, RtIC *ic)
{
    RtShape *shape = shape_of(receiver);
    RtType *type = rti_typeof(receiver);
    if (ic) {
        if (!is_call_hit(ic, shape, receiver)) fill_call(ic, receiver, shape, type, name);
        if (is_call_hit(ic, shape, receiver)) {
            RtValue v = call_hit(ic, receiver, args, count, kwnames);
            if (RT_LIKELY(v != 0)) return v;
        }
    }
    RtValue method = method_of(receiver, type, name);
    if (method) return rti_call_unbound(method, receiver, args, count, kwnames);
    return rti_call(rti_getattr(receiver, name), args, count, kwnames);
}
