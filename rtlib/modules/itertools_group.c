/* itertools: batched, groupby, pairwise, tee, zip_longest.
 */
#include "itertoolsmod.h"

/* ---- batched ---- */

typedef struct Batched {
    RtShape *shape;
    RtIter iter;
    int64_t size;
    bool strict;
} Batched;

ITERTOOL_DECLARE(batched)

static void batched_trace(void *object)
{
    rti_gc_mark(((Batched *)object)->iter.source);
}

NATIVE_NEW(batched, "batched", 2, 3, RT_M_KW, "iterable, n, *, strict=False")
{
    int64_t n = rti_args_ssize(args[1]);
    bool strict = args[2] && rti_truth(args[2]);
    if (n < 1) rt_errorf(&rt_ValueError, "n must be at least one");
    RtIter iter;
    rti_iter(&iter, args[0]);
    Batched *b = rti_object_alloc(RTI_TYPE(self));
    b->iter = iter;
    b->size = n;
    b->strict = strict;
    return RT_VALUE(b);
}

static RtValue batched_next(RtValue self)
{
    Batched *b = (Batched *)RT_OBJ(self);
    if (!b->size) return 0;
    RtValue v = native_next(&b->iter);
    if (!v) return 0;
    RtTuple *row = rti_tuple_alloc(b->size);
    int64_t have = 0, size = b->size;
    do row->items[have++] = v;
    while (have < size && (v = native_next(&b->iter)));
    if (have == size) return RT_VALUE(row);
    b->size = 0;
    if (b->strict) rt_errorf(&rt_ValueError, "batched(): incomplete batch");
    return rti_tuple_from(row->items, have);
}

ITERTOOL(batched, "itertools.batched", Batched, NULL,
         .doc = "batched(iterable, n, *, strict=False)\n--\n\n"
                "Batch data into tuples of length n. The last batch may be shorter than n.\n\n"
                "Loops over the input iterable and accumulates data into tuples\n"
                "up to size n.  The input is consumed lazily, just enough to\n"
                "fill a batch.  The result is yielded as soon as a batch is full\n"
                "or when the input iterable is exhausted.\n\n"
                "    >>> for batch in batched('ABCDEFG', 3):\n"
                "    ...     print(batch)\n"
                "    ...\n"
                "    ('A', 'B', 'C')\n"
                "    ('D', 'E', 'F')\n"
                "    ('G',)\n\n"
                "If \"strict\" is True, raises a ValueError if the final batch is shorter\n"
                "than n.");

/* ---- groupby ----
 * `key` and `value` are the item read last; value is 0 once a group gave it. A group ends when the
 * item read last has another key, or when groupby itself was advanced (`grouper` is then another).
 */

typedef struct GroupBy {
    RtShape *shape;
    RtIter iter;
    RtValue function;          /* None: the item itself is the key */
    RtValue target;            /* key of the group given last, or 0 */
    RtValue key, value;
    struct Grouper *grouper;   /* the group given last; not traced: only compared */
} GroupBy;

typedef struct Grouper {
    RtShape *shape;
    GroupBy *parent;
    RtValue target;
} Grouper;

ITERTOOL_DECLARE(groupby)
static RtShape grouper_shape;

static void groupby_trace(void *object)
{
    GroupBy *g = object;
    rti_gc_mark(g->iter.source);
    rti_gc_mark(g->function);
    rti_gc_mark(g->target);
    rti_gc_mark(g->key);
    rti_gc_mark(g->value);
    rti_gc_mark_object(g->grouper);
}

NATIVE_NEW(groupby, "groupby", 1, 2, RT_M_KW, "iterable, key=None")
{
    RtIter iter;
    rti_iter(&iter, args[0]);
    GroupBy *g = rti_object_alloc(RTI_TYPE(self));
    g->iter = iter;
    g->function = args[1] ? args[1] : RT_NONE;
    return RT_VALUE(g);
}

/* Read the next item; false at the end. */
static bool groupby_step(GroupBy *g)
{
    RtValue value = native_next(&g->iter);
    if (!value) return false;
    RtValue key = g->function == RT_NONE ? value : rti_call1(g->function, value);
    g->value = value;
    g->key = key;
    return true;
}

