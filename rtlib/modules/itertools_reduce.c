/* itertools: what __reduce__ and __setstate__ of the module's iterators have in common.
 *
 * An iterator is made again from its type, its arguments (the iterators it reads, its function, its
 * pools) and a state. Each type says which, next to its step function.
 */
#include "itertoolsmod.h"

void itertools_warn_copying(void)
{
    rti_warn(&rt_DeprecationWarning, "Pickle, copy, and deepcopy support will be removed from "
                                     "itertools in Python 3.14.");
}

RtValue itertools_recipe(RtValue self, RtValue args, RtValue state)
{
    itertools_warn_copying();
    RtValue type = RT_VALUE(rti_typeof(self));
    return state ? native_tuple3(type, args, state) : native_tuple2(type, args);
}

RtValue itertools_iterator(RtIter *iter)
{
    RtValue object = rti_iter_object(iter);
    rti_iter_started(iter, object);
    return object;
}

const RtTuple *itertools_state(const char *name, RtValue state, int64_t low, int64_t high)
{
    itertools_warn_copying();
    if (!RTI_IS_TUPLE(state)) rt_errorf(&rt_TypeError, "state is not a tuple");
    const RtTuple *parts = RTI_TUPLE(state);
    if (parts->len < low || parts->len > high)
        rt_errorf(&rt_TypeError, "%s() takes %s %lld argument%s (%lld given)", name,
                  low == high          ? "exactly"
                  : parts->len < low ? "at least"
                                       : "at most",
                  (long long)(parts->len < low ? low : high),
                  (parts->len < low ? low : high) == 1 ? "" : "s", (long long)parts->len);
    return parts;
}

const RtTuple *itertools_indices(RtValue state, int64_t count)
{
    if (!RTI_IS_TUPLE(state) || RTI_TUPLE(state)->len != count)
        rt_errorf(&rt_ValueError, "invalid arguments");
    return RTI_TUPLE(state);
}

int64_t itertools_index(RtValue v, int64_t low, int64_t high)
{
    if (!rti_is_int(v)) rt_errorf(&rt_TypeError, "an integer is required");
    int64_t n = rti_args_ssize(v);
    return n < low ? low : n > high ? high : n;
}

RtValue itertools_tuple_of(const int64_t *numbers, int64_t count)
{
    if (!count) return RT_VALUE(&rt_empty_tuple);
    RtTuple *tuple = rti_tuple_alloc(count);
    for (int64_t i = 0; i < count; i++) tuple->items[i] = rti_int(numbers[i]);
    return RT_VALUE(tuple);
}
