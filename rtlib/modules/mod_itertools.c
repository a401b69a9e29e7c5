/* The module itertools: iterators over one iterable or none, and the table of the module.
 *
 * itertools_comb.c has the combinatoric iterators, itertools_group.c those that deal with several
 * items or iterables at a time. They keep RtIters, not iterator objects: a list is stepped without
 * a call.
 */
#include "itertoolsmod.h"

/* ---- accumulate ---- */

typedef struct Accumulate {
    RtShape *shape;
    RtIter iter;
    RtValue function; /* None: addition */
    RtValue total;    /* 0: none yet */
    RtValue initial;  /* to be given first, or 0 */
} Accumulate;

RtType itertools_chain, itertools_islice;
ITERTOOL_DECLARE(accumulate)

static void accumulate_trace(void *object)
{
    Accumulate *a = object;
    rti_gc_mark(a->iter.source);
    rti_gc_mark(a->function);
    rti_gc_mark(a->total);
    rti_gc_mark(a->initial);
}

NATIVE_NEW(accumulate, "accumulate", 1, 3, RT_M_KW, "iterable, func=None, *, initial=None")
{
    RtIter iter;
    rti_iter(&iter, args[0]);
    Accumulate *a = rti_object_alloc(RTI_TYPE(self));
    a->iter = iter;
    a->function = args[1] ? args[1] : RT_NONE;
    a->initial = args[2] == RT_NONE ? 0 : args[2];
    return RT_VALUE(a);
}

static RtValue accumulate_next(RtValue self)
{
    Accumulate *a = (Accumulate *)RT_OBJ(self);
    if (a->initial) {
        a->total = a->initial;
        a->initial = 0;
        return a->total;
    }
    RtValue v = native_next(&a->iter);
    if (!v) return 0;
    if (!a->total) return a->total = v;
    v = a->function == RT_NONE ? rti_add(a->total, v) : rti_call2(a->function, a->total, v);
    return a->total = v;
}

/* chain((first,), what is left) */
static RtValue chained(RtValue first, RtIter *rest)
{
    RtValue parts[2] = {native_tuple1(first), itertools_iterator(rest)};
    return rti_call(RT_VALUE(&itertools_chain), parts, 2, 0);
}

/* A total of None cannot be a state, which None means the lack of: then it is given again as the
 * first item, and skipped. */
NATIVE(accumulate___reduce__)
{
    Accumulate *a = (Accumulate *)RT_OBJ(self);
    if (a->initial)
        return itertools_recipe(self, native_tuple2(chained(a->initial, &a->iter), a->function),
                                RT_NONE);
    if (a->total != RT_NONE)
        return itertools_recipe(self, native_tuple2(itertools_iterator(&a->iter), a->function),
                                a->total ? a->total : RT_NONE);
    itertools_warn_copying();
    RtValue parts[2] = {chained(a->total, &a->iter), a->function};
    RtValue again = rti_call(RT_VALUE(rti_typeof(self)), parts, 2, 0);
    return native_tuple2(RT_VALUE(&itertools_islice),
                         native_tuple3(again, RT_INT(1), RT_NONE));
}

NATIVE(accumulate___setstate__)
{
    itertools_warn_copying();
    ((Accumulate *)RT_OBJ(self))->total = args[0];
    return RT_NONE;
}

static const RtMethodDef accumulate_methods[] = {
    ITERTOOL_REDUCE(accumulate),
    ITERTOOL_SETSTATE(accumulate),
    {0}};

ITERTOOL(accumulate, "itertools.accumulate", Accumulate, accumulate_methods,
         .doc = "accumulate(iterable, func=None, *, initial=None)\n--\n\n"
                "Return series of accumulated sums (or other binary function results).");

/* ---- chain ---- */

typedef struct Chain {
    RtShape *shape;
    RtIter source; /* of iterables */
    RtIter active; /* one of them, when there is a source in it */
    bool done;
} Chain;

ITERTOOL_DECLARE(chain)

static void chain_trace(void *object)
{
    Chain *c = object;
    rti_gc_mark(c->source.source);
    rti_gc_mark(c->active.source);
}

static RtValue chain_over(RtValue type, const RtIter *source)
{
    Chain *c = rti_object_alloc(RTI_TYPE(type));
    c->source = *source;
    return RT_VALUE(c);
}