static RtValue make_grouper(GroupBy *g, RtValue target)
{
    Grouper *group = rt_gc_new(&grouper_shape, sizeof *group);
    group->parent = g;
    group->target = target;
    g->grouper = group;
    return RT_VALUE(group);
}

static RtValue groupby_next(RtValue self)
{
    GroupBy *g = (GroupBy *)RT_OBJ(self);
    g->grouper = NULL;
    while (!g->key || (g->target && rti_equal(g->target, g->key)))
        if (!groupby_step(g)) return 0;
    g->target = g->key;
    return native_tuple2(g->key, make_grouper(g, g->target));
}

static RtValue grouper_next(RtValue self)
{
    Grouper *group = (Grouper *)RT_OBJ(self);
    GroupBy *g = group->parent;
    if (g->grouper != group) return 0;
    if (!g->value && !groupby_step(g)) return 0;
    if (!rti_equal(group->target, g->key)) return 0;
    RtValue v = g->value;
    g->value = g->key = 0;
    return v;
}

static void grouper_trace(void *object)
{
    Grouper *group = object;
    rti_gc_mark_object(group->parent);
    rti_gc_mark(group->target);
}

NATIVE_NEW(grouper, "_grouper", 2, 2, 0, "parent, target_key, /")
{
    if (rti_typeof(args[0]) != &itertools_groupby && !rti_is_a(args[0], &itertools_groupby))
        rt_errorf(&rt_TypeError, "_grouper() argument 1 must be itertools.groupby, not %B",
                  args[0]);
    return make_grouper((GroupBy *)RT_OBJ(args[0]), args[1]);
}

NATIVE(groupby___reduce__)
{
    GroupBy *g = (GroupBy *)RT_OBJ(self);
    RtValue parts = native_tuple2(itertools_iterator(&g->iter), g->function);
    return itertools_recipe(
        self, parts, g->key && g->value && g->target ? native_tuple3(g->key, g->value, g->target) : 0);
}

NATIVE(groupby___setstate__)
{
    GroupBy *g = (GroupBy *)RT_OBJ(self);
    const RtTuple *parts = itertools_state("groupby", args[0], 3, 3);
    g->key = parts->items[0];
    g->value = parts->items[1];
    g->target = parts->items[2];
    return RT_NONE;
}

static const RtMethodDef groupby_methods[] = {
    ITERTOOL_REDUCE(groupby),
    ITERTOOL_SETSTATE(groupby),
    {0}};

ITERTOOL(groupby, "itertools.groupby", GroupBy, groupby_methods,
         .doc = "groupby(iterable, key=None)\n--\n\n"
                "make an iterator that returns consecutive keys and groups from the iterable\n\n"
                "  iterable\n    Elements to divide into groups according to the key function.\n"
                "  key\n    A function for computing the group category for each element.\n"
                "    If the key function is not specified or is None, the element itself\n"
                "    is used for grouping.");

NATIVE(grouper___reduce__)
{
    const Grouper *group = (const Grouper *)RT_OBJ(self);
    if (group->parent->grouper == group)
        return itertools_recipe(self, native_tuple2(RT_VALUE(group->parent), group->target), 0);
    itertools_warn_copying();
    return native_tuple2(rti_iter_builtin("iter", RT_FUNCTION(iter)),
                         native_tuple1(RT_VALUE(&rt_empty_tuple)));
}

static const RtMethodDef grouper_methods[] = {ITERTOOL_REDUCE(grouper), {0}};

RT_TYPE(itertools_grouper) = {
    .shape = &rt_shape_type,
    .cname = "itertools._grouper",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE,
    .size = sizeof(Grouper),
    .instance_shape = &grouper_shape,
    .trace = grouper_trace,
    .methods = grouper_methods,
    .slots = RT_SLOTS(RT_SLOT(new_, grouper_new), RT_SLOT(iter, rti_iterobj_self),
                      RT_SLOT(iternext, grouper_next)),
};
static RtShape grouper_shape = {.type = &itertools_grouper};

/* ---- pairwise ---- */

typedef struct Pairwise {
    RtShape *shape;
    RtIter iter;
    RtValue last; /* 0: none yet, or at the end */
    bool done;
} Pairwise;

ITERTOOL_DECLARE(pairwise)

static void pairwise_trace(void *object)
{
    Pairwise *p = object;
    rti_gc_mark(p->iter.source);
    rti_gc_mark(p->last);
}

