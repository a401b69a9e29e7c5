/* iter_seq.c - iterators made of calls: over __getitem__ (seq_iterator), iter(callable, sentinel),
 * reversed(), and the questions "is it iterable" and "how long will it be".
 */
#include "args.h"
#include "builtins.h"
#include "iterobj.h"
#include "number.h"
#include "runtime.h"

/* ---- what a type can do ---- */

int rti_is_iterable(RtValue v)
{
    RtType *type = rti_typeof(v);
    rti_type_ready(type);
    return type->slots.iter || (type->slots.getitem && !(type->flags & RT_T_DICT));
}

/* fn(v), or 0 when that raises TypeError. */
static RtValue call_quietly(RtValue (*fn)(RtValue), RtValue v)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue result = fn(v);
        RT_TRY_END(h);
        return result;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rt_exc_match(rt_thrown, RT_VALUE(&rt_TypeError))) rt_reraise(rt_thrown);
        return 0;
    }
}

static RtValue boxed_len(RtValue v)
{
    return rti_int(rti_len(v));
}

/* What __length_hint__ returned, as a number. */
static int64_t check_hint(RtValue hint)
{
    int64_t n;
    if (!rti_is_int(hint))
        rt_errorf(&rt_TypeError, "__length_hint__ must be an integer, not %T", hint);
    if (!rti_int_to_i64(hint, &n)) return INT64_MAX;
    if (n < 0) rt_errorf(&rt_ValueError, "__length_hint__() should return >= 0");
    return n;
}

int64_t rti_length_hint(RtValue v, int64_t absent)
{
    RtType *type = rti_typeof(v);
    int64_t n;
    if (type == &rt_type_generator) return absent;
    if (type->slots.iternext == rti_iterobj_next && !(type->flags & RT_T_HEAP) && type != &rt_type_reversed) {
        n = rti_iter_left(&((RtIterObject *)RT_OBJ(v))->iter);
        return n < 0 ? absent : n;
    }
    rti_type_ready(type);
    if (type->slots.len) {
        RtValue len = call_quietly(boxed_len, v);
        return len ? RT_UNINT(len) : absent;
    }
    RtValue method = rti_lookup_special(v, RT_NAME(__length_hint__));
    RtValue hint = method ? call_quietly(rti_call0, method) : 0;
    return hint && hint != RT_NOTIMPLEMENTED ? check_hint(hint) : absent;
}

/* ---- iter() over __getitem__ ---- */

/* seq[i], or 0 on IndexError (and StopIteration). */
static RtValue item_or_end(RtValue seq, int64_t i)
{
    RtHandler h;
    RtValue v;
    RT_TRY(h)
    {
        v = rti_getitem(seq, rti_int(i));
        RT_TRY_END(h);
        return v;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rt_exc_match(rt_thrown, RT_VALUE(&rt_IndexError)) &&
            !rt_exc_match(rt_thrown, RT_VALUE(&rt_StopIteration)))
            rt_reraise(rt_thrown);
    }
    return 0;
}

RtValue rti_step_seq(RtIter *it)
{
    int64_t i = it->index;
    if (i == INT64_MAX) rt_errorf(&rt_OverflowError, "iter index too large");
    it->index++;
    return item_or_end(it->source, i);
}

int64_t rti_left_seq(const RtIter *it)
{
    return rti_typeof(it->source)->slots.len ? rti_len(it->source) - it->index : RTI_LEFT_UNKNOWN;
}

RtValue rti_seq_iterator(RtValue seq)
{
    RtIter it = {.source = seq, .next = rti_step_seq};
    return rti_iterobj_new(&rt_shape_seq_iterator, &it);
}

RTI_ITERATOR_TYPE(seq_iterator, "iterator", rti_iterobj_methods);

/* ---- iter(callable, sentinel) ---- */

typedef struct RtCallIter {
    RtShape *shape;
    RtValue callable; /* 0: exhausted */
    RtValue sentinel;
} RtCallIter;

RtShape rt_shape_callable_iterator = {.type = &rt_type_callable_iterator};

RtValue rti_callable_iterator(RtValue callable, RtValue sentinel)
{
    RtCallIter *it = rt_gc_new(&rt_shape_callable_iterator, sizeof *it);
    it->callable = callable;
    it->sentinel = sentinel;
    return RT_VALUE(it);
}