NATIVE_NEW(chain, "chain", 0, -1, 0, "*iterables")
{
    RtIter source;
    rti_iter_tuple(&source, rti_tuple_from(args, (int64_t)count));
    return chain_over(self, &source);
}

NATIVE(chain_from_iterable)
{
    RtIter source;
    rti_iter(&source, args[0]);
    return chain_over(self, &source);
}

/* Go on with that iterable; when it is none, the chain ends. */
static void chain_start(Chain *c, RtValue iterable)
{
    RtIter active; /* filled on the side: it may raise */
    RtHandler h;
    RT_TRY(h)
    {
        rti_iter(&active, iterable);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        c->done = true;
        rt_reraise(rt_thrown);
    }
    c->active = active;
}

static RtValue chain_next(RtValue self)
{
    Chain *c = (Chain *)RT_OBJ(self);
    while (!c->done) {
        if (c->active.source) {
            RtValue v = rti_next(&c->active);
            if (RT_LIKELY(v)) return v;
            c->active.source = 0;
        }
        RtValue next = rti_next(&c->source);
        c->done = !next;
        if (!next) break;
        chain_start(c, next);
    }
    return 0;
}

NATIVE(chain___reduce__)
{
    Chain *c = (Chain *)RT_OBJ(self);
    RtValue none = RT_VALUE(&rt_empty_tuple);
    if (c->done) return itertools_recipe(self, none, 0);
    RtValue source = itertools_iterator(&c->source);
    return itertools_recipe(self, none,
                            c->active.source
                                ? native_tuple2(source, itertools_iterator(&c->active))
                                : native_tuple1(source));
}

NATIVE(chain___setstate__)
{
    Chain *c = (Chain *)RT_OBJ(self);
    const RtTuple *parts = itertools_state("chain", args[0], 1, 2);
    for (int64_t i = 0; i < parts->len; i++)
        if (!rti_typeof(parts->items[i])->slots.iternext)
            rt_errorf(&rt_TypeError, "Arguments must be iterators.");
    rti_iter_started(&c->source, parts->items[0]);
    if (parts->len > 1)
        rti_iter_started(&c->active, parts->items[1]);
    else
        c->active.source = 0;
    c->done = false;
    return RT_NONE;
}

static const RtMethodDef chain_methods[] = {
    NATIVE_CLASS_GETITEM,
    ITERTOOL_REDUCE(chain),
    ITERTOOL_SETSTATE(chain),
    {"from_iterable", chain_from_iterable, 1, 1, RT_M_CLASS, "iterable, /",
     "Alternative chain() constructor taking a single iterable argument that evaluates lazily."},
    {0}};

ITERTOOL(chain, "itertools.chain", Chain, chain_methods,
         .doc = "chain(*iterables)\n--\n\n"
                "Return a chain object whose .__next__() method returns elements from the\n"
                "first iterable until it is exhausted, then elements from the next\n"
                "iterable, until all of the iterables are exhausted.");

/* ---- compress ---- */

typedef struct Compress {
    RtShape *shape;
    RtIter data, selectors;
} Compress;

ITERTOOL_DECLARE(compress)

static void compress_trace(void *object)
{
    Compress *c = object;
    rti_gc_mark(c->data.source);
    rti_gc_mark(c->selectors.source);
}

NATIVE_NEW(compress, "compress", 2, 2, RT_M_KW, "data, selectors")
{
    RtIter data, selectors;
    rti_iter(&data, args[0]);
    rti_iter(&selectors, args[1]);
    Compress *c = rti_object_alloc(RTI_TYPE(self));
    c->data = data;
    c->selectors = selectors;
    return RT_VALUE(c);
}

static RtValue compress_next(RtValue self)
{
    Compress *c = (Compress *)RT_OBJ(self);
    for (;;) {
        RtValue v = native_next(&c->data), selector = v ? native_next(&c->selectors) : 0;
        if (!selector) return 0;
        if (rti_truth(selector)) return v;
    }
}

NATIVE(compress___reduce__)
{
    Compress *c = (Compress *)RT_OBJ(self);
    RtValue data = itertools_iterator(&c->data), selectors = itertools_iterator(&c->selectors);
    return itertools_recipe(self, native_tuple2(data, selectors), 0);
}

static const RtMethodDef compress_methods[] = {
    ITERTOOL_REDUCE(compress),
    {0}};

ITERTOOL(compress, "itertools.compress", Compress, compress_methods,
         .doc = "compress(data, selectors)\n--\n\n"
                "Return data elements corresponding to true selector elements.\n\n"
                "Forms a shorter iterator from selected data elements using the selectors to\n"
                "choose the data elements.");

