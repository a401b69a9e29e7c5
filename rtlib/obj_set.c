/* obj_set.c - set and frozenset: construction and slots. Table: set_table.c; algebra: set_ops.c;
 * methods: set_methods.c. */
#include "args.h"
#include "iterobj.h"
#include "key_equal.h"
#include "number.h"
#include "runtime.h"
#include "set.h"

RtShape rt_shape_set = {.type = &rt_type_set};
RtShape rt_shape_frozenset = {.type = &rt_type_frozenset};

int rti_is_set(RtValue v)
{
    if (!RT_IS_PTR(v)) return 0;
    RtShape *shape = RT_SHAPE(v);
    return shape == &rt_shape_set || shape == &rt_shape_frozenset ||
           rti_subtype(shape->type, &rt_type_set) || rti_subtype(shape->type, &rt_type_frozenset);
}

/* ---- making ---- */

RtValue rti_set_make(RtShape *shape, RtValue iterable)
{
    RtValue set = RT_VALUE(rt_gc_new(shape, sizeof(RtSet)));
    if (iterable) rti_set_update(set, iterable);
    return set;
}

RtValue rti_set_new(void)
{
    return rti_set_make(&rt_shape_set, 0);
}

RtValue rti_frozenset_of(RtValue iterable)
{
    if (iterable && RT_HAS_SHAPE(iterable, &rt_shape_frozenset)) return iterable;
    return rti_set_make(&rt_shape_frozenset, iterable);
}

RtValue rti_set_like(RtValue like, RtValue iterable)
{
    int mutable = RT_HAS_SHAPE(like, &rt_shape_set) || rti_is_a(like, &rt_type_set);
    return rti_set_make(mutable ? &rt_shape_set : &rt_shape_frozenset, iterable);
}

static RtValue set_new(RtType *type, RT_UNUSED const RtValue *args, RT_UNUSED size_t count,
                       RT_UNUSED RtValue kwnames)
{
    return RT_VALUE(rti_object_alloc(type));
}

static void set_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    rti_args_no_keywords("set", kwnames);
    rti_args_count("set", count, 0, 1);
    rti_set_wipe(RTI_SET(self));
    if (count) rti_set_update(self, args[0]);
}

static RtValue frozenset_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    if (type == &rt_type_frozenset || type->slots.init == rt_type_object.slots.init)
        rti_args_no_keywords("frozenset", kwnames);
    rti_args_count("frozenset", count, 0, 1);
    if (type == &rt_type_frozenset) return rti_frozenset_of(count ? args[0] : 0);
    RtValue set = RT_VALUE(rti_object_alloc(type));
    if (count) rti_set_update(set, args[0]);
    return set;
}

/* ---- what others use ---- */

void rti_set_add(RtValue set, RtValue key)
{
    rti_set_put(RTI_SET(set), key, rti_key_hash(key));
}

int64_t rti_set_key_hash(RtValue key, RtValue *actual)
{
    *actual = key;
    if (RT_IS_PTR(key) && RT_SHAPE(key)->type->slots.hash == rti_hash_not_implemented &&
        rti_is_a(key, &rt_type_set))
        *actual = rti_frozenset_of(key);
    return rti_key_hash(*actual);
}

int rti_set_contains(RtValue self, RtValue key)
{
    int64_t hash = RT_IS_PTR(key) ? rti_set_key_hash(key, &key) : rti_key_hash(key);
    return rti_set_find(RTI_SET(self), key, hash) != NULL;
}

int64_t rti_set_len(RtValue set)
{
    return RTI_SET(set)->used;
}

int rti_set_next(RtValue self, int64_t *pos, RtValue *key)
{
    RtSet *set = RTI_SET(self);
    while (set->table && (uint64_t)*pos <= set->mask) {
        *key = set->table[(*pos)++].key;
        if (rti_set_live(*key)) return 1;
    }
    return 0;
}

/* ---- iteration: `limit` is as in dict_iter.c, size at the start below, items left above ---- */

