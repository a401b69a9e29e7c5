/* asyncgen_await.c - the awaitables of async generators: __anext__(), asend(), athrow(), aclose(),
 * and anext() with a default.
 *
 * Each goes through init, iterating, closed. A step resumes the generator's body: what an await
 * inside it lets through is let through further, a yield ends the await with the yielded value.
 * While one awaitable is iterating the generator is busy, and starting another one is an error.
 */
#include "asyncgen.h"

enum { STEP_INIT, STEP_ITERATING, STEP_CLOSED };

#define STEP(v) ((RtAsyncStep *)RT_OBJ(v))

/* Only those that nobody has awaited have something to say when they are found dead. */
static int wants_del(const RtObject *o)
{
    if (o->shape != &rt_shape_async_generator_asend && o->shape != &rt_shape_async_generator_athrow) return 1;
    return ((const RtAsyncStep *)o)->state == STEP_INIT;
}

RtValue rti_async_step_new(RtShape *shape, RtGenerator *gen, RtValue value)
{
    RtAsyncStep *o = rt_gc_new(shape, sizeof *o);
    o->gen = gen;
    o->value = value;
    if (gen) {
        rti_gc_wants_del = wants_del;
        rti_gc_watch(o);
    }
    return RT_VALUE(o);
}

RtValue rti_anext_awaitable(RtValue awaitable, RtValue dflt)
{
    RtAsyncStep *o = (RtAsyncStep *)RT_OBJ(
        rti_async_step_new(&rt_shape_anext_awaitable, NULL, dflt));
    o->awaitable = awaitable;
    return RT_VALUE(o);
}

/* Nothing more comes of it: it keeps its generator no longer. */
static void close_step_object(RtAsyncStep *o)
{
    o->state = STEP_CLOSED;
    o->gen = NULL;
}

static int ends_iteration(RtValue exc)
{
    return rti_is_a(exc, &rt_StopAsyncIteration) || rti_is_a(exc, &rt_GeneratorExit);
}

/* Resume the body. Returns what an await let through; or 0, and then the step is over: with *result
 * set to the yielded value, or with *result 0 when the body has returned. An exception also ends
 * the step. */
static RtValue resume(RtAsyncStep *o, RtValue value, int throwing, RtValue *result)
{
    RtGenerator *gen = o->gen;
    RtHandler h;
    RT_TRY(h) {
        RtValue v = throwing ? rti_gen_throw(gen, value) : rti_gen_resume(gen, value);
        RT_TRY_END(h);
        *result = v ? rti_async_yielded(v) : 0;
        if (v && !*result) return v;
        gen->flags &= (uint8_t)~GEN_ASYNC_BUSY;
        close_step_object(o);
        if (!v) gen->flags |= GEN_ASYNC_CLOSED;
        return 0;
    } else {
        RT_TRY_CAUGHT(h);
        gen->flags &= (uint8_t)~GEN_ASYNC_BUSY;
        close_step_object(o);
        if (ends_iteration(rt_thrown)) gen->flags |= GEN_ASYNC_CLOSED;
        rt_reraise(rt_thrown);
    }
}

static void begin(RtAsyncStep *o, const char *busy)
{
    if (o->gen->flags & GEN_ASYNC_BUSY) {
        close_step_object(o);
        rt_errorf(&rt_RuntimeError, "%s: asynchronous generator is already running", busy);
    }
    o->state = STEP_ITERATING;
    o->gen->flags |= GEN_ASYNC_BUSY;
}

/* ---- asend(), __anext__() ---- */

static RtValue asend_step(RtAsyncStep *o, RtValue sent, int throwing, RtValue *result)
{
    if (o->state == STEP_CLOSED)
        rt_errorf(&rt_RuntimeError, "cannot reuse already awaited __anext__()/asend()");
    if (o->state == STEP_INIT) {
        begin(o, "anext()");
        if (!throwing && sent == RT_NONE) sent = o->value;
    }
    o->gen->flags |= GEN_ASYNC_BUSY;
    RtValue v = resume(o, sent, throwing, result);
    if (!v && !*result) rt_raise(rti_exc_new(&rt_StopAsyncIteration, 0));
    return v;
}

/* ---- aclose(): value is 0 ---- */

/* The end of an aclose(): a yield is an error; the body's end, however it came, is success. */
static RtValue close_step(RtAsyncStep *o, RtValue sent, int throwing, RtValue *result)
{
    RtHandler h;
    RtValue v;
    RT_TRY(h) {
        v = resume(o, sent, throwing, result);
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
        if (!ends_iteration(rt_thrown)) rt_reraise(rt_thrown);
        *result = RT_NONE;
        return 0;
    }
    if (!v && *result) rt_errorf(&rt_RuntimeError, "async generator ignored GeneratorExit");
    *result = RT_NONE;
    return v;
}

/* ---- athrow(), aclose() ---- */

static RtValue athrow_step(RtAsyncStep *o, RtValue sent, int throwing, RtValue *result)
{
    RtGenerator *gen = o->gen;
    int closing = !o->value;
    if (o->state == STEP_CLOSED)
        rt_errorf(&rt_RuntimeError, "cannot reuse already awaited aclose()/athrow()");
    if (gen->state == RT_GEN_CLOSED && !throwing) {
        close_step_object(o);
        *result = RT_NONE;
        return 0;
    }
    if (o->state == STEP_INIT) {
        if (!throwing && !(gen->flags & GEN_ASYNC_BUSY) && gen->flags & GEN_ASYNC_CLOSED) {
            close_step_object(o);
            rt_raise(rti_exc_new(&rt_StopAsyncIteration, 0));
        }
        if (!throwing && sent != RT_NONE)
            rt_errorf(&rt_RuntimeError, "can't send non-None value to a just-started coroutine");
        begin(o, closing ? "aclose()" : "athrow()");
        if (!throwing) {
            throwing = 1;
            if (closing) {
                gen->flags |= GEN_ASYNC_CLOSED;
                sent = rti_exc_new(&rt_GeneratorExit, 0);
            } else {
                const RtTuple *args = RTI_TUPLE(o->value);
                sent = rti_throw_argument(args->items, (size_t)args->len);
            }
        }
    }
    if (closing) return close_step(o, sent, throwing, result);
    RtValue v = resume(o, sent, throwing, result);
    if (!v && !*result) rt_raise(rti_exc_new(&rt_StopAsyncIteration, 0));
    return v;
}

