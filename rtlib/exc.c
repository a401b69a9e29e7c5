/* exc.c - raising: context chaining, the copy of call sites, and the jump to the innermost active
 * handler.
 *
 * Invariant: rt_handler is the chain of handlers of live activations, innermost first; the chain's
 * last handler is always active (start.c). Nothing below the chosen handler needs cleaning up,
 * except generators that were being resumed: their records (rt_resuming) lie on the same C stack,
 * so the ones deeper than the handler are the ones that the jump abandons. Read error.h first.
 */
#include "exc.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "class.h"
#include "eval.h"
#include "stack.h"
#include "thread.h"

RtHandler *rt_handler;
RtValue rt_thrown, rt_handled;

RtThread rti_first_thread;
RtThread *rti_thread = &rti_first_thread, *rti_threads = &rti_first_thread;
void (*rti_release_lock)(void), (*rti_take_lock)(void), (*rti_switch_thread)(void);
volatile int rti_switch_wanted;
RtResuming *rt_resuming;
RtThrowing rti_throwing;

static void trail_trace(void *object)
{
    const RtTrail *trail = object;
    rti_gc_mark(trail->next);
    for (int64_t i = 0; i < trail->count; i++) rti_code_mark(trail->sites[i]->code);
}

/* Trails are never seen by programs; the type exists for the collector. */
RT_STATIC_TYPE(trail_type) = {
    .shape = &rt_shape_type,
    .cname = "trail",
    .base = &rt_type_object,
    .size = sizeof(RtTrail),
    .trace = trail_trace,
    .instance_shape = &rti_shape_trail,
};
RtShape rti_shape_trail = {.type = &trail_type};

static int shows_variables(const RtSite **sp)
{
    const RtShown *shown = rti_shown_at(sp);
    return shown && shown->count;
}

/* The same where some activation shows its variables: its frame object is in the traceback from the start. */
RT_COLD static void add_frames(RtValue exc, const RtSite **from, const RtSite **to)
{
    RtValue next = rti_traceback_objects(RTI_EXC(exc)->traceback);
    for (const RtSite **at = to; at >= from; at--) {
        next = rti_traceback_entry(*at, next);
        if (shows_variables(at)) {
            RtTraceback *entry = (RtTraceback *)RT_OBJ(next);
            rt_gc_store(entry, &entry->frame, rti_frame_at_entry(at));
        }
    }
    rt_gc_store(RTI_EXC(exc), &RTI_EXC(exc)->traceback, next);
}

/* The activations in ]below, to] are left by a raise: frame objects that are known take their variables along. */
RT_COLD static void leave_frames(const RtSite **below, const RtSite **to)
{
    for (const RtSite **at = to; at > below; at--) {
        RtShown *shown = rti_shown_at(at);
        if (shown && shown->frame) rt_hide(shown);
    }
}

/* Put the entries [from, to] of the call-site stack in front of exc's traceback. The entry below
 * the first activation is NULL and is passed over. */
static void add_entries(RtValue exc, const RtSite **from, const RtSite **to)
{
    while (from <= to && !*from) from++;
    if (from > to) return;
    for (const RtSite **at = from; RT_UNLIKELY(rti_shows) && at <= to; at++) {
        if (!shows_variables(at)) continue;
        add_frames(exc, from, to);
        return;
    }
    size_t count = (size_t)(to - from) + 1;
    if (count == 1 && !RTI_EXC(exc)->traceback && !((*from)->code->flags & RT_CODE_DYNAMIC)) {
        RTI_EXC(exc)->traceback = RTI_SITE_TRAIL(*from); /* raised where it is caught */
        return;
    }
    RtTrail *trail = rt_gc_new(&rti_shape_trail, sizeof(RtTrail) + count * sizeof(RtSite *));
    trail->next = RTI_EXC(exc)->traceback;
    trail->count = (int64_t)count;
    for (size_t i = 0; i < count; i++) trail->sites[i] = from[i]; /* mostly a few */
    rt_gc_store(RTI_EXC(exc), &RTI_EXC(exc)->traceback, RT_VALUE(trail));
}

RtValue rti_exc_type_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)kwnames; /* a subclass's __init__ may want them */
    RtException *e = rti_object_alloc(type);
    e->args = rti_tuple_from(args, (int64_t)count);
    return RT_VALUE(e);
}

void rti_exc_set_context(RtValue exc, RtValue context)
{
    if (!context || context == exc) return;
    /* Break the chain behind `context` where it would lead back to exc. Chains that already contain
     * a cycle exist (__context__ can be assigned): the slow pointer finds those. */
    RtValue at = context, slow = context;
    for (int step = 0; RTI_EXC(at)->context; step ^= 1) {
        if (RTI_EXC(at)->context == exc) {
            RTI_EXC(at)->context = 0;
            break;
        }
        at = RTI_EXC(at)->context;
        if (at == slow) break;
        if (step) slow = RTI_EXC(slow)->context;
    }
    rt_gc_store(RTI_EXC(exc), &RTI_EXC(exc)->context, context);
}

static RtHandler *target_handler(void)
{
    RtHandler *h = rt_handler;
    while (h && h->region == RT_REGION_NONE) h = h->prev;
    if (h) return h;
    fputs("Fatal Python error: exception raised outside rt_main\n", stderr);
    abort();
}

/* The C stack grows downwards: what a jump to h leaves behind has lower addresses than h. */
static int is_inside(const RtResuming *r, const RtHandler *h)
{
    return r && (const char *)r < (const char *)h;
}

/* Stands for the generator of a generator expression that runs as a loop. */
static RtGenerator inlined = {.shape = &rt_shape_generator};

