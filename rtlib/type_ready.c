/* Builtin types on first use, and attribute lookup on any type.
 *
 * A builtin type starts as rows: own slots, methods, getsets (RT_TYPE). The first time one of
 * its values is looked at, rti_type_ready copies inherited slots and flags from its base. Its dict
 * and mro are made by the first lookup, so types that a program never asks anything cost nothing.
 *
 * rti_type_lookup goes through one cache for all types, (type, name) -> value found in the mro or
 * 0. A mutation clears the lines of the type and its subclasses for that very name, nothing else
 * (rti_type_modified).
 */
#include "slots.h"

#include <string.h>

/* ---- from rows to a type ---- */

_Static_assert(offsetof(RtType, item_size) == offsetof(RtTypeInit, item_size), "one head");

void rti_type_make(RtType *type, const RtTypeInit *init)
{
    memcpy(type, init, offsetof(RtType, alloc_size));
    for (const RtSlotInit *slot = init->slots; slot && slot->fn; slot++)
        memcpy((char *)&type->slots + slot->offset, &slot->fn, sizeof slot->fn);
}

/* ---- types of immediates ---- */

RtType *rti_typeof_immediate(RtValue v)
{
    if (RT_IS_INT(v)) return &rt_type_int;
    if (RT_IS_FLOAT_IMM(v)) return &rt_type_float;
    if (RT_IS_STR7(v)) return &rt_type_str;
    if (RT_IS_BOOL(v)) return &rt_type_bool;
    if (v == RT_NOTIMPLEMENTED) return &rt_type_NotImplementedType;
    if (v == RT_ELLIPSIS) return &rt_type_ellipsis;
    return &rt_type_NoneType;
}

int rti_subtype(RtType *sub, RtType *super)
{
    if (!sub->mro) {
        for (; sub; sub = sub->base) {
            if (sub == super) return 1;
        }
        return super == &rt_type_object;
    }
    const RtTuple *mro = RTI_TUPLE(sub->mro);
    for (int64_t i = 0; i < mro->len; i++) {
        if (RTI_TYPE(mro->items[i]) == super) return 1;
    }
    return 0;
}

/* ---- inheritance of slots and flags ---- */

enum {
    INHERITED_FLAGS = RT_T_HASDICT | RT_T_EXCEPTION | RT_T_INT | RT_T_STR | RT_T_LIST | RT_T_TUPLE |
                      RT_T_DICT | RT_T_TYPE | RT_T_BYTES | RT_T_FLOAT | RT_T_MATCH_SELF |
                      RT_T_SEQUENCE | RT_T_MAPPING,
};

static RtType *ready_types; /* static ones: roots of the collector */

void rti_type_inherit_slots(RtType *type, const RtType *base)
{
    /* RtSlots holds nothing but function pointers. */
    RtSlotFn own[sizeof(RtSlots) / sizeof(RtSlotFn)], theirs[sizeof(RtSlots) / sizeof(RtSlotFn)];
    memcpy(own, &type->slots, sizeof own);
    memcpy(theirs, &base->slots, sizeof theirs);
    int compares = type->slots.richcompare != NULL, hashes = type->slots.hash != NULL;
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        if (!own[i]) own[i] = theirs[i];
    }
    memcpy(&type->slots, own, sizeof own);
    if (compares && !hashes) type->slots.hash = rti_hash_not_implemented;
}

static void inherit(RtType *type, RtType *base)
{
    RtValue (*new_)(RtType *, const RtValue *, size_t, RtValue) = type->slots.new_;
    rti_type_inherit_slots(type, base);
    /* object's is offered to builtins that are made to be subclassed only */
    if (base == &rt_type_object && !(type->flags & RT_T_BASETYPE)) type->slots.new_ = new_;
    type->flags |= base->flags & INHERITED_FLAGS;
    if (!type->trace) type->trace = base->layout_trace;
    if (!type->finalize) type->finalize = base->finalize;
    if (!type->size) type->size = base->size;
    if (!type->dict_offset) type->dict_offset = base->dict_offset;
    type->item_size = base->item_size;
    type->solid_base = type->size == base->size ? base->solid_base : type;
}

