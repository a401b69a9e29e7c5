/* Async generators and the awaitables of their methods (obj_asyncgen.c, asyncgen_await.c). */
#ifndef RTI_ASYNCGEN_H
#define RTI_ASYNCGEN_H

#include "gen.h"

/* What asend(), __anext__(), athrow(), aclose() and anext(it, default) return. All of them are
 * driven by steps: sent a value or thrown an exception, a step lets an awaited value through, or
 * ends the await with a result. */
typedef struct RtAsyncStep {
    RtShape *shape;
    RtGenerator *gen;
    RtValue
        value; /* asend: value to send first. athrow: exception, 0 for aclose. anext: the default */
    RtValue iter; /* anext: iterator behind the awaitable, 0 until the first step */
    RtValue awaitable;
    int state;
} RtAsyncStep;

RtValue rti_async_step_new(RtShape *shape, RtGenerator *gen, RtValue value);
int rti_is_async_step(RtValue v);
/* Returns the value let through, or 0 with the await's result. raises: what the body raises,
 * StopAsyncIteration. */
RtValue rti_async_step(RtValue self, RtValue sent, int throwing, RtValue *result);

/* The value inside what an async generator's yield returned; 0 when v comes from an await. */
RtValue rti_async_yielded(RtValue v);

#endif
