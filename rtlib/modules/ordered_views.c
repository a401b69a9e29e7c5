/* _collections: keys(), values(), items() of OrderedDict, and its iterators.
 *
 * The views are those of dict but for what iterating over them gives: an iterator that refuses to
 * go on once a key came, went or was moved.
 */
#include "collectionsmod.h"

typedef struct OrderedIterator {
    RtShape *shape;
    RtValue dict; /* 0: at the end */
    int64_t at;   /* next entry to look at */
    uint32_t version, left;
    uint8_t what; /* RTI_DICT_KEYS... */
    bool reversed;
} OrderedIterator;

static RtType iterator_type, keys_type, values_type, items_type;
static RtShape iterator_shape = {.type = &iterator_type}, keys_shape = {.type = &keys_type},
               values_shape = {.type = &values_type}, items_shape = {.type = &items_type};

/* ---- the iterator ---- */

static RtValue make_iterator(RtValue dict, int what, bool reversed)
{
    OrderedIterator *it = rt_gc_new(&iterator_shape, sizeof *it);
    it->dict = dict;
    it->at = reversed ? (int64_t)RTI_DICT(dict)->used - 1 : 0;
    it->version = RTI_DICT(dict)->version;
    it->left = RTI_DICT(dict)->live;
    it->what = (uint8_t)what;
    it->reversed = reversed;
    return RT_VALUE(it);
}

static RtValue iterator_next(RtValue self)
{
    OrderedIterator *it = (OrderedIterator *)RT_OBJ(self);
    if (!it->dict) return 0;
    RtDict *dict = RTI_DICT(it->dict);
    ordered_check(it->dict);
    if (!it->left) {
        it->dict = 0;
        return 0;
    }
    if (dict->version != it->version) {
        it->dict = 0;
        rt_errorf(&rt_RuntimeError, "OrderedDict mutated during iteration");
    }
    int64_t step = it->reversed ? -1 : 1;
    if (!it->reversed && it->at < dict->first) it->at = dict->first;
    while (!dict->entries[it->at].key) it->at += step; /* there is one: left > 0 */
    RtValue key = dict->entries[it->at].key;
    int64_t at = it->at;
    it->at += step;
    it->left--;
    RtValue v = ordered_value(it->dict, at);
    if (it->what == RTI_DICT_KEYS) return key;
    return it->what == RTI_DICT_VALUES ? v : native_tuple2(key, v);
}

static void iterator_trace(void *object)
{
    rti_gc_mark(((OrderedIterator *)object)->dict);
}

/* (iter, (the rest as a list,)) */
NATIVE(iterator___reduce__)
{
    OrderedIterator *it = (OrderedIterator *)RT_OBJ(self), saved = *it;
    RtValue rest = rti_list_new(0);
    for (RtValue v; (v = iterator_next(self));) rti_list_append(rest, v);
    *it = saved;
    return native_tuple2(rti_iter_builtin("iter", RT_FUNCTION(iter)), native_tuple1(rest));
}

NATIVE(iterator___length_hint__)
{
    const OrderedIterator *it = (const OrderedIterator *)RT_OBJ(self);
    return rti_int(it->dict ? it->left : 0);
}

static const RtMethodDef iterator_methods[] = {
    {"__length_hint__", iterator___length_hint__, 0, 0, 0, NULL, NULL},
    {"__reduce__", iterator___reduce__, 0, 0, 0, "", "Return state information for pickling"},
    {0}};

static RtType iterator_type = {
    .shape = &rt_shape_type,
    .cname = "odict_iterator",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(OrderedIterator),
    .instance_shape = &iterator_shape,
    .methods = iterator_methods,
    .trace = iterator_trace,
    .slots = {.iter = rti_iterobj_self, .iternext = iterator_next},
};

/* ---- views ---- */

static RtValue dict_of(RtValue view)
{
    return ((RtValue *)RT_OBJ(view))[1];
}

static int kind_of(RtValue view)
{
    return RT_SHAPE(view) == &keys_shape     ? RTI_DICT_KEYS
           : RT_SHAPE(view) == &values_shape ? RTI_DICT_VALUES
                                             : RTI_DICT_ITEMS;
}

static RtValue view_iter(RtValue self)
{
    return make_iterator(dict_of(self), kind_of(self), false);
}

NATIVE(view___reversed__)
{
    return make_iterator(dict_of(self), kind_of(self), true);
}

static const RtMethodDef view_methods[] = {
    {"__reversed__", view___reversed__, 0, 0, 0, NULL, NULL}, {0}};

#define VIEW_TYPE(id, view_name, base_type)                                                        \
    static RtType id = {                                                                           \
        .shape = &rt_shape_type,                                                                   \
        .cname = view_name,                                                                        \
        .base = &base_type,                                                                        \
        .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,                                               \
        .methods = view_methods,                                                                   \
        .slots = {.iter = view_iter},                                                              \
    }
VIEW_TYPE(keys_type, "odict_keys", rt_type_dict_keys);
VIEW_TYPE(values_type, "odict_values", rt_type_dict_values);
VIEW_TYPE(items_type, "odict_items", rt_type_dict_items);

#define BODY(name)                                                                                 \
    RtValue name(RtValue self, RT_UNUSED const RtValue *args, RT_UNUSED size_t count,              \
                 RT_UNUSED RtValue kwnames)

BODY(ordered_keys)
{
    return rti_dict_view(&keys_shape, self);
}

BODY(ordered_values)
{
    return rti_dict_view(&values_shape, self);
}

BODY(ordered_items)
{
    return rti_dict_view(&items_shape, self);
}

BODY(ordered___reversed__)
{
    return make_iterator(self, RTI_DICT_KEYS, true);
}

RtValue ordered_iter(RtValue self)
{
    return make_iterator(self, RTI_DICT_KEYS, false);
}
