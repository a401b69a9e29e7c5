/* _collections: OrderedDict.
 *
 * Our dicts keep the order of insertion themselves, so an OrderedDict is a dict: moving a key to
 * the end is removing and appending it. Only moving to the front rebuilds the table. What differs
 * is which methods go through the overridden __getitem__ and its kin of a subclass, equality, and
 * the iterators (ordered_views.c), which notice every change of keys.
 *
 * CPython keeps the order apart from the table. Where a program can see that, we follow: a key that
 * dict's own methods take out (dict.pop(od, key)) stays in the order, and looking at its value
 * raises KeyError; so does a key whose hash is another one by now. `lost` has the former.
 */
#include "collectionsmod.h"

static RtShape ordered_shape = {.type = &collections_OrderedDict};

#define METHOD_BODY(name) NATIVE(ordered_##name)
#define ordered___class_getitem__ native_class_getitem

static inline bool is_ordered(RtValue v)
{
    return rti_is_a(v, &collections_OrderedDict);
}

static inline bool is_exact(RtValue v)
{
    return rti_typeof(v) == &collections_OrderedDict;
}

/* ---- keys that the order has and the table has not ---- */

void ordered_lose(RtValue self, RtValue key)
{
    if (!is_ordered(self)) return;
    OrderedDict *od = ORDERED(self);
    if (!od->lost) rt_gc_store(od, &od->lost, rti_list_new(1));
    rti_list_append(od->lost, key);
}

static void forget_lost(RtValue self, RtValue key)
{
    RtList *lost = RTI_LIST(ORDERED(self)->lost);
    for (int64_t i = 0; i < lost->len; i++) {
        if (!rti_equal(lost->items[i], key)) continue;
        rti_delitem(RT_VALUE(lost), rti_int(i));
        break;
    }
    if (!lost->len) ORDERED(self)->lost = 0;
}

void ordered_check(RtValue self)
{
    if (RT_UNLIKELY(ORDERED(self)->lost)) rti_raise_key_error(RTI_LIST(ORDERED(self)->lost)->items[0]);
}

RtValue ordered_value(RtValue self, int64_t at)
{
    RtDict *dict = RTI_DICT(self);
    RtDictEntry entry = dict->entries[at];
    if (!RT_IS_PTR(entry.key) || !(rti_typeof(entry.key)->flags & RT_T_HEAP)) return entry.value;
    int64_t found = rti_dict_find(dict, entry.key, rti_hash(entry.key));
    if (found < 0) rti_raise_key_error(entry.key);
    return RTI_DICT(self)->entries[found].value;
}

static void ordered_trace(void *object)
{
    rti_dict_trace(object);
    rti_gc_mark(((OrderedDict *)object)->lost);
}

static void ordered_setitem(RtValue self, RtValue key, RtValue v)
{
    if (RT_UNLIKELY(ORDERED(self)->lost)) forget_lost(self, key);
    if (v) rti_dict_set(self, key, v);
    else if (!rti_dict_delete(self, key)) rti_raise_key_error(key);
}

/* ---- update: through __setitem__, so subclasses see every item ---- */

static void set_item(RtValue self, RtValue key, RtValue v)
{
    if (is_exact(self)) rti_dict_set(self, key, v);
    else rti_setitem(self, key, v);
}

static void add_pair(RtValue self, RtValue pair)
{
    RtIter iter;
    rti_iter(&iter, pair);
    RtValue key = rti_next(&iter);
    if (!key) rt_errorf(&rt_ValueError, "need more than 0 values to unpack");
    RtValue v = rti_next(&iter);
    if (!v) rt_errorf(&rt_ValueError, "need more than 1 value to unpack");
    if (rti_next(&iter)) rt_errorf(&rt_ValueError, "too many values to unpack (expected 2)");
    set_item(self, key, v);
}

static void add_pairs(RtValue self, RtValue pairs)
{
    RtIter iter;
    rti_iter(&iter, pairs);
    for (RtValue pair; (pair = rti_next(&iter));) add_pair(self, pair);
}

static void add_dict(RtValue self, RtValue dict)
{
    RtValue key, v;
    for (int64_t pos = 0; rti_dict_next(dict, &pos, &key, &v);) set_item(self, key, v);
}

static void update_from(RtValue self, RtValue other)
{
    if (RTI_IS_DICT(other) || is_exact(other)) {
        add_dict(self, other);
        return;
    }
    RtValue keys = rti_try_getattr(other, RT_NAME(keys)), items = 0;
    if (keys) {
        RtIter iter;
        rti_iter(&iter, rti_call0(keys));
        for (RtValue key; (key = rti_next(&iter));) set_item(self, key, rti_getitem(other, key));
    } else if ((items = rti_try_getattr(other, RT_NAME(items)))) {
        add_pairs(self, rti_call0(items));
    } else {
        add_pairs(self, other);
    }
}

