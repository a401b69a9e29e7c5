/* obj_tuple.c - the tuple type.
 *
 * Items lie in the object, so a pointer to them keeps the tuple alive. The empty tuple is one
 * static object. The hash is CPython's (xxHash's mixing over the items' hashes), because sets of
 * tuples iterate in hash order.
 */
#include <string.h>

#include "args.h"
#include "iterobj.h"
#include "key_equal.h"
#include "list.h"
#include "number.h"
#include "runtime.h"

RtShape rt_shape_tuple = {.type = &rt_type_tuple};
RtTuple rt_empty_tuple = {.shape = &rt_shape_tuple};

/* ---- construction ---- */

RtTuple *rti_tuple_alloc(int64_t count)
{
    if (count > RTI_SEQ_MAX) rt_raise(RT_VALUE(&rt_MemoryError));
    RtTuple *tuple = rt_gc_new(&rt_shape_tuple, sizeof *tuple + (size_t)count * sizeof(RtValue));
    tuple->len = count;
    return tuple;
}

RtValue rti_tuple_from(const RtValue *items, int64_t count)
{
    if (count == 0) return RT_VALUE(&rt_empty_tuple);
    RtTuple *tuple = rti_tuple_alloc(count);
    memcpy(tuple->items, items, (size_t)count * sizeof *items);
    return RT_VALUE(tuple);
}

RtValue rti_tuple_of_list(RtValue list)
{
    RtValue tuple = rti_tuple_from(RTI_LIST(list)->items, RTI_LIST(list)->len);
    RTI_KEEP(list);
    return tuple;
}

RtValue rti_tuple_of(RtValue iterable)
{
    if (RTI_IS_TUPLE(iterable)) return iterable;
    if (RTI_IS_LIST(iterable)) return rti_tuple_of_list(iterable);
    return rti_tuple_of_list(rti_list_of(iterable));
}

static void tuple_trace(void *object)
{
    RtTuple *tuple = object;
    rti_gc_mark_values(tuple->items, (size_t)tuple->len);
}

/* tuple.__new__: a subclass' instances carry their items behind the header as well, so they are
 * sized here; rti_object_alloc cannot serve them. */
static RtValue tuple_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    if (type == &rt_type_tuple || type->slots.init == rt_type_object.slots.init)
        rti_args_no_keywords("tuple", kwnames);
    rti_args_count("tuple", count, 0, 1);
    RtValue items = count ? rti_tuple_of(args[0]) : RT_VALUE(&rt_empty_tuple);
    if (type == &rt_type_tuple) return items;
    RtTuple *from = RTI_TUPLE(items);
    RtTuple *tuple = rti_object_alloc_var(type, (size_t)from->len * sizeof(RtValue));
    tuple->len = from->len;
    memcpy(tuple->items, from->items, (size_t)from->len * sizeof(RtValue));
    return RT_VALUE(tuple);
}

/* ---- slots ---- */

static int64_t tuple_len(RtValue self)
{
    return RTI_TUPLE(self)->len;
}

static RtValue get_slice(RtValue self, RtValue slice)
{
    RtTuple *tuple = RTI_TUPLE(self);
    int64_t start, stop, step;
    int64_t count = rti_slice_indices(slice, tuple->len, &start, &stop, &step);
    if (count <= 0) return RT_VALUE(&rt_empty_tuple);
    if (count == tuple->len && step == 1 && RTI_IS_TUPLE(self)) return self;
    if (step == 1) return rti_tuple_from(tuple->items + start, count);
    RtTuple *result = rti_tuple_alloc(count);
    for (int64_t i = 0, at = start; i < count; i++, at += step) result->items[i] = tuple->items[at];
    return RT_VALUE(result);
}

static RtValue tuple_getitem(RtValue self, RtValue key)
{
    RtTuple *tuple = RTI_TUPLE(self);
    if (RTI_IS_SLICE(key)) return get_slice(self, key);
    int64_t i = rti_seq_index(key, tuple->len, "tuple");
    if (RT_UNLIKELY((uint64_t)i >= (uint64_t)tuple->len))
        rt_errorf(&rt_IndexError, "tuple index out of range");
    return tuple->items[i];
}

static int tuple_contains(RtValue self, RtValue v)
{
    RtTuple *tuple = RTI_TUPLE(self);
    for (int64_t i = 0; i < tuple->len; i++)
        if (tuple->items[i] == v || rti_equal(tuple->items[i], v)) return 1;
    return 0;
}

static RtValue tuple_concat(RtValue self, RtValue other)
{
    if (!rti_is_a(other, &rt_type_tuple))
        rt_errorf(&rt_TypeError, "can only concatenate tuple (not \"%T\") to tuple", other);
    RtTuple *a = RTI_TUPLE(self), *b = RTI_TUPLE(other);
    if (a->len == 0 && RTI_IS_TUPLE(other)) return other;
    if (b->len == 0 && RTI_IS_TUPLE(self)) return self;
    if (a->len + b->len == 0) return RT_VALUE(&rt_empty_tuple);
    RtTuple *sum = rti_tuple_alloc(a->len + b->len);
    memcpy(sum->items, a->items, (size_t)a->len * sizeof(RtValue));
    memcpy(sum->items + a->len, b->items, (size_t)b->len * sizeof(RtValue));
    return RT_VALUE(sum);
}