static RtValue callable_next(RtValue self)
{
    RtCallIter *it = (RtCallIter *)RT_OBJ(self);
    if (!it->callable) return 0;
    RtHandler h;
    RT_TRY(h)
    {
        RtValue v = rti_call0(it->callable);
        if (it->callable && !rti_equal(it->sentinel, v)) {
            RT_TRY_END(h);
            return v;
        }
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rt_exc_match(rt_thrown, RT_VALUE(&rt_StopIteration))) rt_reraise(rt_thrown);
    }
    it->callable = it->sentinel = 0;
    return 0;
}

static void callable_trace(void *object)
{
    RtCallIter *it = object;
    rti_gc_mark(it->callable);
    rti_gc_mark(it->sentinel);
}

static RtValue callable___reduce__(RtValue self, RT_UNUSED const RtValue *args,
                                   RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)
{
    RtValue parts[2] = {rti_iter_builtin("iter", RT_FUNCTION(iter))};
    RtCallIter *it = (RtCallIter *)RT_OBJ(self); /* read behind the lookup */
    RtValue none = RT_VALUE(&rt_empty_tuple), pair[2] = {it->callable, it->sentinel};
    parts[1] = it->callable ? rti_tuple_from(pair, 2) : rti_tuple_from(&none, 1);
    return rti_tuple_from(parts, 2);
}

static const RtMethodDef callable_methods[] = {
    {"__reduce__", callable___reduce__, 0, 0, 0, "", "Return state information for pickling."},
    {0}};

RT_TYPE(rt_type_callable_iterator) = {
    .shape = &rt_shape_type,
    .cname = "callable_iterator",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(RtCallIter),
    .trace = callable_trace,
    .instance_shape = &rt_shape_callable_iterator,
    .methods = callable_methods,
    .slots = RT_SLOTS(RT_SLOT(iter, rti_iterobj_self), RT_SLOT(iternext, callable_next)),
};

/* ---- reversed ---- */

RtShape rt_shape_reversed = {.type = &rt_type_reversed};

RtValue rti_step_reversed(RtIter *it)
{
    if (it->index < 0) return 0;
    int64_t i = it->index--;
    return item_or_end(it->source, i);
}

static RtValue reversed_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    if (type == &rt_type_reversed || type->slots.init == rt_type_object.slots.init)
        rti_args_no_keywords("reversed", kwnames);
    rti_args_count("reversed", count, 1, 1);
    RtValue seq = args[0];
    RtValue method = rti_lookup_special(seq, RT_NAME(__reversed__));
    RtType *of = rti_typeof(seq);
    if (method && method != RT_NONE) return rti_call0(method);
    if (method || !of->slots.getitem || (of->flags & RT_T_DICT))
        rt_errorf(&rt_TypeError, "'%T' object is not reversible", seq);
    RtIterObject *object = rti_object_alloc(type);
    object->iter = (RtIter){.source = seq, .index = rti_len(seq) - 1, .next = rti_step_reversed};
    return RT_VALUE(object);
}

static RtValue reversed___length_hint__(RtValue self, RT_UNUSED const RtValue *args,
                                        RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)
{
    RtIter *it = &((RtIterObject *)RT_OBJ(self))->iter;
    if (it->next != rti_step_reversed) return RT_INT(0);
    int64_t left = it->index + 1;
    return rti_int(left > rti_len(it->source) ? 0 : left);
}

static const RtMethodDef reversed_methods[] = {
    {"__length_hint__", reversed___length_hint__, 0, 0, 0, "",
     "Private method returning an estimate of len(list(it))."},
    {"__reduce__", rti_iter_reduce, 0, 0, 0, "", "Return state information for pickling."},
    {"__setstate__", rti_iter_setstate, 1, 1, 0, "object, /",
     "Set state information for unpickling."},
    {0}};

RT_TYPE(rt_type_reversed) = {
    .shape = &rt_shape_type,
    .cname = "reversed",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE,
    .size = sizeof(RtIterObject),
    .trace = rti_iterobj_trace,
    .instance_shape = &rt_shape_reversed,
    .methods = reversed_methods,
    .slots = RT_SLOTS(RT_SLOT(new_, reversed_new), RT_SLOT(iter, rti_iterobj_self),
                      RT_SLOT(iternext, rti_iterobj_next)),
    .doc = "reversed(sequence, /)\n--\n\n"
           "Return a reverse iterator over the values of the given sequence.",
};
