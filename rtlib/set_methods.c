/* set_methods.c - the named methods of set and frozenset (rows in include/rt/methods/set.def). */
#include "class.h"
#include "number.h"
#include "runtime.h"
#include "set.h"

#define METHOD_BODY(name)                                                                          \
    static RtValue set_##name(RtValue self, RT_UNUSED const RtValue *args, RT_UNUSED size_t count, \
                              RT_UNUSED RtValue kwnames)

METHOD_BODY(__class_getitem__)
{
    return rti_generic_alias(self, args[0]);
}

METHOD_BODY(__contains__)
{
    return RT_BOOL(rt_type_set.slots.contains(self, args[0]));
}

METHOD_BODY(__reduce__)
{
    RtValue items = rti_list_of(self);
    RtValue parts[3] = {RT_VALUE(rti_typeof(self)), rti_tuple_from(&items, 1), rti_state_of(self)};
    return rti_tuple_from(parts, 3);
}

METHOD_BODY(__sizeof__)
{
    RtSet *set = RTI_SET(self);
    return rti_int(
        (int64_t)(sizeof *set + (set->table ? (set->mask + 1) * sizeof *set->table : 0)));
}

static RtValue copy_of(RtValue self)
{
    return rti_set_like(self, self);
}

METHOD_BODY(copy)
{
    return RT_HAS_SHAPE(self, &rt_shape_frozenset) ? self : copy_of(self);
}

METHOD_BODY(difference)
{
    if (count == 0) return copy_of(self);
    RtValue result = rti_set_difference(self, args[0]);
    for (size_t i = 1; i < count; i++) rti_set_difference_update(result, args[i]);
    return result;
}

METHOD_BODY(intersection)
{
    RtValue result = self;
    if (count == 0) return rti_set_like(self, self); /* a frozenset too is copied */
    for (size_t i = 0; i < count; i++) result = rti_set_intersection(result, args[i]);
    return result;
}

METHOD_BODY(isdisjoint)
{
    return RT_BOOL(rti_set_isdisjoint(self, args[0]));
}

METHOD_BODY(issubset)
{
    if (rti_is_set(args[0])) return RT_BOOL(rti_set_issubset(self, args[0]));
    return RT_BOOL(rti_set_len(rti_set_intersection(self, args[0])) == rti_set_len(self));
}

METHOD_BODY(issuperset)
{
    if (rti_is_set(args[0])) return RT_BOOL(rti_set_issubset(args[0], self));
    RtIter it;
    rti_iter(&it, args[0]);
    for (RtValue key; (key = rti_next(&it)) != 0;)
        if (!rti_set_contains(self, key)) return RT_FALSE;
    return RT_TRUE;
}

METHOD_BODY(symmetric_difference)
{
    RtValue result = rti_set_like(self, args[0]);
    rti_set_symmetric_difference_update(result, self);
    return result;
}

METHOD_BODY(union)
{
    RtValue result = rti_set_like(self, self);
    for (size_t i = 0; i < count; i++)
        if (args[i] != self) rti_set_update(result, args[i]);
    return result;
}

/* ---- set alone ---- */

METHOD_BODY(add)
{
    rti_set_add(self, args[0]);
    return RT_NONE;
}

METHOD_BODY(clear)
{
    rti_set_wipe(RTI_SET(self));
    return RT_NONE;
}

METHOD_BODY(difference_update)
{
    for (size_t i = 0; i < count; i++) rti_set_difference_update(self, args[i]);
    return RT_NONE;
}

METHOD_BODY(discard)
{
    RtValue key;
    int64_t hash = rti_set_key_hash(args[0], &key);
    rti_set_discard(RTI_SET(self), key, hash);
    return RT_NONE;
}

METHOD_BODY(intersection_update)
{
    RtValue common = set_intersection(self, args, count, 0);
    if (common != self) rti_set_swap(self, common);
    return RT_NONE;
}

METHOD_BODY(pop)
{
    RtSet *set = RTI_SET(self);
    if (set->used == 0) rti_raise_key_error(rti_str("pop from an empty set"));
    uint64_t i = set->finger & set->mask;
    while (!rti_set_live(set->table[i].key)) i = i == set->mask ? 0 : i + 1;
    RtValue key = set->table[i].key;
    set->table[i] = (RtSetEntry){RTI_SET_DELETED, -1};
    set->used--;
    set->version++;
    set->finger = i + 1;
    return key;
}

METHOD_BODY(remove)
{
    RtValue key;
    int64_t hash = rti_set_key_hash(args[0], &key);
    if (!rti_set_discard(RTI_SET(self), key, hash)) rti_raise_key_error(args[0]);
    return RT_NONE;
}

METHOD_BODY(symmetric_difference_update)
{
    rti_set_symmetric_difference_update(self, args[0]);
    return RT_NONE;
}

METHOD_BODY(update)
{
    for (size_t i = 0; i < count; i++) rti_set_update(self, args[i]);
    return RT_NONE;
}

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#define MUTABLE(type, name, min, max, flags, sig, doc) METHOD(type, name, min, max, flags, sig, doc)
const RtMethodDef rti_set_methods[] = {
#include "rt/methods/set.def"
    {0}};
#undef MUTABLE
#define MUTABLE(type, name, min, max, flags, sig, doc)
const RtMethodDef rti_frozenset_methods[] = {
#include "rt/methods/set.def"
    {0}};
#undef MUTABLE
#undef METHOD