RtValue rti_step_set(RtIter *it)
{
    const RtSet *set = RTI_SET(it->source);
    if (RT_UNLIKELY((uint32_t)it->limit != (uint32_t)set->used)) {
        it->limit = UINT32_MAX;
        rt_errorf(&rt_RuntimeError, "Set changed size during iteration");
    }
    uint64_t at = (uint64_t)it->index, mask = set->mask;
    const RtSetEntry *table = set->table;
    if (!table) return 0;
    RtValue key = 0;
    while (at <= mask && !rti_set_live(key)) key = table[at++].key;
    it->index = (int64_t)at;
    if (!rti_set_live(key)) return 0;
    if (it->limit >> 32) it->limit -= (int64_t)1 << 32;
    return key;
}

void rti_iter_set(RtIter *it, RtValue set)
{
    int64_t used = RTI_SET(set)->used;
    *it = (RtIter){.source = set, .limit = used << 32 | used, .next = rti_step_set};
}

int64_t rti_left_set(const RtIter *it)
{
    return (uint32_t)it->limit == (uint32_t)RTI_SET(it->source)->used ? it->limit >> 32 : 0;
}

RTI_ITERATOR_TYPE(set_iterator, "set_iterator", rti_table_iterator_methods);

static RtValue set_iter(RtValue self)
{
    RtIter it;
    rti_iter_set(&it, self);
    return rti_iter_object(&it);
}

/* ---- slots ---- */

static RtValue show_items(RtValue self)
{
    RtStrBuf b;
    rti_buf_start(&b);
    int plain = RT_HAS_SHAPE(self, &rt_shape_set);
    if (!plain) {
        rti_buf_cstr(&b, rti_type_name(rti_typeof(self)));
        rti_buf_char(&b, '(');
    }
    RtValue items = rti_list_of(self); /* a repr may change the set */
    rti_buf_char(&b, '{');
    for (int64_t i = 0; i < RTI_LIST(items)->len; i++) {
        if (i > 0) rti_buf_ascii(&b, ", ", 2);
        rti_buf_str(&b, rti_repr(RTI_LIST(items)->items[i]));
    }
    rti_buf_char(&b, '}');
    if (!plain) rti_buf_char(&b, ')');
    return rti_buf_finish(&b);
}

static RtValue set_repr(RtValue self)
{
    const char *name = rti_type_name(rti_typeof(self));
    if (RTI_SET(self)->used == 0) return rti_str_format("%s()", name);
    const char *cycle = RT_HAS_SHAPE(self, &rt_shape_set)
                            ? "set(...)"
                            : rti_str_to_utf8(rti_str_format("%s(...)", name), NULL);
    return rti_repr_guarded(self, show_items, cycle);
}

static int both_sets(RtValue a, RtValue b)
{
    return rti_is_set(a) && rti_is_set(b);
}

static RtValue set_richcompare(RtValue self, RtValue other, RtCmp op)
{
    if (!both_sets(self, other)) return RT_NOTIMPLEMENTED;
    int64_t a = RTI_SET(self)->used, b = RTI_SET(other)->used;
    switch (op) {
    case RT_EQ: return RT_BOOL(rti_set_equal(self, other));
    case RT_NE: return RT_BOOL(!rti_set_equal(self, other));
    case RT_LT: return RT_BOOL(a < b && rti_set_issubset(self, other));
    case RT_LE: return RT_BOOL(rti_set_issubset(self, other));
    case RT_GT: return RT_BOOL(a > b && rti_set_issubset(other, self));
    case RT_GE: return RT_BOOL(rti_set_issubset(other, self));
    }
    return RT_NOTIMPLEMENTED;
}

static uint64_t shuffle_bits(uint64_t h)
{
    return ((h ^ 89869747u) ^ (h << 16)) * 3644798167u;
}

static int64_t frozenset_hash(RtValue self)
{
    RtSet *set = RTI_SET(self);
    if (set->hash) return set->hash;
    uint64_t hash = 0;
    for (uint64_t i = 0; set->table && i <= set->mask; i++)
        if (rti_set_live(set->table[i].key)) hash ^= shuffle_bits((uint64_t)set->table[i].hash);
    hash ^= ((uint64_t)set->used + 1) * 1927868237u;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069u + 907133923u;
    if (hash == (uint64_t)-1) hash = 590923713u;
    return set->hash = (int64_t)hash;
}