static void update_with(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    if (count) update_from(self, args[0]);
    if (!kwnames) return;
    const RtTuple *names = RTI_TUPLE(kwnames);
    for (int64_t i = 0; i < names->len; i++) set_item(self, names->items[i], args[count + (size_t)i]);
}

METHOD_BODY(update)
{
    if (count > 1)
        rt_errorf(&rt_TypeError, "update() takes at most 1 positional argument (%zu given)", count);
    update_with(self, args, count, kwnames);
    return RT_NONE;
}

static void ordered_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    if (count > 1) rt_errorf(&rt_TypeError, "expected at most 1 arguments, got %zu", count);
    update_with(self, args, count, kwnames);
}

/* ---- order ---- */

/* Give every entry a new place, entry `at` the first. */
static void rebuild_with_first(RtDict *dict, uint32_t at)
{
    RtDict old = {.shape = dict->shape}; /* on the stack: keeps the entries alive */
    if (dict->used) rti_dict_clone(&old, dict);
    rti_dict_wipe(dict);
    const int64_t *hashes = rti_dict_hashes(&old);
    rti_dict_append(dict, old.entries[at].key, hashes[at], old.entries[at].value);
    for (uint32_t i = 0; i < old.used; i++)
        if (i != at && old.entries[i].key)
            rti_dict_append(dict, old.entries[i].key, hashes[i], old.entries[i].value);
}

/* The last live entry, -1 when there is none. */
static int64_t last_entry(const RtDict *dict)
{
    int64_t at = (int64_t)dict->used - 1;
    while (at >= 0 && !dict->entries[at].key) at--;
    return at;
}

static int64_t first_entry(RtDict *dict)
{
    int64_t pos = 0;
    return rti_dict_next(RT_VALUE(dict), &pos, NULL, NULL) ? pos - 1 : -1;
}

METHOD_BODY(move_to_end)
{
    RtDict *dict = RTI_DICT(self);
    bool last = !args[1] || rti_truth(args[1]);
    int64_t hash = rti_hash(args[0]), at = rti_dict_find(dict, args[0], hash);
    if (at < 0) rti_raise_key_error(args[0]);
    if (at == (last ? last_entry(dict) : first_entry(dict))) return RT_NONE;
    if (last) {
        RtDictEntry entry = dict->entries[at];
        rti_dict_remove(dict, at);
        rti_dict_append(dict, entry.key, hash, entry.value);
    } else {
        rebuild_with_first(dict, (uint32_t)at);
    }
    return RT_NONE;
}

/* ---- taking out ---- */

METHOD_BODY(pop)
{
    RtValue v = rti_dict_pop(self, args[0]);
    if (v) return v;
    if (!args[1]) rti_raise_key_error(args[0]);
    return args[1];
}

METHOD_BODY(popitem)
{
    RtDict *dict = RTI_DICT(self);
    bool last = !args[0] || rti_truth(args[0]);
    if (!dict->live) rti_raise_key_error(rti_str("dictionary is empty"));
    int64_t at = last ? last_entry(dict) : first_entry(dict);
    RtDictEntry entry = dict->entries[at];
    rti_dict_remove(dict, at);
    return native_tuple2(entry.key, entry.value);
}

METHOD_BODY(clear)
{
    ORDERED(self)->lost = 0;
    rti_dict_clear(self);
    return RT_NONE;
}

METHOD_BODY(setdefault)
{
    RtValue key = args[0], v = args[1] ? args[1] : RT_NONE;
    if (is_exact(self)) return rti_dict_setdefault(self, key, v);
    if (rti_contains(self, key)) return rti_getitem(self, key);
    rti_setitem(self, key, v);
    return v;
}

/* ---- making others ---- */

METHOD_BODY(copy)
{
    if (is_exact(self)) {
        ordered_check(self);
        RtDict *copy = rti_object_alloc(&collections_OrderedDict);
        for (int64_t at = 0; at < RTI_DICT(self)->used; at++)
            if (RTI_DICT(self)->entries[at].key) ordered_value(self, at);
        if (RTI_DICT(self)->used) rti_dict_clone(copy, RTI_DICT(self));
        return RT_VALUE(copy);
    }
    RtValue copy = rti_call0(RT_VALUE(rti_typeof(self))), key;
    for (int64_t pos = 0; rti_dict_next(self, &pos, &key, NULL);) {
        rti_setitem(copy, key, rti_getitem(self, key));
        pos = rti_dict_find(RTI_DICT(self), key, rti_hash(key)) + 1; /* its own __getitem__ may have moved the key */
        if (!pos) break;
    }
    return copy;
}