NATIVE_NEW(pairwise, "pairwise", 1, 1, 0, "iterable, /")
{
    RtIter iter;
    rti_iter(&iter, args[0]);
    Pairwise *p = rti_object_alloc(RTI_TYPE(self));
    p->iter = iter;
    return RT_VALUE(p);
}

static void pairwise_end(Pairwise *p)
{
    p->last = 0;
    p->done = true;
}

static RtValue pairwise_next(RtValue self)
{
    Pairwise *p = (Pairwise *)RT_OBJ(self);
    if (p->done) return 0;
    RtValue old = p->last;
    if (!old) {
        old = native_next(&p->iter);
        if (!old) {
            pairwise_end(p);
            return 0;
        }
        p->last = old; /* stepping the iterator below may come back here */
    }
    if (p->done) return 0;
    RtValue v = native_next(&p->iter);
    if (!v) {
        pairwise_end(p);
        return 0;
    }
    if (!p->done) p->last = v;
    return native_tuple2(old, v);
}

ITERTOOL(pairwise, "itertools.pairwise", Pairwise, NULL,
         .doc = "pairwise(iterable, /)\n--\n\n"
                "Return an iterator of overlapping pairs taken from the input iterator.\n\n"
                "    s -> (s0,s1), (s1,s2), (s2, s3), ...");

/* ---- zip_longest ---- */

typedef struct ZipLongest {
    RtShape *shape;
    RtIter *iters; /* block; one that ended has no source */
    int64_t count, active;
    RtValue fill;
} ZipLongest;

ITERTOOL_DECLARE(zip_longest)

static void zip_longest_trace(void *object)
{
    ZipLongest *z = object;
    rti_gc_mark_block(z->iters);
    for (int64_t i = 0; i < z->count; i++) rti_gc_mark(z->iters[i].source);
    rti_gc_mark(z->fill);
}

static RtValue zip_longest_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue fill = RT_NONE;
    if (kwnames) {
        const RtTuple *names = RTI_TUPLE(kwnames);
        if (names->len > 1 || (names->len && !rti_str_eq_cstr(names->items[0], "fillvalue")))
            rt_errorf(&rt_TypeError, "zip_longest() got an unexpected keyword argument");
        if (names->len) fill = args[count];
    }
    ZipLongest *z = rti_object_alloc(type);
    z->fill = fill;
    z->iters = rt_gc_block((count ? count : 1) * sizeof(RtIter));
    for (size_t i = 0; i < count; i++) {
        rti_iter(&z->iters[i], args[i]);
        z->count++;
    }
    z->active = z->count;
    return RT_VALUE(z);
}

/* When an iterable raises, the others are not asked again either. */
static RtValue guarded_next(ZipLongest *z, RtIter *iter)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue v = rti_next(iter);
        RT_TRY_END(h);
        return v;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        z->active = 0;
        rt_reraise(rt_thrown);
    }
}

/* The item of column i: the fill value once the column ended; 0 when that was the last column. */
static RtValue longest_item(ZipLongest *z, int64_t i)
{
    RtIter *iter = &z->iters[i];
    if (!iter->source) return z->fill;
    RtValue v = iter->next ? guarded_next(z, iter) : rti_next(iter);
    if (v) return v;
    if (!--z->active) return 0;
    iter->source = 0;
    return z->fill;
}

static RtValue zip_longest_next(RtValue self)
{
    ZipLongest *z = (ZipLongest *)RT_OBJ(self);
    if (z->active <= 0) return 0;
    RtTuple *row = rti_tuple_alloc(z->count);
    for (int64_t i = 0; i < z->count; i++)
        if (!(row->items[i] = longest_item(z, i))) return 0;
    return RT_VALUE(row);
}

NATIVE(zip_longest___reduce__)
{
    ZipLongest *z = (ZipLongest *)RT_OBJ(self);
    RtValue columns = z->count ? RT_VALUE(rti_tuple_alloc(z->count)) : RT_VALUE(&rt_empty_tuple);
    for (int64_t i = 0; i < z->count; i++)
        RTI_TUPLE(columns)->items[i] = z->iters[i].source ? itertools_iterator(&z->iters[i])
                                                          : RT_VALUE(&rt_empty_tuple);
    return itertools_recipe(self, columns, z->fill);
}

