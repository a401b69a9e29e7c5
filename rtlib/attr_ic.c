/* Inline caches: attribute sites that remember where they found it.
 *
 * A cache is static data of the emitted code, one for each site, and belongs to one attribute name.
 * Filled, it is linked into a registry under that name; when a class attribute of that name
 * changes, all of those are emptied and nothing else is, so hits need no check beyond the shape.
 * Builtin types never change. Changing how a class finds its attributes (__getattribute__,
 * __setattr__...) or its bases empties all.
 *
 * The cache itself holds the shape seen last, which emitted code compares inline; up to eight
 * earlier ones are behind `more`. Kinds are described at RtIC in object.h. Filling is in
 * attr_fill.c.
 */
#include "attr_ic.h"

#include "dict.h"
#include "eval.h"
#include "weak.h"

#include <stdlib.h>

/* ---- the registry ---- */

typedef struct Chain {
    RtValue name;
    RtIC *first;
    bool holds;  /* some cache holds a class attribute's value itself */
    bool varies; /* one was replaced by another: caches are to say where it is instead (RT_IC_VARIABLE) */
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

RT_COLD static void grow_chains(void)
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

RT_COLD static void enter(RtIC *ic, RtValue name)
{
    if (chain_count * 2 >= chain_cap) grow_chains();
    Chain *chain = find_chain(name);
    if (!chain->name) {
        *chain = (Chain){name, &chain_end, false, false};
        chain_count++;
    }
    ic->next = chain->first;
    chain->first = ic;
}

RT_COLD void rti_ic_keep(RtIC *ic, RtValue name, RtShape *shape, RtValue value)
{
    if (!ic->next) enter(ic, name);
    find_chain(name)->holds = true;
    ic->shape = shape;
    ic->kind = RT_IC_VALUE;
    ic->value = value;
}

RT_COLD static void empty(const Chain *chain)
{
    for (RtIC *ic = chain->first; ic != &chain_end; ic = ic->next) {
        ic->kind = RT_IC_EMPTY;
        ic->shape = ic->slot_shape = NULL;
        ic->value = 0;
        if (ic->more) ic->more->count = 0;
    }
}

bool ic_varies(RtValue name)
{
    return chain_cap && find_chain(name)->varies;
}

RT_COLD void rti_ic_forget(RtValue name)
{
    if (!chain_cap) return;
    const Chain *chain = find_chain(name);
    if (!chain->name) return;
    empty(chain);
    chain = find_chain(RTI_IC_STORES);
    if (chain->name) empty(chain);
}

RT_COLD void rti_ic_forget_all(void)
{
    for (size_t i = 0; i < chain_cap; i++) {
        if (chains[i].name) empty(&chains[i]);
    }
}

/* A plain value took the place of a plain value: what a cache holds is wrong only where it may
 * be that value. */
RT_COLD static bool replace_in(RtICEntry *entry, RtType *type)
{
    switch (entry->kind) {
    case RT_IC_SELF:
        if (rti_subtype((RtType *)(void *)entry->shape, type)) entry->shape = NULL;
        break;
    case RT_IC_VALUE:
    case RT_IC_PLAIN:
        if (rti_subtype(entry->shape->type, type)) entry->shape = NULL;
        break;
    default: return false; /* found in the instance, under another class, or a variable */
    }
    return entry->shape != NULL;
}

RT_COLD void rti_ic_drop(const RtIC *caches, size_t count)
{
    size_t linked = 0;
    for (size_t i = 0; i < count; i++) {
        linked += caches[i].next != NULL;
        free(caches[i].more);
    }
    for (size_t i = 0; i < chain_cap && linked; i++) {
        if (!chains[i].name) continue;
        for (RtIC **link = &chains[i].first; *link != &chain_end;) {
            RtIC *ic = *link;
            if (ic >= caches && ic < caches + count) *link = ic->next, linked--;
            else link = &ic->next;
        }
    }
}

RT_COLD void rti_ic_replace(RtType *type, RtValue name)
{
    if (!chain_cap) return;
    Chain *chain = find_chain(name);
    if (!chain->name) return;
    chain->varies = true;
    if (!chain->holds) return;
    chain->holds = false;
    for (RtIC *ic = chain->first; ic != &chain_end; ic = ic->next) {
        if (ic->shape) chain->holds |= replace_in(ic_entry(ic), type);
        for (unsigned i = 0; ic->more && i < ic->more->count; i++) {
            if (ic->more->entries[i].shape) chain->holds |= replace_in(&ic->more->entries[i], type);
        }
    }
}

/* A shape, or an object that stands for one, whose class is dead. */
static bool is_of_dead(const RtShape *shape)
{
    if (!shape) return false;
    return rti_gc_is_object(shape) ? rti_gc_is_dead(shape) : rti_gc_is_dead(shape->type);
}

static bool speaks_of_dead(const RtICEntry *entry)
{
    if (is_of_dead(entry->shape)) return true;
    return (entry->kind == RT_IC_VARIABLE || entry->kind == RT_IC_INSTANCE) && rti_gc_is_dead(RT_OBJ(entry->value));
}

RT_COLD void rti_ic_drop_dead(void)
{
    for (size_t i = 0; i < chain_cap; i++) {
        for (RtIC *ic = chains[i].name ? chains[i].first : &chain_end; ic != &chain_end; ic = ic->next) {
            for (unsigned k = 0; ic->more && k < ic->more->count; k++)
                if (ic->more->entries[k].shape && speaks_of_dead(&ic->more->entries[k])) ic->more->entries[k].shape = NULL;
            if (!ic->shape || !(speaks_of_dead(ic_entry(ic)) || is_of_dead(ic->slot_shape))) continue;
            ic->kind = RT_IC_EMPTY;
            ic->shape = ic->slot_shape = NULL;
            ic->value = 0;
        }
    }
}

/* Keep what the cache says about another shape. */
RT_COLD static void set_aside(RtIC *ic)
{
    RtICMore *more = ic->more;
    if (!more) {
        more = ic->more = calloc(1, sizeof *more);
        if (!more) rti_fatal("out of memory");
    }
    unsigned at = more->count < IC_MORE ? more->count++ : more->oldest++ % IC_MORE;
    more->entries[at] = *ic_entry(ic);
}

void ic_fill(RtIC *ic, RtValue name, RtShape *shape, int kind, RtValue value, int32_t offset)
{
    if (!ic->next) enter(ic, name);
    if (kind == RT_IC_VALUE || kind == RT_IC_SELF || kind == RT_IC_PLAIN) find_chain(name)->holds = true;
    if (ic->shape && ic->shape != shape) set_aside(ic);
    ic->shape = shape;
    ic->slot_shape = kind == RT_IC_SLOT ? shape : NULL;
    ic->kind = kind;
    ic->value = value;
    ic->offset = offset;
}

/* ---- hits ---- */

/* What the cache knows about this shape or object, or NULL. */
static inline const RtICEntry *find(const RtIC *ic, const RtShape *shape, RtValue obj)
{
    if (ic->shape && (ic->shape == shape || RT_VALUE(ic->shape) == obj)) return ic_entry((RtIC *)ic);
    const RtICMore *more = ic->more;
    if (!more) return NULL;
    for (unsigned i = 0; i < more->count; i++) {
        const RtICEntry *entry = &more->entries[i];
        if (entry->shape == shape || RT_VALUE(entry->shape) == obj) return entry;
    }
    return NULL;
}

/* ---- reading ---- */

/* The place of a class attribute that varies; NULL: it has moved within its dict. */
static RtValue *variable_of(const RtICEntry *entry, RtValue name)
{
    RtDict *dict = RTI_DICT(RTI_TYPE(entry->value)->dict);
    uint32_t at = (uint32_t)entry->offset;
    return RT_LIKELY(at < dict->used && dict->entries[at].key == name) ? &dict->entries[at].value : NULL;
}

/* What an entry that fits says; 0: nothing (an unset member, a deleted variable). */
static RtValue read_hit(const RtICEntry *entry, RtValue obj, RtValue name)
{
    if (entry->kind == RT_IC_VARIABLE) {
        const RtValue *place = variable_of(entry, name);
        return place ? *place : 0;
    }
    switch (entry->kind) {
    case RT_IC_SLOT: return *(RtValue *)(void *)((char *)RT_OBJ(obj) + entry->offset);
    case RT_IC_OVERFLOW: return *rti_slot_address(RT_OBJ(obj), entry->shape->type, entry->offset);
    case RT_IC_VALUE:
    case RT_IC_SELF: return entry->value;
    case RT_IC_BIND: return rti_bound_method(entry->value, obj);
    case RT_IC_PROPERTY:
        return rti_function_call_with((RtFunction *)RT_OBJ(entry->value), obj, NULL, 0, 0);
    case RT_IC_GETTER: return ((RtUnaryFn)(uintptr_t)entry->value)(obj);
    case RT_IC_GLOBAL: return *(RtValue *)(uintptr_t)entry->value;
    case RT_IC_ITEM: return entry->offset < RTI_TUPLE(obj)->len ? RTI_TUPLE(obj)->items[entry->offset] : 0;
    }
    return 0;
}

RT_COLD static const RtICEntry *fill_and_find(RtIC *ic, RtValue obj, RtValue name)
{
    ic_fill_read(ic, obj, name);
    return find(ic, RT_SHAPE(obj), obj);
}

RtValue rti_getattr_ic(RtValue obj, RtValue name, RtIC *ic)
{
    if (RT_LIKELY(RT_IS_PTR(obj))) {
        const RtICEntry *entry = find(ic, RT_SHAPE(obj), obj);
        if (RT_UNLIKELY(!entry)) entry = fill_and_find(ic, obj, name);
        if (entry) {
            RtValue v = read_hit(entry, obj, name);
            if (RT_LIKELY(v != 0)) return v;
        }
    }
    return rti_getattr(obj, name);
}

/* Is reading it no more than finding it? */
static bool is_stored(const RtICEntry *entry)
{
    return entry->kind == RT_IC_SLOT || entry->kind == RT_IC_OVERFLOW || entry->kind == RT_IC_VALUE || entry->kind == RT_IC_SELF ||
           entry->kind == RT_IC_VARIABLE || entry->kind == RT_IC_GLOBAL;
}

/* The attribute in the object, where the shape is one of those seen before; else 0. */
static inline RtValue slot_of_more(RtValue obj, const RtIC *ic)
{
    const RtICMore *more = ic->more;
    const RtShape *shape = RT_SHAPE(obj);
    for (unsigned i = 0; more && i < more->count; i++) {
        const RtICEntry *entry = &more->entries[i];
        if (entry->shape != shape) continue;
        return entry->kind == RT_IC_SLOT ? *(RtValue *)(void *)((char *)RT_OBJ(obj) + entry->offset) : 0;
    }
    return 0;
}

RtValue rti_slot_ic(RtValue obj, RtValue name, RtIC *ic)
{
    if (!RT_IS_PTR(obj)) return 0;
    RtValue found = slot_of_more(obj, ic);
    if (RT_LIKELY(found != 0)) return found;
    const RtICEntry *entry = find(ic, RT_SHAPE(obj), obj);
    if (RT_UNLIKELY(!entry)) entry = fill_and_find(ic, obj, name);
    return entry && is_stored(entry) ? read_hit(entry, obj, name) : 0;
}

RtValue rti_try_getattr_ic(RtValue obj, RtValue name, RtIC *ic)
{
    RtValue v = rti_slot_ic(obj, name, ic);
    return RT_LIKELY(v != 0) ? v : rti_try_getattr(obj, name);
}

/* ---- storing ---- */

/* A plain value takes the place of another: the class attribute's readers are told by type_ready.c, if there are any. */
static int store_variable(const RtICEntry *entry, RtValue name, RtValue v)
{
    const RtSlots *slots = RT_IS_PTR(v) ? &RT_SHAPE(v)->type->slots : NULL;
    RtValue *place = variable_of(entry, name);
    if (!place || (slots && (slots->descr_get || slots->descr_set))) return 0;
    RtType *type = RTI_TYPE(entry->value);
    rt_gc_store(RT_OBJ(type->dict), place, v);
    rti_type_replace(type, name);
    return 1;
}

static int store_hit(const RtICEntry *entry, RtObject *object, RtValue name, RtValue v)
{
    switch (entry->kind) {
    case RT_IC_VARIABLE: return store_variable(entry, name, v);
    case RT_IC_ADD:
    case RT_IC_SLOT:
        if (entry->kind == RT_IC_ADD) object->shape = (RtShape *)(uintptr_t)entry->value;
        rt_gc_store(object, (RtValue *)(void *)((char *)object + entry->offset), v);
        return 1;
    case RT_IC_OVERFLOW:
        rt_gc_store(object, rti_slot_address(object, entry->shape->type, entry->offset), v);
        return 1;
    }
    return 0;
}

void rti_setattr_ic(RtValue obj, RtValue name, RtValue value, RtIC *ic)
{
    if (RT_IS_PTR(obj)) {
        const RtICEntry *entry = find(ic, RT_SHAPE(obj), obj);
        if (entry && store_hit(entry, RT_OBJ(obj), name, value)) return;
    }
    ic_store_and_fill(ic, obj, name, value);
}

/* ---- calling methods ---- */

static RtValue call_hit(const RtICEntry *entry, RtValue receiver, RtValue name, const RtValue *args, size_t count,
                        RtValue kwnames)
{
    switch (entry->kind) {
    case RT_IC_VALUE:
        if (entry->offset == (int64_t)count + 1 && !kwnames && count < 4) { /* a function with just these parameters */
            RtFunction *f = (RtFunction *)RT_OBJ(entry->value);
            switch (count) {
            case 0: return ((RtEntry1)f->entry)(f, receiver);
            case 1: return ((RtEntry2)f->entry)(f, receiver, args[0]);
            case 2: return ((RtEntry3)f->entry)(f, receiver, args[0], args[1]);
            default: return ((RtEntry4)f->entry)(f, receiver, args[0], args[1], args[2]);
            }
        }
        if (entry->offset == IC_BUILTIN_METHOD) {
            const RtMethodDescr *descr = (RtMethodDescr *)RT_OBJ(entry->value);
            return rti_builtin_call(descr->def, descr->type, receiver, args, count, kwnames);
        }
        return rti_call_unbound(entry->value, receiver, args, count, kwnames);
    case RT_IC_NATIVE: return ((RtNative)(uintptr_t)entry->value)(receiver, args, count, 0);
    case RT_IC_CLASS: return rti_call_with(entry->value, receiver, args, count, kwnames);
    case RT_IC_TYPE:
        return rti_call_with(entry->value, RT_VALUE(entry->shape->type), args, count, kwnames);
    case RT_IC_PLAIN:
    case RT_IC_SELF: return rti_call(entry->value, args, count, kwnames);
    default: {
        RtValue callee = read_hit(entry, receiver, name);
        return callee ? rti_call(callee, args, count, kwnames) : 0;
    }
    }
}

/* A builtin method that takes what this site gives is called without looking at its row again. */
static void specialise(RtICEntry *entry, size_t count, RtValue kwnames)
{
    if (entry->kind != RT_IC_VALUE || entry->offset != IC_BUILTIN_METHOD || kwnames) return;
    const RtMethodDef *def = ((RtMethodDescr *)RT_OBJ(entry->value))->def;
    if (def->flags & RT_M_KW || count < (size_t)def->min || (def->max >= 0 && count > (size_t)def->max)) return;
    entry->kind = RT_IC_NATIVE;
    entry->value = (RtValue)(uintptr_t)def->fn;
}

/* The method to be called with the receiver first, found without a cache; 0: do it the long way. */
RT_COLD static RtValue method_of(RtValue receiver, RtType *type, RtValue name)
{
    if (!ic_finds_generically(type)) return 0;
    RtValue found = rti_type_lookup(type, name);
    if (!found || !ic_takes_receiver(found)) return 0;
    if (!RT_IS_PTR(receiver)) return found;
    RtShape *shape = RT_SHAPE(receiver);
    if (shape->flags & RT_SHAPE_INSTANCE) return rti_instance_get(receiver, name) ? 0 : found;
    return type->dict_offset ? 0 : found;
}

RT_COLD static RtValue call_uncached(RtValue receiver, RtValue name, const RtValue *args, size_t count,
                             RtValue kwnames)
{
    RtValue method = method_of(receiver, rti_typeof(receiver), name);
    if (method) return rti_call_unbound(method, receiver, args, count, kwnames);
    return rti_call(rti_getattr(receiver, name), args, count, kwnames);
}

RT_COLD static const RtICEntry *fill_for_call(RtIC *ic, RtValue receiver, RtShape *shape, RtValue name, size_t count,
                                              RtValue kwnames)
{
    ic_fill_call(ic, receiver, shape, name);
    if (ic->shape == shape) specialise(ic_entry(ic), count, kwnames);
    return find(ic, shape, receiver);
}

/* What no cache holds. */
RT_COLD static RtValue call_looked_up(RtValue receiver, RtValue name, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue method = method_of(receiver, rti_typeof(receiver), name);
    if (method) return rti_call_unbound(method, receiver, args, count, kwnames);
    const RtSite *call = *rt_sp;
    *rt_sp = call - 1; /* the look-up's own place stands in front of the call's (emit_expr.c) */
    RtValue bound = rti_getattr(receiver, name);
    *rt_sp = call;
    return rti_call(bound, args, count, kwnames);
}

RtValue rti_call_method(RtValue receiver, RtValue name, const RtValue *args, size_t count,
                        RtValue kwnames, RtIC *ic)
{
    if (!ic) return call_uncached(receiver, name, args, count, kwnames);
    if (RT_IS_STR7(receiver) && ic->kind == RT_IC_NATIVE && ic->shape == &rt_shape_str) {
        return ((RtNative)(uintptr_t)ic->value)(receiver, args, count, 0);
    }
    RtShape *shape = RT_IS_PTR(receiver) ? RT_SHAPE(receiver)
                                         : rti_typeof_immediate(receiver)->instance_shape;
    const RtICEntry *entry = find(ic, shape, receiver);
    if (RT_UNLIKELY(!entry)) {
        if (shape == &rt_shape_super) return rti_super_call_method(receiver, name, args, count, kwnames);
        entry = fill_for_call(ic, receiver, shape, name, count, kwnames);
    }
    if (RT_LIKELY(entry != NULL)) {
        RtValue v = call_hit(entry, receiver, name, args, count, kwnames);
        if (RT_LIKELY(v != 0)) return v;
    }
    return call_looked_up(receiver, name, args, count, kwnames);
}

RT_COLD RtValue rti_load_method(RtValue receiver, RtValue name, RtIC *ic)
{
    RtShape *shape = RT_IS_PTR(receiver) ? RT_SHAPE(receiver) : rti_typeof_immediate(receiver)->instance_shape;
    const RtICEntry *entry = find(ic, shape, receiver);
    if (!entry && shape != &rt_shape_super) {
        ic_fill_call(ic, receiver, shape, name);
        entry = find(ic, shape, receiver);
    }
    if (entry) {
        switch (entry->kind) {
        case RT_IC_VALUE:
        case RT_IC_CLASS:
        case RT_IC_TYPE:
        case RT_IC_PLAIN:
        case RT_IC_SELF:
        case RT_IC_NATIVE: return 0;
        case RT_IC_SLOT: {
            RtValue v = *(RtValue *)(void *)((char *)RT_OBJ(receiver) + entry->offset);
            if (v) return v;
        }
        }
    }
    if (method_of(receiver, rti_typeof(receiver), name)) return 0;
    return rti_getattr(receiver, name);
}
