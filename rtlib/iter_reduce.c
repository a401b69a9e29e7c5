/* iter_reduce.c - what iterator objects tell about themselves: how much is left, and how to make
 * them again
 * (__reduce__, __setstate__: what copy and pickle use).
 */
#include "builtins.h"
#include "iterobj.h"
#include "number.h"
#include "runtime.h"

static RtIter *iter_of(RtValue self)
{
    return &((RtIterObject *)RT_OBJ(self))->iter;
}

#define BODY(name)                                                                                 \
    RtValue name(RtValue self, RT_UNUSED const RtValue *args, RT_UNUSED size_t count,              \
                 RT_UNUSED RtValue kwnames)

BODY(rti_iter_length_hint)
{
    int64_t left = rti_iter_left(iter_of(self));
    return left < 0 ? RT_NOTIMPLEMENTED : rti_int(left);
}

/* ---- __reduce__ ---- */

/* (function, (argument,)[, state]) */
static RtValue recipe(RtValue function, RtValue argument, RtValue state)
{
    RtValue parts[3] = {function, rti_tuple_from(&argument, 1), state};
    return rti_tuple_from(parts, state ? 3 : 2);
}

RtValue rti_iter_builtin(const char *name, RtValue original)
{
    return rt_builtins_pristine ? original : rt_builtin_lookup(rti_intern_cstr(name));
}

static RtValue reduce_finished(RtType *type, RtValue function)
{
    if (type == &rt_type_list_iterator || type == &rt_type_list_reverseiterator ||
        type->methods == rti_table_iterator_methods)
        return recipe(function, rti_list_new(0), 0);
    if (type == &rt_type_str_iterator || type == &rt_type_str_ascii_iterator)
        return recipe(function, RT_EMPTY_STR, 0);
    return recipe(function, RT_VALUE(&rt_empty_tuple), 0);
}

/* The range of the items not given yet. */
static RtValue rest_of_range(const RtIter *it)
{
    RtRange *range = (RtRange *)RT_OBJ(it->source);
    RtValue at = rti_int(it->index), left = rti_int(it->limit);
    if (it->next == rti_step_range_big) {
        left = rti_sub(range->length, at);
        at = rti_add(range->start, rti_mul(at, range->step));
    }
    return rti_range(at, rti_add(at, rti_mul(left, range->step)), range->step);
}

BODY(rti_iter_reduce)
{
    RtIter *it = iter_of(self);
    RtType *type = rti_typeof(self);
    RtValue function = rti_subtype(type, &rt_type_reversed) ? RT_VALUE(type)
                       : type == &rt_type_list_reverseiterator
                           ? rti_iter_builtin("reversed", RT_CLASS(reversed))
                           : rti_iter_builtin("iter", RT_FUNCTION(iter));
    if (it->next == rti_step_done) return reduce_finished(type, function);
    if (it->next == rti_step_range || it->next == rti_step_range_big)
        return recipe(function, rest_of_range(it), RT_NONE);
    if (type->methods != rti_table_iterator_methods)
        return recipe(function, it->source, rti_int(it->index));
    RtIter copy = *it;
    RtValue rest = rti_list_new(0);
    for (RtValue v; (v = rti_next(&copy)) != 0;) rti_list_append(rest, v);
    return recipe(function, rest, 0);
}

/* ---- __setstate__ ---- */

static int64_t state_argument(RtValue v)
{
    int64_t n;
    if (!rti_is_int(v)) rt_errorf(&rt_TypeError, "an integer is required");
    if (!rti_int_to_i64(v, &n))
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C ssize_t");
    return n;
}

static int64_t clamp(int64_t n, int64_t low, int64_t high)
{
    return n < low ? low : n > high ? high : n;
}

/* Skip n items of those a range iterator has left. */
static void advance_range(RtIter *it, RtValue n)
{
    RtRange *rest = (RtRange *)RT_OBJ(rest_of_range(it));
    n = rti_index(n);
    if (rti_int_sign(n) < 0) n = RT_INT(0);
    if (rti_int_cmp(n, rest->length) > 0) n = rest->length;
    RtValue at = rti_add(rest->start, rti_mul(n, rest->step));
    rti_iter_range(it, rti_range(at, rest->stop, rest->step));
}

BODY(rti_iter_setstate)
{
    RtIter *it = iter_of(self);
    if (it->next == rti_step_range || it->next == rti_step_range_big) {
        advance_range(it, args[0]);
        return RT_NONE;
    }
    int64_t n = state_argument(args[0]);
    if (it->next == rti_step_done) return RT_NONE;
    if (it->next == rti_step_list_reversed || it->next == rti_step_reversed) {
        it->index = clamp(n, -1, rti_len(it->source) - 1);
    } else if (it->next == rti_step_seq) {
        it->index = n < 0 ? 0 : n;
    } else if (!it->next && n < 0) {
        *it = (RtIter){.source = RT_NONE, .next = rti_step_done};
    } else {
        it->index = clamp(n, 0, rti_len(it->source));
    }
    return RT_NONE;
}

/* ---- method tables ---- */

#define METHOD(name, function, min, max, sig, doc)     {#name, function, min, max, 0, sig, doc},
#define POSITIONED(name, function, min, max, sig, doc) METHOD(name, function, min, max, sig, doc)
const RtMethodDef rti_iterobj_methods[] = {
#include "rt/methods/iterator.def"
    {0}};
#undef POSITIONED
#define POSITIONED(name, function, min, max, sig, doc)
const RtMethodDef rti_table_iterator_methods[] = {
#include "rt/methods/iterator.def"
    {0}};
