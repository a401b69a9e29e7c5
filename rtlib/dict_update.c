/* dict_update.c - filling a dict from another mapping, from pairs, from keyword arguments and from
 * ** in a call. */
#include "args.h"
#include "dict.h"
#include "number.h"
#include "runtime.h"

void rti_dict_merge(RtValue self, RtValue other)
{
    RtDict *from = rti_dict_read(other), *to = rti_dict_read(self);
    if (from == to || from->live == 0) return;
    /* Into an empty dict, a table that is dense and not far too large is copied as it is. */
    if (to->live == 0 && from->live == from->used &&
        (from->cap <= 5 || from->live > from->cap / 2)) {
        rti_dict_wipe(to);
        rti_dict_clone(to, from);
        return;
    }
    if (to->cap < from->live) rti_dict_presize(to, (int64_t)to->live + from->live);
    uint32_t version = from->version;
    for (uint32_t i = 0; i < from->used; i++) {
        if (!from->entries[i].key) continue;
        rti_dict_put(to, from->entries[i].key, rti_dict_hashes(from)[i], from->entries[i].value);
        if (from->version != version) rt_errorf(&rt_RuntimeError, "dict mutated during update");
    }
}

/* mapping.keys() as a list: all of it before the first mapping[key]. */
static RtValue keys_of(RtValue mapping, RtValue keys_method)
{
    RtValue keys = rti_call0(keys_method);
    if (!rti_is_iterable(keys))
        rt_errorf(&rt_TypeError, "%T.keys() returned a non-iterable (type %T)", mapping, keys);
    return rti_list_of(keys);
}

/* other.keys() and other[key]. */
static void merge_mapping(RtValue self, RtValue other, RtValue keys_method)
{
    RtIter it;
    rti_iter(&it, keys_of(other, keys_method));
    for (RtValue key; (key = rti_next(&it)) != 0;) rti_dict_set(self, key, rti_getitem(other, key));
}

static void merge_pairs(RtValue self, RtValue pairs)
{
    RtIter it;
    rti_iter(&it, pairs);
    RtValue pair;
    for (int64_t i = 0; (pair = rti_next(&it)) != 0; i++) {
        int64_t count;
        if (!rti_is_iterable(pair))
            rt_errorf(&rt_TypeError,
                      "cannot convert dictionary update sequence element #%zd to a sequence",
                      (size_t)i);
        const RtValue *items = rti_items(pair, &count);
        if (count != 2)
            rt_errorf(&rt_ValueError,
                      "dictionary update sequence element #%zd has length %zd; 2 is required",
                      (size_t)i, (size_t)count);
        rti_dict_set(self, items[0], items[1]);
        RTI_KEEP(pair);
    }
}

void rti_dict_update(RtValue self, RtValue other)
{
    RtType *type = rti_typeof(other);
    if ((type->flags & RT_T_DICT) &&
        (type == &rt_type_dict || type->slots.iter == rt_type_dict.slots.iter)) {
        rti_dict_merge(self, other);
        rti_dict_written(self);
        return;
    }
    RtValue keys_method = rti_try_getattr(other, RT_NAME(keys));
    if (keys_method)
        merge_mapping(self, other, keys_method);
    else
        merge_pairs(self, other);
}

void rti_dict_update_args(const char *name, RtValue self, const RtValue *args, size_t count,
                          RtValue kwnames)
{
    rti_args_count(name, count, 0, 1);
    if (count == 1) rti_dict_update(self, args[0]);
    if (!kwnames) return;
    for (int64_t i = 0; i < RTI_TUPLE(kwnames)->len; i++)
        rti_dict_set(self, RTI_TUPLE(kwnames)->items[i], args[count + (size_t)i]);
}

/* ---- f(**mapping) ---- */

/* "module.qualname()" as messages about a call show the callee. */
RtValue rti_callee_text(RtValue callee)
{
    RtValue qualname = rti_try_getattr(callee, RT_NAME(__qualname__));
    if (!qualname) return rti_str_of(callee);
    RtValue module = rti_try_getattr(callee, RT_NAME(__module__));
    if (module && rti_is_str(module) && !rti_str_eq_cstr(module, "builtins"))
        return rti_str_format("%S.%S()", module, qualname);
    return rti_str_format("%S()", qualname);
}

/* Add an item; its value is mapping[key], unless v. A key that is there is found before the mapping is asked. */
static void add_keyword(RtValue dict, RtValue mapping, RtValue key, RtValue v, RtValue callee)
{
    int64_t hash = rti_hash(key);
    if (rti_dict_find(RTI_DICT(dict), key, hash) >= 0)
        rt_errorf(&rt_TypeError, "%U got multiple values for keyword argument '%S'",
                  rti_callee_text(callee), key);
    if (!v) v = rti_getitem(mapping, key);
    rti_dict_put(RTI_DICT(dict), key, hash, v);
}

void rti_dict_merge_kwargs(RtValue dict, RtValue mapping, RtValue callee)
{
    RtType *type = rti_typeof(mapping);
    if ((type->flags & RT_T_DICT) &&
        (type == &rt_type_dict || type->slots.iter == rt_type_dict.slots.iter)) {
        int64_t pos = 0;
        RtValue key, v;
        while (rti_dict_next(mapping, &pos, &key, &v)) add_keyword(dict, mapping, key, v, callee);
        return;
    }
    RtValue keys_method = rti_try_getattr(mapping, RT_NAME(keys));
    if (!keys_method)
        rt_errorf(&rt_TypeError, "%U argument after ** must be a mapping, not %T",
                  rti_callee_text(callee), mapping);
    RtIter it;
    rti_iter(&it, keys_of(mapping, keys_method));
    for (RtValue key; (key = rti_next(&it)) != 0;)
        add_keyword(dict, mapping, key, 0, callee);
}