NATIVE(zip_longest___setstate__)
{
    itertools_warn_copying();
    ((ZipLongest *)RT_OBJ(self))->fill = args[0];
    return RT_NONE;
}

static const RtMethodDef zip_longest_methods[] = {
    ITERTOOL_REDUCE(zip_longest),
    ITERTOOL_SETSTATE(zip_longest),
    {0}};

ITERTOOL(zip_longest, "itertools.zip_longest", ZipLongest, zip_longest_methods,
         .doc = "zip_longest(*iterables, fillvalue=None)\n--\n\n"
                "Return a zip_longest object whose .__next__() method returns a tuple where\n"
                "the i-th element comes from the i-th iterable argument.  The .__next__()\n"
                "method continues until the longest iterable in the argument sequence\n"
                "is exhausted and then it raises StopIteration.  When the shorter iterables\n"
                "are exhausted, the fillvalue is substituted in their place.  The fillvalue\n"
                "defaults to None or can be specified by a keyword argument.");

/* ---- tee ----
 * The items read from the shared iterator lie in a chain of blocks; each tee object has a place in
 * it. What lies before all of them is garbage.
 */

enum { TEE_ITEMS = 57 };

typedef struct TeeData {
    RtShape *shape;
    struct TeeData *next;
    RtValue iterator;
    int32_t count; /* items read */
    bool running;
    RtValue items[TEE_ITEMS];
} TeeData;

typedef struct Tee {
    RtShape *shape;
    TeeData *data;
    int64_t index;
} Tee;

static RtShape tee_shape = {.type = &itertools_tee};
static RtShape tee_data_shape = {.type = &itertools_tee_dataobject};

static void tee_data_trace(void *object)
{
    TeeData *data = object;
    rti_gc_mark(data->iterator);
    rti_gc_mark_object(data->next);
    rti_gc_mark_values(data->items, (size_t)data->count);
}

static void tee_trace(void *object)
{
    rti_gc_mark_object(((Tee *)object)->data);
}

static TeeData *tee_data(RtValue iterator)
{
    TeeData *data = rt_gc_new(&tee_data_shape, sizeof *data);
    data->iterator = iterator;
    return data;
}

static RtValue tee_at(TeeData *data, int64_t index)
{
    Tee *tee = rt_gc_new(&tee_shape, sizeof *tee);
    tee->data = data;
    tee->index = index;
    return RT_VALUE(tee);
}

/* Read one more item into the block; false at the end. */
static bool tee_read(TeeData *data)
{
    if (data->running) rt_errorf(&rt_RuntimeError, "cannot re-enter the tee iterator");
    RtValue v;
    RtHandler h;
    data->running = true;
    RT_TRY(h)
    {
        v = rti_iternext(data->iterator);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        data->running = false;
        rt_reraise(rt_thrown);
    }
    data->running = false;
    if (v) data->items[data->count++] = v;
    return v != 0;
}

static RtValue tee_next(RtValue self)
{
    Tee *tee = (Tee *)RT_OBJ(self);
    if (tee->index >= TEE_ITEMS) {
        TeeData *data = tee->data;
        if (!data->next) data->next = tee_data(data->iterator);
        tee->data = data->next;
        tee->index = 0;
    }
    if (tee->index >= tee->data->count && !tee_read(tee->data)) return 0;
    return tee->data->items[tee->index++];
}

NATIVE(tee___copy__)
{
    const Tee *tee = (const Tee *)RT_OBJ(self);
    return tee_at(tee->data, tee->index);
}

static RtValue tee_of(RtValue iterable)
{
    RtValue iterator = rti_getiter(iterable);
    if (RT_HAS_SHAPE(iterator, &tee_shape)) return tee___copy__(iterator, NULL, 0, 0);
    return tee_at(tee_data(iterator), 0);
}

NATIVE_NEW(tee, "_tee", 1, 1, 0, "iterable, /")
{
    return tee_of(args[0]);
}

