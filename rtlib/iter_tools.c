/* iter_tools.c - enumerate, zip, map and filter: iterators over iterators.
 *
 * They keep RtIters, not iterator objects, so that zip over two lists steps both directly.
 */
#include <string.h>

#include "args.h"
#include "iterobj.h"
#include "number.h"
#include "runtime.h"

/* The next item; what was iterated is dropped at its end, and stays at it even if it grows. */
static inline RtValue step(RtIter *it)
{
    RtValue v = rti_next(it);
    if (RT_UNLIKELY(!v)) rti_iter_finish(it);
    return v;
}

/* ---- enumerate ---- */

typedef struct RtEnumerate {
    RtShape *shape;
    RtIter iter;
    RtValue index; /* of the next item */
} RtEnumerate;

RtShape rt_shape_enumerate = {.type = &rt_type_enumerate};

/* Positional or named arguments of enumerate(iterable, start=0). */
static void enumerate_args(const RtValue *args, size_t count, RtValue kwnames, RtValue out[2])
{
    size_t named = kwnames ? (size_t)RTI_TUPLE(kwnames)->len : 0;
    if (count + named > 2)
        rt_errorf(&rt_TypeError, "enumerate() takes at most 2 arguments (%zd given)",
                  count + named);
    for (size_t i = 0; i < 2; i++) out[i] = RT_ARG(i);
    for (size_t i = 0; i < named; i++) {
        RtValue name = RTI_TUPLE(kwnames)->items[i];
        int at = rti_str_eq_cstr(name, "iterable") ? 0 : rti_str_eq_cstr(name, "start") ? 1 : -1;
        if (at < 0 || out[at])
            rt_errorf(&rt_TypeError, "'%U' is an invalid keyword argument for enumerate()", name);
        out[at] = args[count + i];
    }
    if (!out[0]) rt_errorf(&rt_TypeError, "enumerate() missing required argument 'iterable'");
}

static RtValue enumerate_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue given[2];
    enumerate_args(args, count, kwnames, given);
    RtEnumerate *e = rti_object_alloc(type);
    e->index = given[1] ? rti_args_exact_int(given[1]) : RT_INT(0);
    rti_iter(&e->iter, given[0]);
    return RT_VALUE(e);
}

static inline int next_pair(RtEnumerate *e, RtValue *index, RtValue *item)
{
    RtValue v = step(&e->iter);
    if (!v) return 0;
    *item = v;
    *index = e->index;
    if (RT_LIKELY(RT_IS_INT(e->index) && RT_UNINT(e->index) < RT_INT_MAX))
        e->index = RT_INT(RT_UNINT(e->index) + 1);
    else
        e->index = rti_add(e->index, RT_INT(1));
    return 1;
}

static RtValue enumerate_next(RtValue self)
{
    RtValue index, item;
    if (!next_pair((RtEnumerate *)RT_OBJ(self), &index, &item)) return 0;
    RtTuple *pair = rti_tuple_alloc(2);
    pair->items[0] = index;
    pair->items[1] = item;
    return RT_VALUE(pair);
}

RtValue rti_step_enumerate(RtIter *it)
{
    return enumerate_next(it->source);
}

int rti_pair_enumerate(RtIter *it, RtValue *index, RtValue *item)
{
    return next_pair((RtEnumerate *)RT_OBJ(it->source), index, item);
}

static void enumerate_trace(void *object)
{
    RtEnumerate *e = object;
    rti_gc_mark(e->iter.source);
    rti_gc_mark(e->index);
}

/* ---- zip and map: several iterables side by side ---- */

RtShape rt_shape_zip = {.type = &rt_type_zip};
RtShape rt_shape_map = {.type = &rt_type_map};

static void parallel_trace(void *object)
{
    RtParallel *p = object;
    rti_gc_mark(p->function);
    if (p->iters != p->small) rti_gc_mark_block(p->iters);
    for (int64_t i = 0; i < p->count; i++) rti_gc_mark(p->iters[i].source);
}

static RtParallel *parallel_new(RtType *type, const RtValue *iterables, size_t count)
{
    RtParallel *p = rti_object_alloc(type);
    p->iters = p->small;
    if (count > 2) p->iters = rt_gc_block(count * sizeof(RtIter));
    for (size_t i = 0; i < count; i++) {
        rti_iter(&p->iters[i], iterables[i]);
        p->count++;
    }
    return p;
}

static RtValue zip_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"strict"};
    RtValue strict = 0;
    if (type == &rt_type_zip || type->slots.init == rt_type_object.slots.init)
        rti_args_keywords("zip", args, count, kwnames, names, 1, &strict);
    RtParallel *p = parallel_new(type, args, count);
    p->strict = strict && rti_truth(strict);
    return RT_VALUE(p);
}

