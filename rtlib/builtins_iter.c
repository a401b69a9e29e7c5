/* builtins_iter.c - builtin functions about iteration: iter, next, len, all, any, min, max, sorted,
 * aiter, anext. */
#include "args.h"
#include "gen.h"
#include "iterobj.h"
#include "number.h"
#include "runtime.h"

#define BUILTIN(name)                                                                              \
    RtValue rt_builtin_##name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,               \
                              RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

BUILTIN(len)
{
    return rti_int(rti_len(args[0]));
}

BUILTIN(iter)
{
    if (count == 1) return rti_getiter(args[0]);
    RtType *type = rti_typeof(args[0]);
    rti_type_ready(type);
    if (!type->slots.call) rt_errorf(&rt_TypeError, "iter(v, w): v must be callable");
    return rti_callable_iterator(args[0], args[1]);
}

BUILTIN(next)
{
    RtValue it = args[0];
    if (RT_HAS_SHAPE(it, &rt_shape_generator)) {
        RtValue v = rti_gen_resume(RTI_GEN(it), RT_NONE);
        if (v) return v;
        RtValue result = rti_gen_take_result(RTI_GEN(it));
        if (count > 1) return args[1];
        rti_raise_stop_iteration(result);
    }
    RtType *type = rti_typeof(it);
    rti_type_ready(type);
    if (!type->slots.iternext) rt_errorf(&rt_TypeError, "'%T' object is not an iterator", it);
    /* A user's __next__ is called as such: its StopIteration may carry a value. */
    if (count == 1 && (type->flags & RT_T_HEAP))
        return rti_call0(rti_lookup_special(it, RT_NAME(__next__)));
    RtValue v = rti_iternext(it);
    if (v) return v;
    if (count > 1) return args[1];
    rti_raise_stop_iteration(RT_NONE);
}

/* The truth of an item: mostly that of a comparison or a number. */
static inline int item_truth(RtValue v)
{
    if (v == RT_TRUE || v == RT_FALSE) return v == RT_TRUE;
    return RT_IS_INT(v) ? v != RT_INT(0) : rti_truth(v);
}

BUILTIN(all)
{
    RtIter it;
    rti_iter(&it, args[0]);
    for (RtValue v; (v = rti_next(&it)) != 0;)
        if (!item_truth(v)) return RT_FALSE;
    return RT_TRUE;
}

BUILTIN(any)
{
    RtIter it;
    rti_iter(&it, args[0]);
    for (RtValue v; (v = rti_next(&it)) != 0;)
        if (item_truth(v)) return RT_TRUE;
    return RT_FALSE;
}

/* ---- min and max ---- */

/* Is a before b in the sense of the search? */
static inline int better(RtValue a, RtValue b, RtCmp op)
{
    if (RT_BOTH_INT(a, b)) return op == RT_LT ? (int64_t)a < (int64_t)b : (int64_t)a > (int64_t)b;
    if (RT_BOTH_FLOAT_IMM(a, b))
        return op == RT_LT ? rt_unfloat(a) < rt_unfloat(b) : rt_unfloat(a) > rt_unfloat(b);
    return rti_compare_true(a, b, op);
}

static RtValue extreme(const char *name, RtCmp op, const RtValue *args, size_t count,
                       RtValue kwnames)
{
    static const char *const names[] = {"key", "default"};
    RtValue options[2];
    rti_args_count(name, count, 1, SIZE_MAX);
    rti_args_keywords(name, args, count, kwnames, names, 2, options);
    RtValue key = options[0] == RT_NONE ? 0 : options[0], best = 0, best_key = 0;
    if (count > 1 && options[1])
        rt_errorf(&rt_TypeError,
                  "Cannot specify a default for %s() with multiple positional arguments", name);
    if (count == 2 && !key) return better(args[1], args[0], op) ? args[1] : args[0];
    RtIter it;
    if (count == 1)
        rti_iter(&it, args[0]);
    else
        rti_iter_tuple(&it, rti_tuple_from(args, (int64_t)count));
    for (RtValue v; (v = rti_next(&it)) != 0;) {
        RtValue v_key = key ? rti_call1(key, v) : v;
        if (!best || better(v_key, best_key, op)) {
            best = v;
            best_key = v_key;
        }
    }
    if (best) return best;
    if (!options[1]) rt_errorf(&rt_ValueError, "%s() iterable argument is empty", name);
    return options[1];
}

BUILTIN(max)
{
    return extreme("max", RT_GT, args, count, kwnames);
}

BUILTIN(min)
{
    return extreme("min", RT_LT, args, count, kwnames);
}

BUILTIN(sorted)
{
    static const char *const names[] = {"key", "reverse"};
    RtValue options[2];
    rti_args_count("sorted", count, 1, 1);
    RtValue list = rti_list_of(args[0]);
    rti_args_keywords("sort", args, count, kwnames, names, 2, options);
    rti_sort(list, options[0], options[1] && rti_truth(options[1]));
    return list;
}

/* ---- asynchronous iteration ---- */

BUILTIN(aiter)
{
    RtType *type = rti_typeof(args[0]);
    rti_type_ready(type);
    if (!type->slots.aiter)
        rt_errorf(&rt_TypeError, "'%T' object is not an async iterable", args[0]);
    RtValue it = type->slots.aiter(args[0]);
    RtType *of = rti_typeof(it);
    rti_type_ready(of);
    if (!of->slots.anext)
        rt_errorf(&rt_TypeError, "aiter() returned not an async iterator of type '%T'", it);
    return it;
}

BUILTIN(anext)
{
    RtType *type = rti_typeof(args[0]);
    rti_type_ready(type);
    if (!type->slots.anext)
        rt_errorf(&rt_TypeError, "'%T' object is not an async iterator", args[0]);
    RtValue awaitable = type->slots.anext(args[0]);
    return count == 1 ? awaitable : rti_anext_awaitable(awaitable, args[1]);
}