RtValue itertools_tee_function(RT_UNUSED RtValue self, const RtValue *args, size_t count,
                               RT_UNUSED RtValue kwnames)
{
    int64_t n = count > 1 ? rti_args_ssize(args[1]) : 2;
    if (n < 0) rt_errorf(&rt_ValueError, "n must be >= 0");
    if (n == 0) return RT_VALUE(&rt_empty_tuple);
    RtTuple *result = rti_tuple_alloc(n);
    RtValue first = rti_getiter(args[0]), copy_name = rti_intern_cstr("__copy__");
    RtValue copy = rti_try_getattr(first, copy_name);
    if (!copy) {
        first = tee_of(first);
        copy = rti_getattr(first, copy_name);
    }
    result->items[0] = first;
    for (int64_t i = 1; i < n; i++) result->items[i] = rti_call0(copy);
    return RT_VALUE(result);
}

NATIVE(tee___reduce__)
{
    const Tee *tee = (const Tee *)RT_OBJ(self);
    return itertools_recipe(self, native_tuple1(RT_VALUE(&rt_empty_tuple)),
                            native_tuple2(RT_VALUE(tee->data), rti_int(tee->index)));
}

NATIVE(tee___setstate__)
{
    Tee *tee = (Tee *)RT_OBJ(self);
    const RtTuple *parts = itertools_state("_tee", args[0], 2, 2);
    if (!RT_HAS_SHAPE(parts->items[0], &tee_data_shape))
        rt_errorf(&rt_TypeError, "state is not a 2-tuple");
    int64_t index = itertools_index(parts->items[1], INT64_MIN, INT64_MAX);
    if (index < 0 || index > TEE_ITEMS) rt_errorf(&rt_ValueError, "Index out of range");
    tee->data = (TeeData *)RT_OBJ(parts->items[0]);
    tee->index = index;
    return RT_NONE;
}

/* A block that is full may have a next one, another may not. */
NATIVE_NEW(tee_data, "teedataobject", 3, 3, 0, "iterable, values, next, /")
{
    if (!RTI_IS_LIST(args[1]))
        rt_errorf(&rt_TypeError, "teedataobject() argument 2 must be list, not %B", args[1]);
    const RtList *values = RTI_LIST(args[1]);
    bool more = RT_HAS_SHAPE(args[2], &tee_data_shape);
    if (values->len > TEE_ITEMS || (args[2] != RT_NONE && (values->len < TEE_ITEMS || !more)))
        rt_errorf(&rt_ValueError, "Invalid arguments");
    TeeData *data = tee_data(args[0]);
    if (more) data->next = (TeeData *)RT_OBJ(args[2]);
    for (int64_t i = 0; i < values->len; i++) data->items[data->count++] = values->items[i];
    return RT_VALUE(data);
}

NATIVE(tee_data___reduce__)
{
    const TeeData *data = (const TeeData *)RT_OBJ(self);
    RtValue values = rti_list_new(data->count);
    for (int32_t i = 0; i < data->count; i++) rti_list_append(values, data->items[i]);
    return itertools_recipe(
        self,
        native_tuple3(data->iterator, values, data->next ? RT_VALUE(data->next) : RT_NONE), 0);
}

static const RtMethodDef tee_methods[] = {
    {"__copy__", tee___copy__, 0, 0, 0, "", "Returns an independent iterator."},
    ITERTOOL_REDUCE(tee),
    ITERTOOL_SETSTATE(tee),
    {0}};
static const RtMethodDef tee_data_methods[] = {ITERTOOL_REDUCE(tee_data), {0}};

RT_TYPE(itertools_tee) = {
    .shape = &rt_shape_type,
    .cname = "itertools._tee",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_IMMUTABLE,
    .size = sizeof(Tee),
    .instance_shape = &tee_shape,
    .trace = tee_trace,
    .methods = tee_methods,
    .doc = "_tee(iterable, /)\n--\n\n"
           "Iterator wrapped to make it copyable.",
    .slots = RT_SLOTS(RT_SLOT(new_, tee_new), RT_SLOT(iter, rti_iterobj_self),
                      RT_SLOT(iternext, tee_next)),
};

RT_TYPE(itertools_tee_dataobject) = {
    .shape = &rt_shape_type,
    .cname = "itertools._tee_dataobject",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE,
    .size = sizeof(TeeData),
    .instance_shape = &tee_data_shape,
    .trace = tee_data_trace,
    .methods = tee_data_methods,
    .slots = RT_SLOTS(RT_SLOT(new_, tee_data_new)),
    .doc = "teedataobject(iterable, values, next, /)\n--\n\n"
           "Data container common to multiple tee objects.",
};