static RT_COLD RT_NORETURN void zip_uneven(int64_t argument, const char *how)
{
    if (argument == 2) rt_errorf(&rt_ValueError, "zip() argument 2 is %s than argument 1", how);
    rt_errorf(&rt_ValueError, "zip() argument %lld is %s than arguments 1-%lld",
              (long long)argument, how, (long long)argument - 1);
}

/* Iterable number i ended; with strict they must all end together. */
static void zip_check_end(RtParallel *p, int64_t i)
{
    if (!p->strict) return;
    if (i > 0) zip_uneven(i + 1, "shorter");
    for (i = 1; i < p->count; i++)
        if (rti_next(&p->iters[i])) zip_uneven(i + 1, "longer");
}

static RtValue zip_next(RtValue self)
{
    RtParallel *p = (RtParallel *)RT_OBJ(self);
    if (p->count == 0) return 0;
    RtTuple *row = rti_tuple_alloc(p->count);
    for (int64_t i = 0; i < p->count; i++) {
        row->items[i] = step(&p->iters[i]);
        if (RT_UNLIKELY(!row->items[i])) {
            zip_check_end(p, i);
            return 0;
        }
    }
    return RT_VALUE(row);
}

RtValue rti_step_zip(RtIter *it)
{
    return zip_next(it->source);
}

int rti_pair_zip(RtIter *it, RtValue *a, RtValue *b)
{
    RtParallel *p = (RtParallel *)RT_OBJ(it->source);
    RtValue first = step(&p->small[0]), second = first ? step(&p->small[1]) : 0;
    if (RT_UNLIKELY(!second)) {
        zip_check_end(p, first != 0);
        return 0;
    }
    *a = first;
    *b = second;
    return 1;
}

static RtValue map_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    if (type == &rt_type_map || type->slots.init == rt_type_object.slots.init)
        rti_args_no_keywords("map", kwnames);
    if (count < 2) rt_errorf(&rt_TypeError, "map() must have at least two arguments.");
    RtParallel *p = parallel_new(type, args + 1, count - 1);
    p->function = args[0];
    return RT_VALUE(p);
}

static RtValue map_next(RtValue self)
{
    RtParallel *p = (RtParallel *)RT_OBJ(self);
    if (p->count == 1) {
        RtValue v = step(&p->iters[0]);
        return v ? rti_call1(p->function, v) : 0;
    }
    RtTuple *row = rti_tuple_alloc(p->count);
    for (int64_t i = 0; i < p->count; i++)
        if (!(row->items[i] = step(&p->iters[i]))) return 0;
    return rti_call(p->function, row->items, (size_t)p->count, 0);
}

/* ---- filter ---- */

typedef struct RtFilter {
    RtShape *shape;
    RtValue function;
    RtIter iter;
} RtFilter;

RtShape rt_shape_filter = {.type = &rt_type_filter};

static RtValue filter_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    if (type == &rt_type_filter || type->slots.init == rt_type_object.slots.init)
        rti_args_no_keywords("filter", kwnames);
    rti_args_count("filter", count, 2, 2);
    RtFilter *f = rti_object_alloc(type);
    f->function = args[0];
    rti_iter(&f->iter, args[1]);
    return RT_VALUE(f);
}

static RtValue filter_next(RtValue self)
{
    RtFilter *f = (RtFilter *)RT_OBJ(self);
    int plain = f->function == RT_NONE || f->function == RT_VALUE(&rt_type_bool);
    for (RtValue v; (v = step(&f->iter)) != 0;)
        if (rti_truth(plain ? v : rti_call1(f->function, v))) return v;
    return 0;
}

static void filter_trace(void *object)
{
    RtFilter *f = object;
    rti_gc_mark(f->function);
    rti_gc_mark(f->iter.source);
}

/* ---- __reduce__ ---- */

#define BODY(name)                                                                                 \
    static RtValue name(RtValue self, RT_UNUSED const RtValue *args, RT_UNUSED size_t count,       \
                        RT_UNUSED RtValue kwnames)

/* (type, (argument...)) */
static RtValue recipe(RtValue self, RtValue arguments)
{
    RtValue parts[2] = {RT_VALUE(rti_typeof(self)), arguments};
    return rti_tuple_from(parts, 2);
}

BODY(enumerate___reduce__)
{
    RtEnumerate *e = (RtEnumerate *)RT_OBJ(self);
    RtValue arguments[2] = {rti_iter_object(&e->iter), e->index};
    return recipe(self, rti_tuple_from(arguments, 2));
}