/* ---- count ---- */

typedef struct Count {
    RtShape *shape;
    RtValue at, step;
} Count;

ITERTOOL_DECLARE(count)

static void count_trace(void *object)
{
    Count *c = object;
    rti_gc_mark(c->at);
    rti_gc_mark(c->step);
}

static int is_number(RtValue v)
{
    const RtSlots *s = &rti_typeof(v)->slots;
    return rti_is_int(v) || s->index || s->int_ || s->float_ || rti_is_a(v, &rt_type_complex);
}

NATIVE_NEW(count, "count", 0, 2, RT_M_KW, "start=0, step=1")
{
    if ((args[0] && !is_number(args[0])) || (args[1] && !is_number(args[1])))
        rt_errorf(&rt_TypeError, "a number is required");
    Count *c = rti_object_alloc(RTI_TYPE(self));
    c->at = args[0] ? args[0] : RT_INT(0);
    c->step = args[1] ? args[1] : RT_INT(1);
    return RT_VALUE(c);
}

static RtValue count_next(RtValue self)
{
    Count *c = (Count *)RT_OBJ(self);
    RtValue v = c->at;
    int64_t next;
    if (RT_LIKELY(RT_BOTH_INT(v, c->step) &&
                  !__builtin_add_overflow(RT_UNINT(v), RT_UNINT(c->step), &next) &&
                  RT_INT_FITS(next)))
        c->at = RT_INT(next);
    else
        c->at = rti_add(v, c->step);
    return v;
}

static RtValue count_repr(RtValue self)
{
    const Count *c = (const Count *)RT_OBJ(self);
    if (c->step == RT_INT(1)) return rti_str_format("%s(%R)", rti_type_name(rti_typeof(self)), c->at);
    return rti_str_format("%s(%R, %R)", rti_type_name(rti_typeof(self)), c->at, c->step);
}

NATIVE(count___reduce__)
{
    const Count *c = (const Count *)RT_OBJ(self);
    int64_t at;
    if (c->step == RT_INT(1) && rti_is_int(c->at) && rti_int_to_i64(c->at, &at) && at != INT64_MAX)
        return itertools_recipe(self, native_tuple1(c->at), 0);
    return itertools_recipe(self, native_tuple2(c->at, c->step), 0);
}

static const RtMethodDef count_methods[] = {ITERTOOL_REDUCE(count), {0}};

RT_TYPE(itertools_count) = {
    .shape = &rt_shape_type,
    .cname = "itertools.count",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE,
    .size = sizeof(Count),
    .instance_shape = &count_shape,
    .trace = count_trace,
    .methods = count_methods,
    .slots = RT_SLOTS(RT_SLOT(new_, count_new), RT_SLOT(repr, count_repr),
                      RT_SLOT(iter, rti_iterobj_self), RT_SLOT(iternext, count_next)),
    .doc = "count(start=0, step=1)\n--\n\n"
           "Return a count object whose .__next__() method returns consecutive values.\n\n"
           "Equivalent to:\n"
           "    def count(firstval=0, step=1):\n"
           "        x = firstval\n"
           "        while 1:\n"
           "            yield x\n"
           "            x += step",
};

/* ---- cycle ---- */

typedef struct Cycle {
    RtShape *shape;
    RtIter iter;
    RtValue saved; /* list */
    int64_t at;
    bool first_pass;
    bool complete; /* `saved` has the items of the first pass already */
} Cycle;

ITERTOOL_DECLARE(cycle)

static void cycle_trace(void *object)
{
    Cycle *c = object;
    rti_gc_mark(c->iter.source);
    rti_gc_mark(c->saved);
}

NATIVE_NEW(cycle, "cycle", 1, 1, 0, "iterable, /")
{
    RtIter iter;
    rti_iter(&iter, args[0]);
    Cycle *c = rti_object_alloc(RTI_TYPE(self));
    c->iter = iter;
    c->first_pass = true;
    c->saved = rti_list_new(0);
    return RT_VALUE(c);
}

static RtValue cycle_next(RtValue self)
{
    Cycle *c = (Cycle *)RT_OBJ(self);
    if (c->first_pass) {
        RtValue v = rti_next(&c->iter);
        if (v) {
            if (!c->complete) rti_list_append(c->saved, v);
            return v;
        }
        c->first_pass = false;
        c->iter = (RtIter){0};
    }
    const RtList *saved = RTI_LIST(c->saved);
    if (!saved->len) return 0;
    RtValue v = saved->items[c->at++];
    if (c->at >= saved->len) c->at = 0;
    return v;
}

