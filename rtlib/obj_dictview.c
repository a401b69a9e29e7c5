/* obj_dictview.c - dict.keys(), values() and items(): windows on a dict.
 *
 * Keys and items behave as sets; their set operations make real sets and go through the set code,
 * so the results iterate in CPython's order.
 */
#include "dict.h"
#include "iterobj.h"
#include "number.h"
#include "runtime.h"
#include "set.h"

typedef struct RtDictView {
    RtShape *shape;
    RtValue dict;
} RtDictView;

RtShape rt_shape_dict_keys = {.type = &rt_type_dict_keys};
RtShape rt_shape_dict_values = {.type = &rt_type_dict_values};
RtShape rt_shape_dict_items = {.type = &rt_type_dict_items};

static inline RtValue dict_of(RtValue view)
{
    return ((RtDictView *)RT_OBJ(view))->dict;
}

static int kind_of(RtValue view)
{
    RtShape *shape = RT_SHAPE(view);
    return shape == &rt_shape_dict_keys     ? RTI_DICT_KEYS
           : shape == &rt_shape_dict_values ? RTI_DICT_VALUES
                                            : RTI_DICT_ITEMS;
}

RtValue rti_dict_view(RtShape *shape, RtValue dict)
{
    RtDictView *view = rt_gc_new(shape, sizeof *view);
    view->dict = dict;
    return RT_VALUE(view);
}

static void view_trace(void *object)
{
    rti_gc_mark(((RtDictView *)object)->dict);
}

int rti_iter_dict_view(RtIter *it, RtValue v)
{
    RtShape *shape = RT_SHAPE(v);
    if (shape != &rt_shape_dict_items && shape != &rt_shape_dict_values &&
        shape != &rt_shape_dict_keys)
        return 0;
    rti_iter_dict(it, dict_of(v), kind_of(v), 0);
    return 1;
}

/* ---- slots of all three ---- */

static int64_t view_len(RtValue self)
{
    return rti_dict_len(dict_of(self));
}

static RtValue view_iter(RtValue self)
{
    RtIter it;
    rti_iter_dict(&it, dict_of(self), kind_of(self), 0);
    return rti_iter_object(&it);
}

static RtValue show_view(RtValue self)
{
    return rti_str_format("%s(%R)", rti_typeof(self)->cname, rti_list_of(self));
}

static RtValue view_repr(RtValue self)
{
    return rti_repr_guarded(self, show_view, "...");
}

static RtValue view_mapping(RtValue self)
{
    return rti_mappingproxy(dict_of(self));
}

static const RtGetSetDef view_getsets[] = {
    {"mapping", view_mapping, NULL, "dictionary that this view refers to"}, {0}};

/* ---- keys and items as sets ---- */

static int keys_contains(RtValue self, RtValue key)
{
    return rti_dict_contains(dict_of(self), key);
}

static int items_contains(RtValue self, RtValue item)
{
    if (!rti_is_a(item, &rt_type_tuple) || RTI_TUPLE(item)->len != 2) return 0;
    RtValue v = rti_dict_get(dict_of(self), RTI_TUPLE(item)->items[0]);
    return v && rti_equal(v, RTI_TUPLE(item)->items[1]);
}

static int is_set_view(RtValue v)
{
    if (!RT_IS_PTR(v)) return 0;
    const RtType *type = RT_SHAPE(v)->type; /* or a kind of view made from it in C */
    return type == &rt_type_dict_keys || type == &rt_type_dict_items ||
           type->base == &rt_type_dict_keys || type->base == &rt_type_dict_items;
}

static int is_setlike(RtValue v)
{
    return is_set_view(v) || rti_is_a(v, &rt_type_set) || rti_is_a(v, &rt_type_frozenset);
}

static int all_in(RtValue a, RtValue b)
{
    RtIter it;
    rti_iter(&it, a);
    for (RtValue v; (v = rti_next(&it)) != 0;)
        if (!rti_contains(b, v)) return 0;
    return 1;
}

static RtValue view_richcompare(RtValue self, RtValue other, RtCmp op)
{
    if (!is_setlike(other)) return RT_NOTIMPLEMENTED;
    int64_t a = rti_len(self), b = rti_len(other);
    switch (op) {
    case RT_EQ: return RT_BOOL(a == b && all_in(self, other));
    case RT_NE: return RT_BOOL(!(a == b && all_in(self, other)));
    case RT_LT: return RT_BOOL(a < b && all_in(self, other));
    case RT_LE: return RT_BOOL(a <= b && all_in(self, other));
    case RT_GT: return RT_BOOL(a > b && all_in(other, self));
    case RT_GE: return RT_BOOL(a >= b && all_in(other, self));
    }
    return RT_NOTIMPLEMENTED;
}

/* A set of the items of v, a view or what stands on the other side of an operator. */
static RtValue set_of(RtValue v)
{
    RtValue set = rti_set_new();
    int keys = RT_HAS_SHAPE(v, &rt_shape_dict_keys) && RTI_IS_DICT(dict_of(v));
    rti_set_update(set, keys ? dict_of(v) : v);
    return set;
}

