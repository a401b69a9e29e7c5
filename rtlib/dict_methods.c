/* dict_methods.c - the named methods of dict (rows in include/rt/methods/dict.def). */
#include "dict.h"
#include "iterobj.h"
#include "number.h"
#include "runtime.h"
#include "set.h"

#define METHOD_BODY(name)                                                                          \
    static RtValue dict_##name(RtValue self, RT_UNUSED const RtValue *args,                        \
                               RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

METHOD_BODY(__class_getitem__)
{
    return rti_generic_alias(self, args[0]);
}

METHOD_BODY(__contains__)
{
    return RT_BOOL(rti_dict_contains(self, args[0]));
}

METHOD_BODY(__getitem__)
{
    return rt_type_dict.slots.getitem(self, args[0]);
}

METHOD_BODY(__reversed__)
{
    RtIter it;
    rti_iter_dict(&it, self, RTI_DICT_KEYS, 1);
    return rti_iter_object(&it);
}

METHOD_BODY(__sizeof__)
{
    RtDict *dict = rti_dict_read(self);
    int64_t per_entry = sizeof(RtDictEntry) + sizeof(int64_t);
    int64_t index = dict->groups * (int64_t)sizeof(RtDictGroup);
    return rti_int((int64_t)sizeof *dict + dict->cap * per_entry + index);
}

METHOD_BODY(clear)
{
    rti_dict_clear(self);
    return RT_NONE;
}

METHOD_BODY(copy)
{
    return rti_dict_copy(self);
}

/* Into an empty exact dict, from a dict or set: with the hashes they have stored. */
static int fill_from_table(RtDict *dict, RtValue keys, RtValue v)
{
    RtValue key;
    int64_t hash, pos = 0;
    if (RTI_IS_DICT(keys)) {
        rti_dict_presize(dict, rti_dict_len(keys));
        while (rti_dict_next_hashed(keys, &pos, &key, NULL, &hash))
            rti_dict_put(dict, key, hash, v);
        return 1;
    }
    if (!RT_HAS_SHAPE(keys, &rt_shape_set) && !RT_HAS_SHAPE(keys, &rt_shape_frozenset)) return 0;
    RtSet *set = RTI_SET(keys);
    rti_dict_presize(dict, set->used);
    for (; set->table && (uint64_t)pos <= set->mask; pos++) {
        RtSetEntry *entry = &set->table[pos];
        if (rti_set_live(entry->key)) rti_dict_put(dict, entry->key, entry->hash, v);
    }
    return 1;
}

METHOD_BODY(fromkeys)
{
    RtValue dict = rti_call0(self), v = count > 1 ? args[1] : RT_NONE;
    int plain = RT_HAS_SHAPE(dict, &rt_shape_dict) && RTI_DICT(dict)->live == 0;
    if (plain && fill_from_table(RTI_DICT(dict), args[0], v)) return dict;
    RtIter it;
    rti_iter(&it, args[0]);
    for (RtValue key; (key = rti_next(&it)) != 0;) {
        if (plain)
            rti_dict_set(dict, key, v);
        else
            rti_setitem(dict, key, v);
    }
    return dict;
}

METHOD_BODY(get)
{
    RtValue v = rti_dict_get(self, args[0]);
    return v ? v : count > 1 ? args[1] : RT_NONE;
}

METHOD_BODY(items)
{
    return rti_dict_view(&rt_shape_dict_items, self);
}

METHOD_BODY(keys)
{
    return rti_dict_view(&rt_shape_dict_keys, self);
}

void (*rti_dict_lost)(RtValue dict, RtValue key);

/* One of dict's methods took a key out of an instance of a subclass. */
static inline void lost(RtValue self, RtValue key)
{
    if (RT_UNLIKELY(rti_dict_lost && RT_SHAPE(self) != &rt_shape_dict)) rti_dict_lost(self, key);
}

METHOD_BODY(pop)
{
    RtValue v = rti_dict_pop(self, args[0]);
    if (v) {
        lost(self, args[0]);
        return v;
    }
    if (count > 1) return args[1];
    rti_raise_key_error(args[0]);
}

METHOD_BODY(popitem)
{
    RtDict *dict = rti_dict_read(self);
    if (dict->live == 0) rti_raise_key_error(rti_str("popitem(): dictionary is empty"));
    uint32_t at = dict->used - 1;
    while (!dict->entries[at].key) at--;
    RtValue pair = rti_dict_item(dict->entries[at].key, dict->entries[at].value);
    rti_dict_remove(dict, at);
    if (dict->first > at) dict->first = at;
    dict->used = at; /* the room is not usable again before the next growth, as in CPython */
    rti_dict_written(self);
    lost(self, RTI_TUPLE(pair)->items[0]);
    return pair;
}

METHOD_BODY(setdefault)
{
    return rti_dict_setdefault(self, args[0], count > 1 ? args[1] : RT_NONE);
}

METHOD_BODY(update)
{
    rti_dict_update_args("update", self, args, count, kwnames);
    return RT_NONE;
}

METHOD_BODY(values)
{
    return rti_dict_view(&rt_shape_dict_values, self);
}

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
const RtMethodDef rti_dict_methods[] = {
#include "rt/methods/dict.def"
    {0}};
#undef METHOD
