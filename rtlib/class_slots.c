/* __slots__, and which base's layout a class extends.
 *
 * Members are stored between the base's layout and the overflow word, at fixed offsets that
 * subclasses keep; two bases that both fix a layout cannot be combined. A class without __slots__
 * gives its instances a __dict__ (attribute slots behind the overflow word, see shape.c).
 */
#include "class_new.h"

/* ---- the layout base ---- */

RtType *rti_best_base(RtValue bases)
{
    const RtTuple *tuple = RTI_TUPLE(bases);
    RtType *base = NULL, *winner = NULL;
    for (int64_t i = 0; i < tuple->len; i++) {
        if (!rti_is_type(tuple->items[i])) rt_errorf(&rt_TypeError, "bases must be types");
        RtType *candidate_base = RTI_TYPE(tuple->items[i]);
        rti_type_ready(candidate_base);
        if (!(candidate_base->flags & RT_T_BASETYPE)) {
            rt_errorf(&rt_TypeError, "type '%N' is not an acceptable base type", candidate_base);
        }
        RtType *candidate = candidate_base->solid_base;
        if (!winner) {
            winner = candidate;
            base = candidate_base;
        } else if (rti_subtype(winner, candidate)) {
            continue;
        } else if (rti_subtype(candidate, winner)) {
            winner = candidate;
            base = candidate_base;
        } else {
            rt_errorf(&rt_TypeError, "multiple bases have instance lay-out conflict");
        }
    }
    return base;
}

/* ---- reading __slots__ ---- */

static int is_identifier(RtValue name)
{
    int64_t len = rti_str_len(name);
    if (!len || !rti_uc_isidstart(rti_str_at(name, 0))) return 0;
    for (int64_t i = 1; i < len; i++) {
        if (!rti_uc_isidcont(rti_str_at(name, i))) return 0;
    }
    return 1;
}

RtValue rti_mangle(RtValue class_name, RtValue name)
{
    int64_t len = rti_str_len(name), class_len = rti_str_len(class_name), skip = 0;
    if (len < 3 || rti_str_at(name, 0) != '_' || rti_str_at(name, 1) != '_') return name;
    if (rti_str_at(name, len - 1) == '_' && rti_str_at(name, len - 2) == '_') return name;
    while (skip < class_len && rti_str_at(class_name, skip) == '_') skip++;
    if (skip == class_len) return name;
    return rti_str_format("_%U%U", rti_str_substring(class_name, skip, class_len), name);
}

int rti_supports_weakrefs(const RtType *type)
{
    for (; type->flags & RT_T_HEAP; type = type->base) {
        if (type->flags & RT_T_HASWEAKREF) return 1;
    }
    for (; type; type = type->base) {
        if (type->flags & RT_T_WEAKREF) return 1;
    }
    return 0;
}

/* What other bases than the first may bring: a __dict__ of any kind, weak references. */
static int any_base_has_dict(const NewClass *c)
{
    const RtTuple *bases = RTI_TUPLE(c->bases);
    for (int64_t i = 0; i < bases->len; i++) {
        const RtType *base = RTI_TYPE(bases->items[i]);
        if (base->flags & RT_T_HASDICT || base->dict_offset) return 1;
    }
    return 0;
}

static int any_base_has_weakrefs(const NewClass *c)
{
    const RtTuple *bases = RTI_TUPLE(c->bases);
    for (int64_t i = 0; i < bases->len; i++) {
        if (rti_supports_weakrefs(RTI_TYPE(bases->items[i]))) return 1;
    }
    return 0;
}

/* Is it the name of a member? __dict__ and __weakref__ are none. */
static int is_member(RtValue slot)
{
    return !rti_str_eq(slot, RT_NAME(__dict__)) && !rti_str_eq(slot, RT_NAME(__weakref__));
}

/* One name of __slots__: whether it may be there at all. */
static void check_slot(NewClass *c, RtValue slot)
{
    if (!rti_is_str(slot)) {
        rt_errorf(&rt_TypeError, "__slots__ items must be strings, not '%T'", slot);
    }
    if (!is_identifier(slot)) rt_errorf(&rt_TypeError, "__slots__ must be identifiers");
    if (rti_str_eq(slot, RT_NAME(__dict__))) {
        if (c->base->flags & RT_T_HASDICT || c->base->dict_offset || c->dict_slot) {
            rt_errorf(&rt_TypeError, "__dict__ slot disallowed: we already got one");
        }
        c->dict_slot = true;
    } else if (!is_member(slot)) {
        if (rti_supports_weakrefs(c->base) || c->weakref_slot) {
            rt_errorf(&rt_TypeError, "__weakref__ slot disallowed: we already got one");
        }
        c->weakref_slot = true;
    }
}

static void add_member(NewClass *c, RtValue slot, RtValue names)
{
    RtValue name = rti_intern(rti_mangle(c->name, slot));
    if (rti_dict_get_str(c->dict, name) && !rti_str_eq(slot, RT_NAME(__qualname__)) &&
        !rti_str_eq(slot, RT_NAME(__classcell__))) {
        rt_errorf(&rt_ValueError, "%R in __slots__ conflicts with class variable", slot);
    }
    rti_list_append(names, name);
}

void rti_class_read_slots(NewClass *c)
{
    RtValue slots = rti_dict_get_str(c->dict, RT_NAME(__slots__));
    c->has_slots = slots != 0;
    if (!slots) {
        c->dict_slot = !(c->base->flags & RT_T_HASDICT) && !c->base->dict_offset;
        c->weakref_slot = !rti_supports_weakrefs(c->base) && !c->base->item_size &&
                          !(c->base->flags & RT_T_INT);
        return;
    }
    slots = rti_is_str(slots) ? rti_tuple_from(&slots, 1) : rti_tuple_of(slots);
    const RtTuple *tuple = RTI_TUPLE(slots);
    if (tuple->len && (c->base->item_size || c->base->flags & (RT_T_INT | RT_T_TYPE))) {
        rt_errorf(&rt_TypeError, "nonempty __slots__ not supported for subtype of '%N'", c->base);
    }
    RtValue names = rti_list_new(tuple->len);
    for (int64_t i = 0; i < tuple->len; i++) check_slot(c, tuple->items[i]);
    for (int64_t i = 0; i < tuple->len; i++)
        if (is_member(tuple->items[i])) add_member(c, tuple->items[i], names);
    if (!c->dict_slot && !(c->base->flags & RT_T_HASDICT)) c->dict_slot = any_base_has_dict(c);
    if (!c->weakref_slot && !rti_supports_weakrefs(c->base) && !c->base->item_size)
        c->weakref_slot = any_base_has_weakrefs(c);
    rti_sort(names, 0, 0);
    c->slot_names = rti_tuple_of_list(names);
}

/* ---- making members ---- */

void rti_class_make_slots(RtType *type, const NewClass *c)
{
    if (c->slot_names) {
        type->extra = c->slot_names;
        const RtTuple *names = RTI_TUPLE(c->slot_names);
        for (int64_t i = 0; i < names->len; i++) {
            RtValue name = names->items[i];
            rti_dict_set(type->dict, name, rti_member_descriptor(type, name, type->size));
            type->size += sizeof(RtValue);
        }
    }
    if (c->dict_slot) {
        type->flags |= RT_T_HASDICT;
        rti_dict_setdefault(type->dict, RT_NAME(__dict__), rti_dict_descriptor(type));
    }
    if (c->weakref_slot) {
        type->flags |= RT_T_HASWEAKREF;
        rti_dict_set(type->dict, RT_NAME(__weakref__), rti_weakref_descriptor(type));
    }
}