static RtValue view_sub(RtValue self, RtValue other)
{
    RtValue set = set_of(self);
    rti_set_difference_update(set, other);
    return set;
}

static RtValue view_or(RtValue self, RtValue other)
{
    RtValue set = set_of(self);
    rti_set_update(set, other);
    return set;
}

/* items() ^ items(): values are compared without hashing them where both have the key. */
static RtValue items_xor(RtValue self, RtValue other)
{
    RtValue small = dict_of(self), large = dict_of(other), key, v;
    if (rti_dict_len(small) > rti_dict_len(large)) {
        small = dict_of(other);
        large = dict_of(self);
    }
    RtValue rest = rti_dict_copy(small), set = rti_set_new();
    for (int64_t pos = 0; rti_dict_next(large, &pos, &key, &v);) {
        RtValue there = rti_dict_get(rest, key);
        if (there && rti_equal(there, v))
            rti_dict_delete(rest, key);
        else
            rti_set_add(set, rti_dict_item(key, v));
    }
    rti_set_update(set, rti_dict_view(&rt_shape_dict_items, rest));
    return set;
}

static RtValue view_xor(RtValue self, RtValue other)
{
    if (RT_HAS_SHAPE(self, &rt_shape_dict_items) && RT_HAS_SHAPE(other, &rt_shape_dict_items))
        return items_xor(self, other);
    RtValue set = set_of(self);
    rti_set_symmetric_difference_update(set, other);
    return set;
}

/* The smaller side is walked and the larger asked, as far as CPython does that. */
static RtValue view_and(RtValue self, RtValue other)
{
    RtValue first = self;
    if (!is_set_view(self)) { /* a number slot serves both sides: the view is on the right */
        self = other;
        other = first;
    }
    if (RT_HAS_SHAPE(other, &rt_shape_set) && rti_len(self) <= rti_len(other))
        return rti_set_intersection(other, self);
    if (is_set_view(other) && rti_len(other) > rti_len(self)) {
        first = self;
        self = other;
        other = first;
    }
    RtValue set = rti_set_new();
    RtIter it;
    rti_iter(&it, other);
    for (RtValue v; (v = rti_next(&it)) != 0;)
        if (rti_contains(self, v)) rti_set_add(set, v);
    return set;
}

/* ---- methods ---- */

#define METHOD_BODY(name)                                                                          \
    static RtValue dictview_##name(RtValue self, RT_UNUSED const RtValue *args,                    \
                                   RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

METHOD_BODY(__reversed__)
{
    RtIter it;
    rti_iter_dict(&it, dict_of(self), kind_of(self), 1);
    return rti_iter_object(&it);
}

METHOD_BODY(isdisjoint)
{
    RtValue walked = args[0], asked = self;
    if (self == walked) return RT_BOOL(rti_len(self) == 0);
    if (is_setlike(walked) && rti_len(walked) > rti_len(self)) {
        asked = walked;
        walked = self;
    }
    RtIter it;
    rti_iter(&it, walked);
    for (RtValue v; (v = rti_next(&it)) != 0;)
        if (rti_contains(asked, v)) return RT_FALSE;
    return RT_TRUE;
}

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
static const RtMethodDef set_view_methods[] = {
#include "rt/methods/dictview.def"
    {0}};
#define DICT_VALUES_ONLY
static const RtMethodDef values_methods[] = {
#include "rt/methods/dictview.def"
    {0}};
#undef METHOD

#define SET_VIEW_TYPE(id, contains_slot)                                                           \
    RT_TYPE(rt_type_##id) = {                                                                      \
        .shape = &rt_shape_type,                                                                   \
        .cname = #id,                                                                              \
        .base = &rt_type_object,                                                                   \
        .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,                                               \
        .size = sizeof(RtDictView),                                                                \
        .trace = view_trace,                                                                       \
        .instance_shape = &rt_shape_##id,                                                          \
        .methods = set_view_methods,                                                               \
        .getsets = view_getsets,                                                                   \
        .slots = RT_SLOTS(RT_SLOT(repr, view_repr), RT_SLOT(hash, rti_hash_not_implemented),       \
                          RT_SLOT(richcompare, view_richcompare), RT_SLOT(iter, view_iter),        \
                          RT_SLOT(len, view_len), RT_SLOT(contains, contains_slot),                \
                          RT_SLOT(sub, view_sub), RT_SLOT(and_, view_and),                         \
                          RT_SLOT(xor_, view_xor), RT_SLOT(or_, view_or)),                         \
    }
SET_VIEW_TYPE(dict_keys, keys_contains);
SET_VIEW_TYPE(dict_items, items_contains);

RT_TYPE(rt_type_dict_values) = {
    .shape = &rt_shape_type,
    .cname = "dict_values",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(RtDictView),
    .trace = view_trace,
    .instance_shape = &rt_shape_dict_values,
    .methods = values_methods,
    .getsets = view_getsets,
    .slots = RT_SLOTS(RT_SLOT(repr, view_repr), RT_SLOT(iter, view_iter), RT_SLOT(len, view_len)),
};