void rti_type_ready(RtType *type)
{
    if (type->flags & RT_T_READY) return;
    type->flags |= RT_T_READY | RT_T_IMMUTABLE;
    if (!type->shape) type->shape = &rt_shape_type;
    if (type == &rt_type_object) {
        type->solid_base = type;
    } else {
        if (!type->base) type->base = &rt_type_object;
        rti_type_ready(type->base);
        inherit(type, type->base);
    }
    type->size = (type->size + 7) & ~7u; /* what subclasses add behind it is words */
    if (type == &rt_type_tuple) type->item_size = sizeof(RtValue);
    if (type == &rt_type_bytes) type->item_size = 1;
    type->layout_trace = type->trace;
    type->layout_base = type;
    if (type->slots.getattr != rt_type_object.slots.getattr && type != &rt_type_type) {
        type->flags |= RT_T_CLAIMS_CLASS;
    }
    type->alloc_size = type->size < 16 ? 16 : type->size;
    if (type->flags & RT_T_HASDICT) {
        type->alloc_size = type->size + (uint32_t)sizeof(RtValue);
        type->trace = rti_instance_trace;
        if (type->instance_shape) type->instance_shape->flags |= RT_SHAPE_INSTANCE;
    }
    type->next_ready = ready_types;
    ready_types = type;
    if (type == &rt_ExceptionGroup) rti_type_mro(type); /* the one with two bases */
}

void rti_type_trace(void *object)
{
    const RtType *type = object;
    rti_gc_mark(type->name);
    rti_gc_mark(type->qualname);
    rti_gc_mark(type->bases);
    rti_gc_mark(type->mro);
    rti_gc_mark(type->dict);
    rti_gc_mark(type->subclasses);
    rti_gc_mark(type->extra);
    rti_gc_mark_object(type->base);
    rti_gc_mark_object(type->shape->type);
}

void rti_type_mark_static(void)
{
    for (RtType *type = ready_types; type; type = type->next_ready) rti_type_trace(type);
}

/* ---- the dict of a builtin type ---- */

static void add(RtType *type, const char *name, RtValue v)
{
    rti_dict_set(type->dict, rti_intern_cstr(name), v);
}

/* Wrappers of the slots that the type does not share with its base. */
static void add_wrappers(RtType *type)
{
    for (size_t i = 0; i < RTI_SLOT_ROWS; i++) {
        const RtSlotRow *row = &rti_slot_rows[i];
        RtSlotFn fn = *rti_slot_at(type, row->offset);
        if (!fn || (type->base && fn == *rti_slot_at(type->base, row->offset))) continue;
        RtValue name = rti_slot_names()[i];
        if (row->kind == SLOT_HOOK || row->kind == SLOT_DEL || row->kind == SLOT_NEW ||
            rti_dict_get_str(type->dict, name)) {
            continue;
        }
        if (row->kind == SLOT_HASH && fn == (RtSlotFn)rti_hash_not_implemented) {
            rti_dict_set(type->dict, name, RT_NONE);
        } else {
            rti_dict_set(type->dict, name, rti_wrapper(type, row, fn));
        }
    }
}

static void fill_dict(RtType *type)
{
    gc_paused++;
    type->dict = rti_dict_new();
    if (type->slots.new_ && (!type->base || type->slots.new_ != type->base->slots.new_)) {
        add(type, "__new__", rti_new_wrapper(type));
    }
    add_wrappers(type);
    for (const RtMethodDef *def = type->methods; def && def->name; def++) {
        add(type, def->name, rti_method_descriptor(type, def));
    }
    for (const RtGetSetDef *def = type->getsets; def && def->name; def++) {
        add(type, def->name, rti_getset_descriptor(type, def));
    }
    const char *dot = strrchr(type->cname, '.');
    if (dot && !(type->flags & RT_T_OF_NO_MODULE) && !rti_dict_get_str(type->dict, RT_NAME(__module__)))
        rti_dict_set(type->dict, RT_NAME(__module__), rti_str_utf8(type->cname, (size_t)(dot - type->cname)));
    if (type->flags & RT_T_HASDICT && !(type->base->flags & RT_T_HASDICT)) {
        add(type, "__dict__", rti_dict_descriptor(type));
    }
    if (!rti_dict_get_str(type->dict, RT_NAME(__doc__))) {
        rti_dict_set(type->dict, RT_NAME(__doc__), type->doc ? rti_str(rti_doc_text(type->doc)) : RT_NONE);
    }
    gc_paused--;
}