/* ---- anext(it, default) ---- */

static RtValue anext_step(RtAsyncStep *o, RtValue sent, int throwing, RtValue *result)
{
    if (!o->iter) rt_gc_store(o, &o->iter, rti_await_iter(o->awaitable));
    RtHandler h;
    RT_TRY(h) {
        RtValue v = throwing ? rti_delegate_throw(o->iter, sent, rt_handled, result)
                             : rti_delegate_send(o->iter, sent, result);
        RT_TRY_END(h);
        return v;
    } else {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_StopAsyncIteration)) rt_reraise(rt_thrown);
        *result = o->value;
        return 0;
    }
}

/* ---- the objects ---- */

int rti_is_async_step(RtValue v)
{
    if (!RT_IS_PTR(v)) return 0;
    const RtShape *shape = RT_SHAPE(v);
    return shape == &rt_shape_async_generator_asend || shape == &rt_shape_async_generator_athrow ||
           shape == &rt_shape_anext_awaitable;
}

RtValue rti_async_step(RtValue self, RtValue sent, int throwing, RtValue *result)
{
    RtAsyncStep *o = STEP(self);
    if (o->shape == &rt_shape_async_generator_asend) return asend_step(o, sent, throwing, result);
    if (o->shape == &rt_shape_async_generator_athrow) return athrow_step(o, sent, throwing, result);
    return anext_step(o, sent, throwing, result);
}

/* Found dead, and nobody has awaited it. */
static void step_del(RtValue self)
{
    RtAsyncStep *o = STEP(self);
    if (o->state != STEP_INIT || !o->gen) return;
    int asend = o->shape == &rt_shape_async_generator_asend;
    RtValue owner = RT_VALUE(o->gen);
    RtHandler h;
    RT_TRY(h) {
        RtValue text = rti_str_format("coroutine method '%s' of '%U' was never awaited",
                                      asend ? "asend" : o->value ? "athrow" : "aclose", rti_gen_qualname(owner));
        rti_warn(&rt_RuntimeWarning, rti_str_to_utf8(text, NULL));
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
        rti_write_unraisable(rt_thrown, NULL, owner);
    }
}

static RtValue step_iter(RtValue self) { return self; }

static RtValue step_next(RtValue self)
{
    RtValue result, v = rti_async_step(self, RT_NONE, 0, &result);
    if (!v && result != RT_NONE) rti_raise_stop_iteration(result);
    return v;
}

static RtValue step_send(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    RtValue result, v = rti_async_step(self, args[0], 0, &result);
    if (!v) rti_raise_stop_iteration(result);
    return v;
}

static RtValue step_throw(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)kwnames;
    RtValue result, v = rti_async_step(self, rti_throw_argument(args, count), 1, &result);
    if (!v) rti_raise_stop_iteration(result);
    return v;
}

static RtValue step_close(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    if (STEP(self)->state == STEP_CLOSED) return RT_NONE;
    RtHandler h;
    RT_TRY(h) {
        RtValue result, v = rti_async_step(self, rti_exc_new(&rt_GeneratorExit, 0), 1, &result);
        RT_TRY_END(h);
        if (v) rt_errorf(&rt_RuntimeError, "coroutine ignored GeneratorExit");
    } else {
        RT_TRY_CAUGHT(h);
        if (!ends_iteration(rt_thrown) && !rti_is_a(rt_thrown, &rt_StopIteration))
            rt_reraise(rt_thrown);
    }
    return RT_NONE;
}

static void step_trace(void *object)
{
    RtAsyncStep *o = object;
    rti_gc_mark_object(o->gen);
    rti_gc_mark(o->value);
    rti_gc_mark(o->iter);
    rti_gc_mark(o->awaitable);
}

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, step_##name, min, max, flags, sig, doc},
static const RtMethodDef asend_methods[] = {
#include "rt/methods/async_generator_asend.def"
    {0},
};
static const RtMethodDef athrow_methods[] = {
#include "rt/methods/async_generator_athrow.def"
    {0},
};
static const RtMethodDef anext_methods[] = {
#include "rt/methods/anext_awaitable.def"
    {0},
};
#undef METHOD

#define STEP_TYPE(name, rows)                                                                      \
    RtShape rt_shape_##name = {.type = &rt_type_##name};                                           \
    RT_TYPE(rt_type_##name) = {                                                                    \
        .shape = &rt_shape_type,                                                                   \
        .cname = #name,                                                                            \
        .base = &rt_type_object,                                                                   \
        .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,                                               \
        .size = sizeof(RtAsyncStep),                                                               \
        .trace = step_trace,                                                                       \
        .slots = RT_SLOTS(RT_SLOT(iter, step_iter), RT_SLOT(iternext, step_next),                  \
                          RT_SLOT(await, step_iter), RT_SLOT(del, step_del)),                      \
        .methods = rows,                                                                           \
        .instance_shape = &rt_shape_##name,                                                        \
    };
STEP_TYPE(async_generator_asend, asend_methods)
STEP_TYPE(async_generator_athrow, athrow_methods)
STEP_TYPE(anext_awaitable, anext_methods)