BODY(filter___reduce__)
{
    RtFilter *f = (RtFilter *)RT_OBJ(self);
    RtValue arguments[2] = {f->function, rti_iter_object(&f->iter)};
    return recipe(self, rti_tuple_from(arguments, 2));
}

/* map: the function first; zip that is strict: a third part, for __setstate__. */
BODY(parallel___reduce__)
{
    RtParallel *p = (RtParallel *)RT_OBJ(self);
    RtValue arguments = rti_list_new(p->count + 1);
    if (p->function) rti_list_append(arguments, p->function);
    for (int64_t i = 0; i < p->count; i++)
        rti_list_append(arguments, rti_iter_object(&p->iters[i]));
    RtValue parts[3] = {RT_VALUE(rti_typeof(self)), rti_tuple_of_list(arguments), RT_TRUE};
    return rti_tuple_from(parts, p->strict ? 3 : 2);
}

BODY(zip___setstate__)
{
    ((RtParallel *)RT_OBJ(self))->strict = rti_truth(args[0]);
    return RT_NONE;
}

/* ---- types ---- */

static RtValue enumerate___class_getitem__(RtValue self, const RtValue *args,
                                           RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)
{
    return rti_generic_alias(self, args[0]);
}

static const RtMethodDef enumerate_methods[] = {
    {"__class_getitem__", enumerate___class_getitem__, 1, 1, RT_M_CLASS, NULL, "See PEP 585"},
    {"__reduce__", enumerate___reduce__, 0, 0, 0, "", "Return state information for pickling."},
    {0}};
static const RtMethodDef filter_methods[] = {
    {"__reduce__", filter___reduce__, 0, 0, 0, "", "Return state information for pickling."}, {0}};
static const RtMethodDef map_methods[] = {
    {"__reduce__", parallel___reduce__, 0, 0, 0, "", "Return state information for pickling."},
    {0}};
static const RtMethodDef zip_methods[] = {
    {"__reduce__", parallel___reduce__, 0, 0, 0, "", "Return state information for pickling."},
    {"__setstate__", zip___setstate__, 1, 1, 0, "object, /",
     "Set state information for unpickling."},
    {0}};

#define TOOL_TYPE(id, structure, method_rows, text)                                                \
    RT_TYPE(rt_type_##id) = {                                                                      \
        .shape = &rt_shape_type,                                                                   \
        .cname = #id,                                                                              \
        .base = &rt_type_object,                                                                   \
        .flags = RT_T_BASETYPE | RT_T_IMMUTABLE,                                                   \
        .size = sizeof(structure),                                                                 \
        .instance_shape = &rt_shape_##id,                                                          \
        .methods = method_rows,                                                                    \
        .doc = text,                                                                               \
        .trace = id##_trace,                                                                       \
        .slots = RT_SLOTS(RT_SLOT(new_, id##_new), RT_SLOT(iter, rti_iterobj_self),                \
                          RT_SLOT(iternext, id##_next)),                                           \
    }
#define zip_trace parallel_trace
#define map_trace parallel_trace

TOOL_TYPE(enumerate, RtEnumerate, enumerate_methods,
          "enumerate(iterable, start=0)\n--\n\n"
          "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\n"
          "The enumerate object yields pairs containing a count (from start, which\n"
          "defaults to zero) and a value yielded by the iterable argument.\n\n"
          "enumerate is useful for obtaining an indexed list:\n"
          "    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...");
TOOL_TYPE(zip, RtParallel, zip_methods,
          "zip(*iterables, strict=False)\n--\n\n"
          "The zip object yields n-length tuples, where n is the number of iterables\n"
          "passed as positional arguments to zip().  The i-th element in every tuple\n"
          "comes from the i-th iterable argument to zip().  This continues until the\n"
          "shortest argument is exhausted.\n\n"
          "If strict is true and one of the arguments is exhausted before the others,\n"
          "raise a ValueError.\n\n"
          "   >>> list(zip('abcdefg', range(3), range(4)))\n"
          "   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]");
TOOL_TYPE(map, RtParallel, map_methods,
          "map(function, iterable, /, *iterables)\n--\n\n"
          "Make an iterator that computes the function using arguments from\n"
          "each of the iterables.  Stops when the shortest iterable is exhausted.");
TOOL_TYPE(filter, RtFilter, filter_methods,
          "filter(function, iterable, /)\n--\n\n"
          "Return an iterator yielding those items of iterable for which function(item)\n"
          "is true. If function is None, return the items that are true.");