NATIVE(cycle___reduce__)
{
    Cycle *c = (Cycle *)RT_OBJ(self);
    RtValue iterator;
    if (c->first_pass) {
        iterator = itertools_iterator(&c->iter);
    } else {
        RtIter rest = {.source = c->saved, .index = c->at};
        iterator = rti_iter_object(&rest);
    }
    return itertools_recipe(self, native_tuple1(iterator),
                            native_tuple2(c->saved, RT_BOOL(!c->first_pass || c->complete)));
}

NATIVE(cycle___setstate__)
{
    Cycle *c = (Cycle *)RT_OBJ(self);
    const RtTuple *parts = itertools_state("cycle", args[0], 2, 2);
    if (!RTI_IS_LIST(parts->items[0]))
        rt_errorf(&rt_TypeError, "argument 1 must be list, not %B", parts->items[0]);
    c->complete = itertools_index(rti_index(parts->items[1]), INT32_MIN, INT32_MAX) != 0;
    c->saved = parts->items[0];
    c->at = 0;
    return RT_NONE;
}

static const RtMethodDef cycle_methods[] = {
    ITERTOOL_REDUCE(cycle),
    ITERTOOL_SETSTATE(cycle),
    {0}};

ITERTOOL(cycle, "itertools.cycle", Cycle, cycle_methods,
         .doc = "cycle(iterable, /)\n--\n\n"
                "Return elements from the iterable until it is exhausted. "
                "Then repeat the sequence indefinitely.");

/* ---- dropwhile, takewhile, filterfalse, starmap: a function and an iterable ---- */

typedef struct Applied {
    RtShape *shape;
    RtValue function;
    RtIter iter;
    bool flag; /* dropwhile: dropping is over; takewhile: taking is */
} Applied;

static void applied_trace(void *object)
{
    Applied *a = object;
    rti_gc_mark(a->function);
    rti_gc_mark(a->iter.source);
}

static RtValue applied_make(RtValue type, const RtValue *args)
{
    RtIter iter;
    rti_iter(&iter, args[1]);
    Applied *a = rti_object_alloc(RTI_TYPE(type));
    a->function = args[0];
    a->iter = iter;
    return RT_VALUE(a);
}

ITERTOOL_DECLARE(dropwhile)
NATIVE_NEW(dropwhile, "dropwhile", 2, 2, 0, "predicate, iterable, /")
{
    return applied_make(self, args);
}

static RtValue dropwhile_next(RtValue self)
{
    Applied *a = (Applied *)RT_OBJ(self);
    for (;;) {
        RtValue v = native_next(&a->iter);
        if (!v || a->flag) return v;
        if (!rti_truth(rti_call1(a->function, v))) {
            a->flag = true;
            return v;
        }
    }
}

ITERTOOL_DECLARE(takewhile)
NATIVE_NEW(takewhile, "takewhile", 2, 2, 0, "predicate, iterable, /")
{
    return applied_make(self, args);
}

static RtValue takewhile_next(RtValue self)
{
    Applied *a = (Applied *)RT_OBJ(self);
    if (a->flag) return 0;
    RtValue v = native_next(&a->iter);
    if (!v || rti_truth(rti_call1(a->function, v))) return v;
    a->flag = true;
    return 0;
}

ITERTOOL_DECLARE(filterfalse)
NATIVE_NEW(filterfalse, "filterfalse", 2, 2, 0, "function, iterable, /")
{
    return applied_make(self, args);
}

static RtValue filterfalse_next(RtValue self)
{
    Applied *a = (Applied *)RT_OBJ(self);
    int plain = a->function == RT_NONE || a->function == RT_VALUE(&rt_type_bool);
    for (RtValue v; (v = native_next(&a->iter)) != 0;)
        if (!rti_truth(plain ? v : rti_call1(a->function, v))) return v;
    return 0;
}

ITERTOOL_DECLARE(starmap)
NATIVE_NEW(starmap, "starmap", 2, 2, 0, "function, iterable, /")
{
    return applied_make(self, args);
}