static RtValue set_or(RtValue self, RtValue other)
{
    if (!both_sets(self, other)) return RT_NOTIMPLEMENTED;
    RtValue result = rti_set_like(self, self);
    if (self != other) rti_set_update(result, other);
    return result;
}

static RtValue set_and(RtValue self, RtValue other)
{
    if (!both_sets(self, other)) return RT_NOTIMPLEMENTED;
    return rti_set_intersection(self, other);
}

static RtValue set_sub(RtValue self, RtValue other)
{
    if (!both_sets(self, other)) return RT_NOTIMPLEMENTED;
    return rti_set_difference(self, other);
}

static RtValue set_xor(RtValue self, RtValue other)
{
    if (!both_sets(self, other)) return RT_NOTIMPLEMENTED;
    RtValue result = rti_set_like(self, other);
    rti_set_symmetric_difference_update(result, self);
    return result;
}

static RtValue set_ior(RtValue self, RtValue other)
{
    if (!both_sets(self, other)) return RT_NOTIMPLEMENTED;
    rti_set_update(self, other);
    return self;
}

static RtValue set_iand(RtValue self, RtValue other)
{
    if (!both_sets(self, other)) return RT_NOTIMPLEMENTED;
    rti_set_swap(self, rti_set_intersection(self, other));
    return self;
}

static RtValue set_isub(RtValue self, RtValue other)
{
    if (!both_sets(self, other)) return RT_NOTIMPLEMENTED;
    rti_set_difference_update(self, other);
    return self;
}

static RtValue set_ixor(RtValue self, RtValue other)
{
    if (!both_sets(self, other)) return RT_NOTIMPLEMENTED;
    rti_set_symmetric_difference_update(self, other);
    return self;
}

RT_TYPE(rt_type_set) = {
    .shape = &rt_shape_type,
    .cname = "set",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_BASETYPE | RT_T_MATCH_SELF | RT_T_IMMUTABLE,
    .size = sizeof(RtSet),
    .trace = rti_set_trace,
    .instance_shape = &rt_shape_set,
    .methods = rti_set_methods,
    .slots = RT_SLOTS(RT_SLOT(new_, set_new), RT_SLOT(init, set_init), RT_SLOT(repr, set_repr),
                      RT_SLOT(hash, rti_hash_not_implemented),
                      RT_SLOT(richcompare, set_richcompare), RT_SLOT(iter, set_iter),
                      RT_SLOT(len, rti_set_len), RT_SLOT(contains, rti_set_contains),
                      RT_SLOT(or_, set_or), RT_SLOT(and_, set_and), RT_SLOT(sub, set_sub),
                      RT_SLOT(xor_, set_xor), RT_SLOT(ior, set_ior), RT_SLOT(iand, set_iand),
                      RT_SLOT(isub, set_isub), RT_SLOT(ixor, set_ixor)),
    .doc = "set(iterable=(), /)\n--\n\n"
           "Build an unordered collection of unique elements.",
};

RT_TYPE(rt_type_frozenset) = {
    .shape = &rt_shape_type,
    .cname = "frozenset",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_BASETYPE | RT_T_MATCH_SELF | RT_T_IMMUTABLE,
    .size = sizeof(RtSet),
    .trace = rti_set_trace,
    .instance_shape = &rt_shape_frozenset,
    .methods = rti_frozenset_methods,
    .slots = RT_SLOTS(RT_SLOT(new_, frozenset_new), RT_SLOT(repr, set_repr),
                      RT_SLOT(hash, frozenset_hash), RT_SLOT(richcompare, set_richcompare),
                      RT_SLOT(iter, set_iter), RT_SLOT(len, rti_set_len),
                      RT_SLOT(contains, rti_set_contains), RT_SLOT(or_, set_or),
                      RT_SLOT(and_, set_and), RT_SLOT(sub, set_sub), RT_SLOT(xor_, set_xor)),
    .doc = "frozenset(iterable=(), /)\n--\n\n"
           "Build an immutable unordered collection of unique elements.",
};
