/* gen_delegate.c - one step of `yield from` and `await`, and the iterator behind an awaitable.
 *
 * A delegate that is itself a generator or coroutine is resumed directly; any other is driven
 * through its slots and its send, throw and close methods, StopIteration carrying its result.
 * Exceptions travel through untouched: the delegating body's call site is on the stack, so it shows
 * in their tracebacks. Bodies that only hand on what others yield are passed by when the outermost
 * is resumed (rti_chain_resume).
 */
#include "asyncgen.h"

/* ---- chains of delegations ----
 * A generator that waits for another one, that for a third, and so on: what is sent goes to the
 * innermost at once, what that yields to whoever resumed the outermost. The bodies between are
 * marked running and have their entries in the call-site stack, but none is entered. Only when the
 * inner one returns or raises does the one around it go on: `delegate` is 0 then, and rt_delegate
 * finds the result, or the exception, in what was sent. */

typedef struct Chain {
    RtHandler handler; /* further out on the stack than the records of those that run inside (exc.c) */
    RtGenerator *outer, *running;
    const RtSite **base; /* rt_sp of whoever resumes the outermost */
    RtValue sent;
    int mode;
} Chain;

/* Waits for another generator, and nothing of its own is to be put up when that one runs. */
static inline int hands_on(const RtGenerator *gen)
{
    if (!rti_is_gen(gen->delegate) || gen->handled || gen->flags & GEN_SHOWN) return 0;
    return RTI_GEN(gen->delegate)->state == RT_GEN_SUSPENDED;
}

/* The one around that which has ended is next. True when that is the outermost. */
static int next_around(Chain *c)
{
    RtGenerator *gen = c->outer;
    const RtSite **sp = c->base;
    for (; RTI_GEN(gen->delegate) != c->running; gen = RTI_GEN(gen->delegate)) sp++;
    c->running = gen;
    gen->delegate = 0;
    rt_sp = c->handler.sp = sp;
    return gen == c->outer;
}

/* Runs the innermost, and when that ends by returning those around it. What one of them yielded, or
 * 0 when the outermost is to go on with c->sent by c->mode. */
static __attribute__((noinline)) RtValue run_inner(Chain *c)
{
    for (;;) {
        RtGenerator *gen = c->running;
        RtValue v = rt_resume(gen, c->sent, c->mode);
        if (v) return v;
        c->sent = rti_gen_take_result(gen);
        c->mode = RT_RESUME_NEXT;
        if (next_around(c)) return 0;
    }
}

/* The same with what they raise: the one around it is to raise it where that stands. */
static __attribute__((noinline)) RtValue run_chain(Chain *c)
{
    rt_handler_push(&c->handler);
    c->handler.region = RT_REGION_C;
    RtValue v = 0;
    if (rt_setjmp(c->handler.buf)) {
        rt_handled = c->handler.handled;
        c->sent = rt_thrown;
        c->mode = RT_RESUME_THROW;
        if (!next_around(c)) v = run_inner(c);
    } else {
        v = run_inner(c);
    }
    rt_handler_pop(&c->handler);
    return v;
}

RtValue rti_chain_resume(RtGenerator *outer, RtValue sent)
{
    Chain c; /* its handler is filled by those who need one */
    c.outer = outer;
    c.base = rt_sp;
    c.sent = sent;
    c.mode = RT_RESUME_NEXT;
    RtGenerator *gen = outer;
    while (gen->delegate && hands_on(gen) && rt_sp + 2 < rt_sp_limit) {
        gen->state = RT_GEN_RUNNING;
        *++rt_sp = gen->site;
        gen = RTI_GEN(gen->delegate);
    }
    if (gen != outer) {
        c.running = gen;
        RtValue v = run_chain(&c);
        rt_sp = c.base;
        if (v) {
            for (gen = outer; gen != c.running; gen = RTI_GEN(gen->delegate))
                gen->state = RT_GEN_SUSPENDED;
            return v;
        }
    }
    return rt_resume(outer, c.sent, c.mode);
}

/* ---- one step ---- */

static RtValue next_method(RtValue iter, RtValue value)
{
    (void)value;
    RtType *type = rti_typeof(iter);
    /* the slot of a user class drops the StopIteration's value: call its method instead */
    if (type->flags & RT_T_HEAP) return rti_call_method(iter, RT_NAME(__next__), NULL, 0, 0, NULL);
    return type->slots.iternext(iter);
}

static RtValue send_method(RtValue iter, RtValue value)
{
    return rti_call_method(iter, RT_NAME(send), &value, 1, 0, NULL);
}

static RtValue throw_method(RtValue iter, RtValue exc)
{
    return rti_call_method(iter, RT_NAME(throw), &exc, 1, 0, NULL);
}

/* step(iter, value), where StopIteration means that the delegate has returned. */
static RtValue catching_stop(RtBinaryFn step, RtValue iter, RtValue value, RtValue *result)
{
    RtHandler h;
    RT_TRY(h) {
        RtValue v = step(iter, value);
        RT_TRY_END(h);
        if (!v) *result = RT_NONE;
        return v;
    } else {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_StopIteration)) rt_reraise(rt_thrown);
        *result = rti_exc_get0(rt_thrown);
        return 0;
    }
}

RtValue rti_delegate_send(RtValue iter, RtValue sent, RtValue *result)
{
    if (RT_LIKELY(rti_is_gen(iter))) {
        RtValue v = rti_gen_resume(RTI_GEN(iter), sent);
        if (!v) *result = rti_gen_take_result(RTI_GEN(iter));
        return v;
    }
    if (rti_is_async_step(iter)) return rti_async_step(iter, sent, 0, result);
    return catching_stop(sent == RT_NONE ? next_method : send_method, iter, sent, result);
}