static RtValue starmap_next(RtValue self)
{
    Applied *a = (Applied *)RT_OBJ(self);
    RtValue v = native_next(&a->iter);
    if (!v) return 0;
    const RtTuple *row = RTI_TUPLE(rti_tuple_of(v));
    return rti_call(a->function, row->items, (size_t)row->len, 0);
}

/* (type, (function, iterator)) */
NATIVE(applied___reduce__)
{
    Applied *a = (Applied *)RT_OBJ(self);
    return itertools_recipe(self, native_tuple2(a->function, itertools_iterator(&a->iter)), 0);
}

NATIVE(flagged___reduce__)
{
    Applied *a = (Applied *)RT_OBJ(self);
    return itertools_recipe(self, native_tuple2(a->function, itertools_iterator(&a->iter)),
                            RT_INT(a->flag));
}

NATIVE(flagged___setstate__)
{
    itertools_warn_copying();
    ((Applied *)RT_OBJ(self))->flag = rti_truth(args[0]);
    return RT_NONE;
}

#define dropwhile___reduce__ flagged___reduce__
#define dropwhile___setstate__ flagged___setstate__
#define takewhile___reduce__ flagged___reduce__
#define takewhile___setstate__ flagged___setstate__
#define filterfalse___reduce__ applied___reduce__
#define starmap___reduce__ applied___reduce__
#define dropwhile_trace applied_trace
#define takewhile_trace applied_trace
#define filterfalse_trace applied_trace
#define starmap_trace applied_trace
static const RtMethodDef dropwhile_methods[] = {
    ITERTOOL_REDUCE(dropwhile),
    ITERTOOL_SETSTATE(dropwhile),
    {0}};

ITERTOOL(dropwhile, "itertools.dropwhile", Applied, dropwhile_methods,
         .doc = "dropwhile(predicate, iterable, /)\n--\n\n"
                "Drop items from the iterable while predicate(item) is true.\n\n"
                "Afterwards, return every element until the iterable is exhausted.");
static const RtMethodDef takewhile_methods[] = {
    ITERTOOL_REDUCE(takewhile),
    ITERTOOL_SETSTATE(takewhile),
    {0}};

ITERTOOL(takewhile, "itertools.takewhile", Applied, takewhile_methods,
         .doc = "takewhile(predicate, iterable, /)\n--\n\n"
                "Return successive entries from an iterable as long as the predicate evaluates to "
                "true for each entry.");
static const RtMethodDef filterfalse_methods[] = {
    ITERTOOL_REDUCE(filterfalse),
    {0}};

ITERTOOL(filterfalse, "itertools.filterfalse", Applied, filterfalse_methods,
         .doc = "filterfalse(function, iterable, /)\n--\n\n"
                "Return those items of iterable for which function(item) is false.\n\n"
                "If function is None, return the items that are false.");
static const RtMethodDef starmap_methods[] = {
    ITERTOOL_REDUCE(starmap),
    {0}};

ITERTOOL(starmap, "itertools.starmap", Applied, starmap_methods,
         .doc = "starmap(function, iterable, /)\n--\n\n"
                "Return an iterator whose values are returned from the function evaluated with an "
                "argument tuple taken from the given sequence.");

/* ---- islice ---- */

typedef struct ISlice {
    RtShape *shape;
    RtIter iter;
    int64_t next, stop, step; /* number of the next item to give; stop -1: none */
    int64_t at;               /* items read */
    bool done;
} ISlice;

ITERTOOL_DECLARE(islice)

static void islice_trace(void *object)
{
    rti_gc_mark(((ISlice *)object)->iter.source);
}

/* An index, or -1 for what is none. */
static int64_t islice_index(RtValue v, int64_t missing)
{
    int64_t n;
    if (!v || v == RT_NONE) return missing;
    if (!rti_has_index(v)) return -1;
    return rti_int_to_i64(rti_index(v), &n) ? n : -1;
}

