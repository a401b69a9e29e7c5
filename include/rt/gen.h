/* Generators, coroutines and async generators, as emitted code sees them (the header is RtGenerator
 * in object.h).
 *
 * The emitted resume(frame, sent, mode) enters an activation (RT_ENTER, RT_LEAVE), continues at
 * frame->point and runs to the next yield. Before it returns a yielded value it stores the yield's
 * place in frame->site. With mode RT_RESUME_THROW it raises `sent` (rt_raise) at the place it
 * stands at - also at point 0, where that is the `def` line. Returning 0 means the body has
 * returned, frame->result is the value. The object code keeps everything else: state, rt_handled
 * and the record in rt_resuming. While the body runs, frame->handled is what rt_handled is outside
 * it: leaving the outermost except block sets rt_handled to that.
 *
 * Await and `yield from` loop over rti_delegate_send, rti_delegate_throw (runtime.h) with
 * frame->delegate set to what is waited on, and 0 again behind the loop. In async generators a
 * `yield` returns rt_async_value(v), so that it differs from what an await lets through.
 */
#ifndef RT_GEN_H
#define RT_GEN_H

#include "error.h"

extern RtShape rt_shape_generator, rt_shape_coroutine, rt_shape_async_generator;

typedef RtValue (*RtResume)(RtGenerator *frame, RtValue sent, int mode);

/* A new generator (coroutine, async generator: by shape) whose frame has `bytes` bytes, RtGenerator
 * included. The frame is zeroed; the caller stores the arguments. gc: may collect. */
RtGenerator *rt_gen_new(RtShape *shape, RtFunction *function, RtResume resume, size_t bytes);

/* Mark v as yielded by an async generator's `yield`. gc: may collect. */
RtValue rt_async_value(RtValue v);

/* The value of a call that is a statement goes unused: warns when that very call has made it, a coroutine ("coroutine
 * 'f' was never awaited"). Of others that nobody starts the collector learns, or the program's end. gc: may collect. */
void rt_coro_dropped(RtValue v);

/* gen->resume, by code that knows the generator is not running and not closed. The usual generator runs while nothing is
 * being handled outside it, and is suspended outside its own except clauses: `handled` is 0 then and stays so. */
static inline RtValue rt_resume(RtGenerator *gen, RtValue sent, int mode)
{
    RtResuming record;
    RtResuming *const prev = rt_resuming;
    RtValue outside = rt_handled, own = gen->handled;
    record.prev = prev;
    record.gen = gen;
    record.sp = rt_sp;
    rt_resuming = &record;
    gen->state = RT_GEN_RUNNING;
    if (RT_UNLIKELY(own | outside)) {
        gen->handled = outside;
        if (own) rt_handled = own;
    }
    RtValue v = gen->resume(gen, sent, mode);
    rt_resuming = prev;
    if (RT_UNLIKELY(rt_handled | outside)) {
        gen->handled = rt_handled == outside ? 0 : rt_handled;
        rt_handled = outside;
    }
    gen->state = v ? RT_GEN_SUSPENDED : RT_GEN_CLOSED;
    return v;
}

#endif
