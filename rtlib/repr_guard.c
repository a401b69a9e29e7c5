/* repr_guard.c - the guard against the endless repr of a container that contains itself: the
 * containers being shown, innermost last. A repr that is left by an exception takes its entry with
 * it.
 */
#include "runtime.h"

enum { SHOWN_FIRST = 64 };
static RtValue *shown; /* collector-owned once it grows; the values are on the stack as well */
static RtValue shown_first[SHOWN_FIRST];
static int64_t shown_count, shown_cap;
static RtValue shown_root; /* keeps the grown array alive */

static void grow_shown(void)
{
    if (!shown) {
        shown = shown_first;
        shown_cap = SHOWN_FIRST;
        return;
    }
    if (!shown_root) rt_gc_root_range(&shown_root, 1);
    RtValue list = rti_list_from(shown, shown_count);
    for (int64_t i = 0; i < shown_count; i++) rti_list_append(list, RT_NONE);
    shown_root = list;
    shown = RTI_LIST(list)->items;
    shown_cap = RTI_LIST(list)->len;
}

int rti_repr_enter(RtValue v)
{
    for (int64_t i = shown_count; i-- > 0;)
        if (shown[i] == v) return 0;
    if (shown_count >= RTI_HELPER_LEVELS)
        rt_errorf(&rt_RecursionError, "maximum recursion depth exceeded while getting the repr of an object");
    if (shown_count == shown_cap) grow_shown();
    shown[shown_count++] = v;
    return 1;
}

void rti_repr_leave(RtValue v)
{
    while (shown_count > 0)
        if (shown[--shown_count] == v) return;
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