RtValue rti_type_dict(RtType *type)
{
    if (RT_UNLIKELY(!type->dict)) {
        rti_type_ready(type);
        fill_dict(type);
    }
    return type->dict;
}

/* ---- lookup ---- */

enum { CACHE_BITS = 10, SUPER_BITS = 7 };

typedef struct CacheLine {
    RtType *type;
    RtValue name;
    RtValue value; /* 0: the mro has no such attribute */
} CacheLine;

static CacheLine cache[1 << CACHE_BITS];

/* The same for what super() finds: behind `start` in the mro of `type`. */
typedef struct SuperLine {
    RtType *type, *start;
    RtValue name, value;
} SuperLine;

static SuperLine super_cache[1 << SUPER_BITS];

static inline uint64_t mix(const RtType *type, RtValue name)
{
    return (name ^ (uintptr_t)type << 8) * UINT64_C(0x9E3779B97F4A7C15);
}

static inline CacheLine *cache_line(const RtType *type, RtValue name)
{
    return &cache[mix(type, name) >> (64 - CACHE_BITS)];
}

static inline SuperLine *super_line(const RtType *type, RtValue name)
{
    return &super_cache[mix(type, name) >> (64 - SUPER_BITS)];
}

static RtValue find_from(const RtTuple *mro, int64_t i, RtValue name)
{
    for (; i < mro->len; i++) {
        RtValue v = rti_dict_get_str(rti_type_dict(RTI_TYPE(mro->items[i])), name);
        if (v) return v;
    }
    return 0;
}

RtValue rti_type_find(RtType *type, RtValue name)
{
    return find_from(RTI_TUPLE(rti_type_mro(type)), 0, name);
}

RtValue rti_type_lookup(RtType *type, RtValue name)
{
    CacheLine *line = cache_line(type, name);
    if (RT_LIKELY(line->type == type && line->name == name)) return line->value;
    RtValue v = rti_type_find(type, name);
    *line = (CacheLine){type, name, v};
    return v;
}

RtValue rti_type_lookup_behind(RtType *type, RtType *start, RtValue name)
{
    SuperLine *line = super_line(type, name);
    if (line->type == type && line->start == start && line->name == name) return line->value;
    const RtTuple *mro = RTI_TUPLE(rti_type_mro(type));
    int64_t i = 0;
    while (i < mro->len && RTI_TYPE(mro->items[i]) != start) i++;
    RtValue v = find_from(mro, i + 1, name);
    *line = (SuperLine){type, start, name, v};
    return v;
}

static void forget(RtType *type, RtValue name)
{
    CacheLine *line = cache_line(type, name);
    if (line->type == type && line->name == name) line->type = NULL;
    SuperLine *behind = super_line(type, name);
    if (behind->type == type && behind->name == name) behind->type = NULL;
    if (!type->subclasses) return;
    const RtList *subclasses = (RtList *)RT_OBJ(type->subclasses);
    for (int64_t i = 0; i < subclasses->len; i++) forget(RTI_TYPE(subclasses->items[i]), name);
}

void rti_type_forget(RtType *type, RtValue name)
{
    forget(type, name);
    rti_ic_forget(name);
}

void rti_type_replace(RtType *type, RtValue name)
{
    forget(type, name);
    rti_ic_replace(type, name);
}

void rti_type_forget_lines(void)
{
    memset(cache, 0, sizeof cache);
    memset(super_cache, 0, sizeof super_cache);
}

void rti_type_forget_all(void)
{
    rti_type_forget_lines();
    rti_ic_forget_all();
}

RtValue rti_lookup_special(RtValue v, RtValue name)
{
    RtType *type = rti_typeof(v);
    RtValue method = rti_type_lookup(type, name);
    return method ? rti_bind(method, v, type) : 0;
}

/* ---- names ---- */

/* The last part of a builtin type's dotted cname. */
static const char *short_cname(const RtType *type)
{
    const char *dot = strrchr(type->cname, '.');
    return dot ? dot + 1 : type->cname;
}

RtValue rti_type_name_value(RtType *type)
{
    if (!type->name) {
        rti_type_ready(type);
        type->name = rti_intern_cstr(short_cname(type));
    }
    return type->name;
}

const char *rti_type_name(RtType *type)
{
    if (!(type->flags & RT_T_HEAP)) return short_cname(type);
    return rti_str_to_utf8(type->name, NULL);
}