/* PEP 479: the exception that takes the place of a StopIteration (StopAsyncIteration) leaving a
 * generator's body. */
static RtValue stop_replacement(RtGenerator *gen, RtValue exc)
{
    if (!gen) gen = &inlined;
    const char *kind = gen->shape == &rt_shape_coroutine         ? "coroutine"
                       : gen->shape == &rt_shape_async_generator ? "async generator"
                                                                 : "generator";
    RtType *type = RTI_EXC(exc)->shape->type;
    const char *name = NULL;
    if (rti_subtype(type, &rt_StopIteration)) name = "StopIteration";
    else if (gen->shape == &rt_shape_async_generator && rti_subtype(type, &rt_StopAsyncIteration))
        name = "StopAsyncIteration";
    if (!name) return 0;
    RtValue error = rti_exc_new(&rt_RuntimeError, rti_str_format("%s raised %s", kind, name));
    RTI_EXC(error)->cause = RTI_EXC(error)->context = exc;
    RTI_EXC(error)->suppress_context = true;
    return error;
}

/* Unwind to the handler and jump. Entries of the activations from the handler's up to `top` are
 * added. */
static RT_NORETURN void unwind(RtValue exc, const RtSite **top)
{
    RtHandler *h = target_handler();
    const RtSite **running = rt_sp;
    while (RT_UNLIKELY(is_inside(rt_resuming, h))) {
        RtResuming *r = rt_resuming;
        if (r->gen) {
            r->gen->state = RT_GEN_CLOSED;
            r->gen->delegate = 0;
        }
        rt_resuming = r->prev;
        RtValue error = stop_replacement(r->gen, exc);
        if (!error) continue;
        add_entries(exc, r->sp + 1, top);
        exc = error;
        top = r->sp;
    }
    add_entries(exc, h->sp, top);
    if (RT_UNLIKELY(rti_shows)) leave_frames(h->sp, running);
    rt_handler = h;
    rt_sp = h->sp;
    rt_thrown = exc;
    if (RT_UNLIKELY(rti_stack_deep)) rti_stack_unwound(h);
    rt_longjmp(h->buf, 1);
}

static void link_context(RtValue exc)
{
    RtValue context = rt_handled;
    if (RT_UNLIKELY(exc == rti_throwing.exc)) {
        context = rti_throwing.context;
        rti_throwing.exc = 0;
    }
    if (context) rti_exc_set_context(exc, context);
}

static RT_NORETURN void raise_instance(RtValue exc)
{
    link_context(exc);
    unwind(exc, rt_sp);
}

void rti_exc_caught(RtValue exc)
{
    link_context(exc);
    add_entries(exc, rt_sp, rt_sp);
    rt_thrown = exc;
}

void rti_raise_without_context(RtValue exc) { unwind(exc, rt_sp); }

RtValue rti_exc_instance(RtValue v)
{
    if (RTI_IS_EXC(v)) return v;
    if (!rti_is_type(v) || !(RTI_TYPE(v)->flags & RT_T_EXCEPTION))
        rt_errorf(&rt_TypeError, "exceptions must derive from BaseException");
    RtValue made = rti_call0(v);
    if (!RTI_IS_EXC(made))
        rt_errorf(&rt_TypeError,
                  "calling %R should have returned an instance of BaseException, not %R", v,
                  RT_VALUE(rti_typeof(made)));
    return made;
}

void rt_raise(RtValue exc) { raise_instance(rti_exc_instance(exc)); }

void rt_raise_from(RtValue v, RtValue cause)
{
    RtValue exc = rti_exc_instance(v);
    if (cause == RT_NONE) {
        cause = 0;
    } else if (RTI_IS_EXC(cause) ||
               (rti_is_type(cause) && RTI_TYPE(cause)->flags & RT_T_EXCEPTION)) {
        cause = rti_exc_instance(cause);
    } else {
        rt_errorf(&rt_TypeError, "exception causes must derive from BaseException");
    }
    rt_gc_store(RTI_EXC(exc), &RTI_EXC(exc)->cause, cause);
    RTI_EXC(exc)->suppress_context = true;
    raise_instance(exc);
}

void rt_reraise(RtValue exc) { unwind(exc, rt_sp - 1); }

void rt_raise_again(void)
{
    if (!rt_handled) rt_errorf(&rt_RuntimeError, "No active exception to reraise");
    rt_reraise(rt_handled);
}

void rt_errorf(RtType *type, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    RtValue message = rti_str_vformat(format, args);
    va_end(args);
    raise_instance(rti_exc_new(type, message));
}

static void check_catchable(RtValue v)
{
    if (!rti_is_type(v) || !(RTI_TYPE(v)->flags & RT_T_EXCEPTION))
        rt_errorf(&rt_TypeError,
                  "catching classes that do not inherit from BaseException is not allowed");
}

int rt_exc_match(RtValue exc, RtValue classes)
{
    RtType *type = RT_SHAPE(exc)->type;
    if (RT_VALUE(type) == classes) return 1;
    if (!RT_IS_PTR(classes) || !(rti_typeof(classes)->flags & RT_T_TUPLE)) {
        check_catchable(classes);
        return rti_subtype(type, RTI_TYPE(classes));
    }
    const RtTuple *tuple = RTI_TUPLE(classes);
    for (int64_t i = 0; i < tuple->len; i++) check_catchable(tuple->items[i]);
    for (int64_t i = 0; i < tuple->len; i++)
        if (rti_subtype(type, RTI_TYPE(tuple->items[i]))) return 1;
    return 0;
}