METHOD_BODY(fromkeys)
{
    RtValue made = rti_call0(self), v = args[1] ? args[1] : RT_NONE;
    RtIter iter;
    rti_iter(&iter, args[0]);
    for (RtValue key; (key = rti_next(&iter));) set_item(made, key, v);
    return made;
}

METHOD_BODY(__reduce__)
{
    RtValue items = rti_call_method(self, RT_NAME(items), NULL, 0, 0, NULL);
    RtValue parts[5] = {RT_VALUE(rti_typeof(self)), RT_VALUE(&rt_empty_tuple),
                        rti_special(self, RT_NAME(__getstate__), NULL, 0), RT_NONE,
                        rti_getiter(items)};
    return rti_tuple_from(parts, 5);
}

METHOD_BODY(__sizeof__)
{
    const RtDict *dict = RTI_DICT(self);
    return rti_int((int64_t)(rti_typeof(self)->alloc_size + dict->cap * (sizeof(RtDictEntry) + sizeof(int64_t)) +
                             dict->groups * sizeof(RtDictGroup)));
}

/* ---- slots ---- */

static RtValue ordered_or(RtValue a, RtValue b)
{
    RtValue type = RT_VALUE(rti_typeof(is_ordered(a) ? a : b));
    if (!rti_is_a(a, &rt_type_dict) || !rti_is_a(b, &rt_type_dict)) return RT_NOTIMPLEMENTED;
    RtValue made = rti_call1(type, a);
    update_from(made, b);
    return made;
}

static RtValue ordered_ior(RtValue self, RtValue other)
{
    update_from(self, other);
    return self;
}

/* Do the keys come in the same order? Comparing them may change both dicts. */
static bool same_order(RtValue a, RtValue b)
{
    RtValue x, y;
    int64_t a_pos = 0, b_pos = 0;
    uint32_t a_version = RTI_DICT(a)->version, b_version = RTI_DICT(b)->version;
    for (;;) {
        int a_more = rti_dict_next(a, &a_pos, &x, NULL), b_more = rti_dict_next(b, &b_pos, &y, NULL);
        if (!a_more || !b_more) return a_more == b_more;
        int same = rti_equal(x, y);
        if (RTI_DICT(a)->version != a_version || RTI_DICT(b)->version != b_version)
            rt_errorf(&rt_RuntimeError, "OrderedDict mutated during iteration");
        if (!same) return false;
    }
}

static RtValue ordered_richcompare(RtValue self, RtValue other, RtCmp op)
{
    if (op != RT_EQ && op != RT_NE) return RT_NOTIMPLEMENTED;
    RtValue equal = rt_type_dict.slots.richcompare(self, other, RT_EQ);
    if (equal == RT_NOTIMPLEMENTED) return equal;
    bool same = equal == RT_TRUE && (!is_ordered(other) || same_order(self, other));
    return RT_BOOL(same == (op == RT_EQ));
}

/* The items, each value looked up by its key. */
static void copy_values(RtValue dict, RtValue self)
{
    for (int64_t at = 0; at < RTI_DICT(self)->used; at++) {
        RtValue key = RTI_DICT(self)->entries[at].key;
        if (key) rti_dict_set(dict, key, ordered_value(self, at));
    }
}

static RtValue show(RtValue self)
{
    RtValue dict = rti_dict_new();
    ordered_check(self);
    if (is_exact(self)) copy_values(dict, self);
    else rti_dict_update(dict, self);
    return rti_str_format("%s(%R)", rti_type_name(rti_typeof(self)), dict);
}

static RtValue ordered_repr(RtValue self)
{
    if (!RTI_DICT(self)->live) return rti_str_format("%s()", rti_type_name(rti_typeof(self)));
    return rti_repr_guarded(self, show, "...");
}

const RtMethodDef ordered_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc) {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/OrderedDict.def"
#undef METHOD
    {0}};

RtType collections_OrderedDict = {
    .shape = &rt_shape_type,
    .cname = "collections.OrderedDict",
    .base = &rt_type_dict,
    .flags = RT_T_OF_NO_MODULE | RT_T_WEAKREF | RT_T_BASETYPE | RT_T_HASDICT | RT_T_IMMUTABLE,
    .size = sizeof(OrderedDict),
    .instance_shape = &ordered_shape,
    .trace = ordered_trace,
    .methods = ordered_methods,
    .slots = {.init = ordered_init,
              .repr = ordered_repr,
              .hash = rti_hash_not_implemented,
              .richcompare = ordered_richcompare,
              .iter = ordered_iter,
              .setitem = ordered_setitem,
              .or_ = ordered_or,
              .ior = ordered_ior},
    .doc = "Dictionary that remembers insertion order",
};
