/* Shared by the files of generators, coroutines and async generators (gen_*.c, obj_gen.c,
 * obj_coro.c, obj_asyncgen*.c).
 */
#ifndef RTI_GEN_H
#define RTI_GEN_H

#include "rt/gen.h"
#include "exc.h"

/* RtGenerator.flags */
enum {
    GEN_HOOKED = 1,      /* async generator: the first iteration called the hooks */
    GEN_ASYNC_BUSY = 2,  /* async generator: an asend or athrow object is in progress */
    GEN_ASYNC_CLOSED = 4, /* async generator: aclose() was started or the body ended */
    GEN_SHOWN = 8,       /* its code has RT_CODE_SHOWN */
    GEN_TO_CLOSE = 16    /* has waited for an object of the program that may have a close method: to be closed when it is
                          * dropped, as those with RT_CODE_CLEANUP */
};

#define RTI_GEN(v) ((RtGenerator *)RT_OBJ(v))
/* Generators and coroutines proper (both are resumed directly when delegated to). */
static inline int rti_is_gen(RtValue v)
{
    return RT_IS_PTR(v) &&
           (RT_SHAPE(v) == &rt_shape_generator || RT_SHAPE(v) == &rt_shape_coroutine);
}

/* "generator", "coroutine" or "async generator". */
const char *rti_gen_kind(const RtGenerator *gen);
/* Resume a suspended generator that waits for another one: the innermost of them runs, those around
 * it only when it ends. As rti_gen_resume. */
RtValue rti_chain_resume(RtGenerator *gen, RtValue sent);
/* Raise exc at the suspended yield. 0 when the body returned. raises: what leaves the body. */
RtValue rti_gen_throw(RtGenerator *gen, RtValue exc);
/* gen.close(): the value the body returned or None. raises: RuntimeError "ignored GeneratorExit",
 * the body's. */
RtValue rti_gen_close(RtGenerator *gen);
/* The return value of a body that just ended, taken out of the generator. */
RtValue rti_gen_take_result(RtGenerator *gen);
/* The exception that throw(type[, value[, traceback]]) means. raises: TypeError. */
RtValue rti_throw_argument(const RtValue *args, size_t count);

/* Attributes the three kinds share. */
RtValue rti_gen_name(RtValue self), rti_gen_qualname(RtValue self), rti_gen_frame(RtValue self);
RtValue rti_gen_running(RtValue self), rti_gen_suspended(RtValue self), rti_gen_code(RtValue self);
RtValue rti_gen_delegate(RtValue self), rti_gen_repr(RtValue self);
void rti_gen_set_name(RtValue self, RtValue v), rti_gen_set_qualname(RtValue self, RtValue v);
void rti_gen_trace(void *object);
void rti_gen_del(RtValue self);

/* Methods the three kinds share. */
RtValue rti_gen_m_send(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_gen_m_throw(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_gen_m_close(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_class_getitem(RtValue self, const RtValue *args, size_t count, RtValue kwnames);

/* Coroutines that were created and never awaited (obj_coro.c). */
void rti_coro_created(RtGenerator *coro);
void rti_coro_started(RtGenerator *coro);
/* Is there something to do when the collector finds it dead? Not once it was started, unless a finally clause or a
 * with statement may be pending. */
int rti_coro_wants_del(const RtGenerator *coro);
void rti_coro_warn_unawaited(void);
/* The places where a coroutine is made, innermost first, as cr_origin has them: set while
 * sys.set_coroutine_origin_tracking_depth asks for it. */
extern RtValue (*rti_coro_origin)(void);

#endif