static RtValue tuple_repeat(RtValue self, int64_t times)
{
    RtTuple *tuple = RTI_TUPLE(self);
    if ((times == 1 || tuple->len == 0) && RTI_IS_TUPLE(self)) return self;
    int64_t total = rti_seq_repeat_len(tuple->len, times);
    if (total == 0) return RT_VALUE(&rt_empty_tuple);
    RtTuple *result = rti_tuple_alloc(total);
    memcpy(result->items, tuple->items, (size_t)tuple->len * sizeof(RtValue));
    rti_seq_repeat(result->items, tuple->len, times);
    return RT_VALUE(result);
}

static RtValue tuple_richcompare(RtValue self, RtValue other, RtCmp op)
{
    if (!rti_is_a(self, &rt_type_tuple) || !rti_is_a(other, &rt_type_tuple))
        return RT_NOTIMPLEMENTED;
    return rti_seq_compare(self, other, op, 1);
}

int64_t rti_tuple_hash(RtValue self)
{
    RtTuple *tuple = RTI_TUPLE(self);
    if (tuple->hash) return tuple->hash;
    uint64_t acc = RTI_TUPLE_HASH;
    for (int64_t i = 0; i < tuple->len; i++) acc = rti_tuple_hash_step(acc, rti_key_hash(tuple->items[i]));
    int64_t hash = rti_tuple_hash_end(acc, tuple->len);
    if (tuple != &rt_empty_tuple) tuple->hash = hash;
    return hash;
}

static RtValue show_items(RtValue self)
{
    RtTuple *tuple = RTI_TUPLE(self);
    RtStrBuf b;
    rti_buf_start(&b);
    rti_buf_char(&b, '(');
    for (int64_t i = 0; i < tuple->len; i++) {
        if (i > 0) rti_buf_ascii(&b, ", ", 2);
        rti_buf_str(&b, rti_repr(tuple->items[i]));
    }
    if (tuple->len == 1) rti_buf_char(&b, ',');
    rti_buf_char(&b, ')');
    return rti_buf_finish(&b);
}

static RtValue tuple_repr(RtValue self)
{
    if (RTI_TUPLE(self)->len == 0) return rti_str_ascii("()", 2);
    return rti_repr_guarded(self, show_items, "(...)");
}

static RtValue tuple_iter(RtValue self)
{
    RtIter it;
    rti_iter_tuple(&it, self);
    return rti_iter_object(&it);
}

/* ---- methods ---- */

#define METHOD_BODY(name)                                                                          \
    static RtValue tuple_##name(RtValue self, RT_UNUSED const RtValue *args,                       \
                                RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

METHOD_BODY(__class_getitem__)
{
    return rti_generic_alias(self, args[0]);
}

METHOD_BODY(__getnewargs__)
{
    RtValue copy = rti_tuple_from(RTI_TUPLE(self)->items, RTI_TUPLE(self)->len);
    return rti_tuple_from(&copy, 1);
}

METHOD_BODY(count)
{
    int64_t found = 0;
    for (int64_t i = 0; i < RTI_TUPLE(self)->len; i++)
        found += rti_equal(RTI_TUPLE(self)->items[i], args[0]);
    return RT_INT(found);
}

METHOD_BODY(index)
{
    RtTuple *tuple = RTI_TUPLE(self);
    int64_t from, to;
    rti_seq_bounds(RT_ARG(1), RT_ARG(2), tuple->len, &from, &to);
    for (int64_t i = from; i < to && i < tuple->len; i++)
        if (rti_equal(tuple->items[i], args[0])) return RT_INT(i);
    rt_errorf(&rt_ValueError, "tuple.index(x): x not in tuple");
}

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
static const RtMethodDef tuple_methods[] = {
#include "rt/methods/tuple.def"
    {0}};
#undef METHOD

RT_TYPE(rt_type_tuple) = {
    .shape = &rt_shape_type,
    .cname = "tuple",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_TUPLE | RT_T_SEQUENCE | RT_T_MATCH_SELF | RT_T_IMMUTABLE,
    .size = sizeof(RtTuple),
    .trace = tuple_trace,
    .instance_shape = &rt_shape_tuple,
    .methods = tuple_methods,
    .slots = RT_SLOTS(RT_SLOT(new_, tuple_new), RT_SLOT(repr, tuple_repr),
                      RT_SLOT(hash, rti_tuple_hash), RT_SLOT(richcompare, tuple_richcompare),
                      RT_SLOT(iter, tuple_iter), RT_SLOT(len, tuple_len),
                      RT_SLOT(getitem, tuple_getitem), RT_SLOT(contains, tuple_contains),
                      RT_SLOT(concat, tuple_concat), RT_SLOT(repeat, tuple_repeat)),
    .doc = "tuple(iterable=(), /)\n--\n\n"
           "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an "
           "empty tuple.\n"
           "If iterable is specified the tuple is initialized from iterable's items.\n\n"
           "If the argument is a tuple, the return value is the same object.",
};