void rti_gen_waits(RtGenerator *gen)
{
    if (gen->flags & GEN_TO_CLOSE || gen->function->code->flags & RT_CODE_CLEANUP) return;
    gen->flags |= GEN_TO_CLOSE;
    rti_gc_watch(gen);
}

static void close_delegate(RtValue iter)
{
    if (rti_is_gen(iter)) {
        rti_gen_close(RTI_GEN(iter));
        return;
    }
    RtHandler h;
    volatile RtValue close = 0;
    RT_TRY(h) {
        close = rti_try_getattr(iter, RT_NAME(close));
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
        rti_write_unraisable(rt_thrown, NULL, iter);
    }
    if (close) rti_call0(close);
}

static RtValue throw_into(RtValue iter, RtValue exc, RtValue *result)
{
    if (rti_is_a(exc, &rt_GeneratorExit)) {
        close_delegate(iter);
        rt_raise(exc);
    }
    if (rti_is_gen(iter)) {
        RtValue v = rti_gen_throw(RTI_GEN(iter), exc);
        if (!v) *result = rti_gen_take_result(RTI_GEN(iter));
        return v;
    }
    if (rti_is_async_step(iter)) return rti_async_step(iter, exc, 1, result);
    if (!rti_try_getattr(iter, RT_NAME(throw))) rt_raise(exc);
    return catching_stop(throw_method, iter, exc, result);
}

RtValue rti_delegate_throw(RtValue iter, RtValue exc, RtValue outside, RtValue *result)
{
    const RtValue inside = rt_handled;
    if (!inside) return throw_into(iter, exc, result);
    RtHandler h;
    RT_TRY(h) {
        rt_handled = outside;
        RtValue v = throw_into(iter, exc, result);
        rt_handled = inside;
        RT_TRY_END(h);
        return v;
    } else {
        /* what comes back out of the delegate is raised in this body's except clause */
        RT_TRY_CAUGHT(h);
        rti_exc_set_context(rt_thrown, rt_handled);
        rt_reraise(rt_thrown);
    }
}

/* ---- await ---- */

/* The iterator behind v, 0 when v is not awaitable. raises: TypeError when its __await__
 * misbehaves. */
static RtValue try_await_iter(RtValue v)
{
    if (RT_HAS_SHAPE(v, &rt_shape_coroutine)) return v;
    if (RT_HAS_SHAPE(v, &rt_shape_generator) && RTI_GEN(v)->function->code->flags & RT_CODE_ITERABLE_COROUTINE) return v;
    RtType *type = rti_typeof(v);
    if (!type->slots.await) return 0;
    RtValue iter = type->slots.await(v);
    if (RT_HAS_SHAPE(iter, &rt_shape_coroutine))
        rt_errorf(&rt_TypeError, "__await__() returned a coroutine");
    if (!rti_typeof(iter)->slots.iternext)
        rt_errorf(&rt_TypeError, "__await__() returned non-iterator of type '%T'", iter);
    return iter;
}

static RtValue check_free(RtValue iter)
{
    if (RT_HAS_SHAPE(iter, &rt_shape_coroutine) && RTI_GEN(iter)->state == RT_GEN_SUSPENDED &&
        RTI_GEN(iter)->delegate)
        rt_errorf(&rt_RuntimeError, "coroutine is being awaited already");
    return iter;
}

RtValue rti_await_iter(RtValue awaitable)
{
    RtValue iter = try_await_iter(awaitable);
    if (!iter) rt_errorf(&rt_TypeError, "object %T can't be used in 'await' expression", awaitable);
    return check_free(iter);
}

RtValue rti_await_iter_with(RtValue awaitable, const char *method)
{
    RtValue iter = try_await_iter(awaitable);
    if (!iter)
        rt_errorf(&rt_TypeError,
                  "'async with' received an object from %s that does not implement __await__: %T",
                  method, awaitable);
    return check_free(iter);
}

/* ---- async for ---- */

RtValue rti_async_iter(RtValue v)
{
    RtType *type = rti_typeof(v);
    if (!type->slots.aiter)
        rt_errorf(&rt_TypeError, "'async for' requires an object with __aiter__ method, got %T", v);
    RtValue iter = type->slots.aiter(v);
    if (!rti_typeof(iter)->slots.anext)
        rt_errorf(&rt_TypeError,
                  "'async for' received an object from __aiter__ that does not implement "
                  "__anext__: %T",
                  iter);
    return iter;
}

RtValue rti_async_next(RtValue iter)
{
    RtType *type = rti_typeof(iter);
    if (!type->slots.anext)
        rt_errorf(&rt_TypeError, "'async for' requires an iterator with __anext__ method, got %T",
                  iter);
    RtValue awaitable = type->slots.anext(iter);
    if (iter && RT_HAS_SHAPE(iter, &rt_shape_async_generator)) return awaitable;
    RtHandler h;
    RtValue volatile cause = 0;
    RT_TRY(h) {
        RtValue v = try_await_iter(awaitable);
        RT_TRY_END(h);
        if (v) return v;
        RtValue text = rti_str_format("object %T can't be used in 'await' expression", awaitable);
        cause = rti_exc_new(&rt_TypeError, text);
    } else {
        RT_TRY_CAUGHT(h);
        cause = rt_thrown;
    }
    RtValue message = rti_str_format("'async for' received an invalid object from __anext__: %T",
                                     awaitable);
    rt_raise_from(rti_exc_new(&rt_TypeError, message), cause);
}
