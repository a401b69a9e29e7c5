/* repr_guard.c - the guard against the endless repr of a container that contains itself: the
 * containers being shown, innermost last. A repr that is left by an exception takes its entry with
 * it.
 */
#include "runtime.h"
#include "thread.h"

RtReprState rti_repr_state; /* of the running thread; the collector marks the list (gc.c) */

int rti_repr_enter(RtValue v)
{
    RtReprState *state = &rti_repr_state;
    if (!state->list) state->list = rti_list_new(16);
    RtList *shown = RTI_LIST(state->list);
    for (int64_t i = state->count; i-- > 0;)
        if (shown->items[i] == v) return 0;
    if (state->count >= RTI_HELPER_LEVELS)
        rt_errorf(&rt_RecursionError, "maximum recursion depth exceeded while getting the repr of an object");
    shown->len = state->count;
    rti_list_append(state->list, v);
    state->count++;
    return 1;
}

void rti_repr_leave(RtValue v)
{
    RtList *shown = rti_repr_state.list ? RTI_LIST(rti_repr_state.list) : NULL;
    while (rti_repr_state.count > 0 && shown->items[--rti_repr_state.count] != v) {}
    if (shown) shown->len = rti_repr_state.count; /* it is not to keep them alive */
}

RtValue rti_repr_guarded(RtValue v, RtUnaryFn body, const char *cycle)
{
    if (!rti_repr_enter(v)) return rti_str(cycle);
    RtHandler h;
    RtValue text;
    RT_TRY(h)
    {
        text = body(v);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        rti_repr_leave(v);
        rt_reraise(rt_thrown);
    }
    rti_repr_leave(v);
    return text;
}