NATIVE_NEW(islice, "islice", 2, 4, 0, "iterable, *args")
{
    RtValue given_stop = args[count == 2 ? 1 : 2];
    int64_t start = count == 2 ? 0 : islice_index(args[1], 0);
    int64_t stop = islice_index(given_stop, -1);
    if (stop == -1 && given_stop != RT_NONE)
        rt_errorf(&rt_ValueError, "Stop argument for islice() must be None or an integer: 0 <= x <= "
                                  "sys.maxsize.");
    if (start < 0 || stop < -1)
        rt_errorf(&rt_ValueError,
                  "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    int64_t step = islice_index(RT_ARG(3), 1);
    if (step < 1)
        rt_errorf(&rt_ValueError, "Step for islice() must be a positive integer or None.");
    RtIter iter;
    rti_iter(&iter, args[0]);
    ISlice *s = rti_object_alloc(RTI_TYPE(self));
    s->iter = iter;
    s->next = start;
    s->stop = stop;
    s->step = step;
    return RT_VALUE(s);
}

static RtValue islice_end(ISlice *s)
{
    s->done = true;
    s->iter = (RtIter){0};
    return 0;
}

static RtValue islice_next(RtValue self)
{
    ISlice *s = (ISlice *)RT_OBJ(self);
    if (s->done) return 0;
    int64_t to = s->stop >= 0 && s->stop < s->next ? s->stop : s->next;
    while (s->at < to) {
        if (!rti_next(&s->iter)) return islice_end(s);
        s->at++;
    }
    if (s->stop >= 0 && s->at >= s->stop) return islice_end(s);
    RtValue v = rti_next(&s->iter);
    if (!v) return islice_end(s);
    s->at++;
    /* beyond the largest index there are no items */
    if (__builtin_add_overflow(s->next, s->step, &s->next)) s->next = INT64_MAX;
    if (s->stop >= 0 && s->next > s->stop) s->next = s->stop;
    return v;
}

NATIVE(islice___reduce__)
{
    ISlice *s = (ISlice *)RT_OBJ(self);
    if (s->done) {
        RtIter nothing = {.source = rti_list_new(0)};
        return itertools_recipe(self, native_tuple2(rti_iter_object(&nothing), RT_INT(0)),
                                RT_INT(0));
    }
    RtValue parts[4] = {itertools_iterator(&s->iter), rti_int(s->next),
                        s->stop < 0 ? RT_NONE : rti_int(s->stop), rti_int(s->step)};
    return itertools_recipe(self, rti_tuple_from(parts, 4), rti_int(s->at));
}

NATIVE(islice___setstate__)
{
    itertools_warn_copying();
    ((ISlice *)RT_OBJ(self))->at = itertools_index(args[0], INT64_MIN, INT64_MAX);
    return RT_NONE;
}

static const RtMethodDef islice_methods[] = {
    ITERTOOL_REDUCE(islice),
    ITERTOOL_SETSTATE(islice),
    {0}};

ITERTOOL(islice, "itertools.islice", ISlice, islice_methods,
         .doc = "islice(iterable, stop) --> islice object\n"
                "islice(iterable, start, stop[, step]) --> islice object\n\n"
                "Return an iterator whose next() method returns selected values from an\n"
                "iterable.  If start is specified, will skip all preceding elements;\n"
                "otherwise, start defaults to zero.  Step defaults to one.  If\n"
                "specified as another value, step determines how many values are\n"
                "skipped between successive calls.  Works like a slice() on a list\n"
                "but returns an iterator.");

/* ---- repeat ---- */

typedef struct Repeat {
    RtShape *shape;
    RtValue element;
    int64_t left; /* -1: for ever */
} Repeat;

ITERTOOL_DECLARE(repeat)

static void repeat_trace(void *object)
{
    rti_gc_mark(((Repeat *)object)->element);
}

NATIVE_NEW(repeat, "repeat", 1, 2, RT_M_KW, "object, times=None")
{
    Repeat *r = rti_object_alloc(RTI_TYPE(self));
    r->element = args[0];
    r->left = args[1] ? rti_args_ssize(args[1]) : -1;
    if (args[1] && r->left < 0) r->left = 0;
    return RT_VALUE(r);
}

static RtValue repeat_next(RtValue self)
{
    Repeat *r = (Repeat *)RT_OBJ(self);
    if (r->left == 0) return 0;
    if (r->left > 0) r->left--;
    return r->element;
}

static RtValue repeat_repr(RtValue self)
{
    const Repeat *r = (const Repeat *)RT_OBJ(self);
    if (r->left < 0) return rti_str_format("%s(%R)", rti_type_name(rti_typeof(self)), r->element);
    return rti_str_format("%s(%R, %lld)", rti_type_name(rti_typeof(self)), r->element,
                          (long long)r->left);
}

NATIVE(repeat___length_hint__)
{
    const Repeat *r = (const Repeat *)RT_OBJ(self);
    if (r->left < 0) rt_errorf(&rt_TypeError, "len() of unsized object");
    return rti_int(r->left);
}

NATIVE(repeat___reduce__)
{
    const Repeat *r = (const Repeat *)RT_OBJ(self);
    return itertools_recipe(self,
                            r->left < 0 ? native_tuple1(r->element)
                                        : native_tuple2(r->element, rti_int(r->left)),
                            0);
}

static const RtMethodDef repeat_methods[] = {
    ITERTOOL_REDUCE(repeat),
    {"__length_hint__", repeat___length_hint__, 0, 0, 0, "",
     "Private method returning an estimate of len(list(it))."},
    {0}};

RT_TYPE(itertools_repeat) = {
    .shape = &rt_shape_type,
    .cname = "itertools.repeat",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE,
    .size = sizeof(Repeat),
    .instance_shape = &repeat_shape,
    .trace = repeat_trace,
    .methods = repeat_methods,
    .slots = RT_SLOTS(RT_SLOT(new_, repeat_new), RT_SLOT(repr, repeat_repr),
                      RT_SLOT(iter, rti_iterobj_self), RT_SLOT(iternext, repeat_next)),
    .doc = "repeat(object [,times]) -> create an iterator which returns the object\n"
           "for the specified number of times.  If not specified, returns the object\n"
           "endlessly.",
};

/* ---- the module ---- */

static void fill(RtModule *module)
{
    static RtType *const types[] = {
        &itertools_accumulate,  &itertools_batched,      &itertools_chain,
        &itertools_combinations, &itertools_combinations_with_replacement,
        &itertools_compress,    &itertools_count,        &itertools_cycle,
        &itertools_dropwhile,   &itertools_filterfalse,  &itertools_grouper,
        &itertools_groupby,     &itertools_islice,       &itertools_pairwise,
        &itertools_permutations, &itertools_product,     &itertools_repeat,
        &itertools_starmap,     &itertools_takewhile,    &itertools_tee,
        &itertools_tee_dataobject, &itertools_zip_longest, NULL};
    native_add_types(module, types);
}

static const RtMethodDef functions[] = {
    {"tee", itertools_tee_function, 1, 2, 0, "iterable, n=2, /",
     "Returns a tuple of n independent iterators."},
    {0}};

const RtModuleDef rt_module_itertools = {
    .name = "itertools",
    .doc = "Functional tools for creating and using iterators.\n\n"
           "Infinite iterators:\n"
           "count(start=0, step=1) --> start, start+step, start+2*step, ...\n"
           "cycle(p) --> p0, p1, ... plast, p0, p1, ...\n"
           "repeat(elem [,n]) --> elem, elem, elem, ... endlessly or up to n times\n\n"
           "Iterators terminating on the shortest input sequence:\n"
           "accumulate(p[, func]) --> p0, p0+p1, p0+p1+p2\n"
           "batched(p, n) --> [p0, p1, ..., p_n-1], [p_n, p_n+1, ..., p_2n-1], ...\n"
           "chain(p, q, ...) --> p0, p1, ... plast, q0, q1, ...\n"
           "chain.from_iterable([p, q, ...]) --> p0, p1, ... plast, q0, q1, ...\n"
           "compress(data, selectors) --> (d[0] if s[0]), (d[1] if s[1]), ...\n"
           "dropwhile(predicate, seq) --> seq[n], seq[n+1], starting when predicate fails\n"
           "groupby(iterable[, keyfunc]) --> sub-iterators grouped by value of keyfunc(v)\n"
           "filterfalse(predicate, seq) --> elements of seq where predicate(elem) is False\n"
           "islice(seq, [start,] stop [, step]) --> elements from\n"
           "       seq[start:stop:step]\n"
           "pairwise(s) --> (s[0],s[1]), (s[1],s[2]), (s[2], s[3]), ...\n"
           "starmap(fun, seq) --> fun(*seq[0]), fun(*seq[1]), ...\n"
           "tee(it, n=2) --> (it1, it2 , ... itn) splits one iterator into n\n"
           "takewhile(predicate, seq) --> seq[0], seq[1], until predicate fails\n"
           "zip_longest(p, q, ...) --> (p[0], q[0]), (p[1], q[1]), ...\n\n"
           "Combinatoric generators:\n"
           "product(p, q, ... [repeat=1]) --> cartesian product\n"
           "permutations(p[, r])\n"
           "combinations(p, r)\n"
           "combinations_with_replacement(p, r)\n",
    .functions = functions,
    .fill = fill,
};
