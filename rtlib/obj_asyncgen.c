/* obj_asyncgen.c - async generator objects, and the hooks an event loop may set in sys (PEP 525).
 *
 * The body is a generator whose yields are told from what its awaits let through by a wrapper
 * (rt_async_value). It is only ever driven by the awaitables that asend() and its relatives return
 * (asyncgen_await.c).
 */
#include "asyncgen.h"

#include "structseq.h"
#include "sysmod.h"

/* ---- yielded values ---- */

typedef struct Yielded {
    RtShape *shape;
    RtValue value;
} Yielded;

static void yielded_trace(void *object) { rti_gc_mark(((Yielded *)object)->value); }

static RtShape yielded_shape;
RT_STATIC_TYPE(yielded_type) = {.shape = &rt_shape_type,
                              .cname = "async_generator_wrapped_value",
                              .base = &rt_type_object,
                              .size = sizeof(Yielded),
                              .trace = yielded_trace,
                              .instance_shape = &yielded_shape};
static RtShape yielded_shape = {.type = &yielded_type};

RtValue rt_async_value(RtValue v)
{
    Yielded *yielded = rt_gc_new(&yielded_shape, sizeof *yielded);
    yielded->value = v;
    return RT_VALUE(yielded);
}

RtValue rti_async_yielded(RtValue v)
{
    return RT_HAS_SHAPE(v, &yielded_shape) ? ((Yielded *)RT_OBJ(v))->value : 0;
}

/* ---- hooks ---- */

enum { HOOK_FIRSTITER, HOOK_FINALIZER };
static RtValue hooks[2]; /* 0: None */

static const RtGetSetDef hook_rows[] = {
    {"firstiter", rti_structseq_get0, rti_readonly, "Called when an async generator is first iterated"},
    {"finalizer", rti_structseq_get1, rti_readonly, "Called when an async generator is finalized"},
    {0},
};
RTI_STRUCTSEQ(hooks_type, "asyncgen_hooks", hook_rows,
              "A named tuple of the hooks of async generators.", NULL, RT_T_DISALLOW_NEW);

RtValue rti_asyncgen_get_hooks(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)args, (void)count, (void)kwnames;
    RtValue values[2] = {hooks[0] ? hooks[0] : RT_NONE, hooks[1] ? hooks[1] : RT_NONE};
    return rti_structseq_new(&hooks_type, 2, values);
}

RtValue rti_asyncgen_set_hooks(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"firstiter", "finalizer"};
    static int rooted;
    (void)self, (void)count, (void)kwnames;
    for (int i = HOOK_FIRSTITER; i <= HOOK_FINALIZER; i++)
        if (args[i] && args[i] != RT_NONE && !rti_typeof(args[i])->slots.call)
            rt_errorf(&rt_TypeError, "callable %s expected, got %T", names[i], args[i]);
    if (!rooted++) rt_gc_root_range(hooks, 2);
    for (int i = HOOK_FIRSTITER; i <= HOOK_FINALIZER; i++)
        if (args[i]) hooks[i] = args[i] == RT_NONE ? 0 : args[i];
    return RT_NONE;
}

static void call_hooks(RtGenerator *gen)
{
    if (gen->flags & GEN_HOOKED) return;
    gen->flags |= GEN_HOOKED;
    if (hooks[HOOK_FIRSTITER]) rti_call1(hooks[HOOK_FIRSTITER], RT_VALUE(gen));
}

/* An event loop's finalizer arranges for aclose(); without one the body is closed at once. */
static void asyncgen_del(RtValue self)
{
    if (RTI_GEN(self)->state != RT_GEN_SUSPENDED || RTI_GEN(self)->flags & GEN_ASYNC_CLOSED) return;
    if (hooks[HOOK_FINALIZER]) rti_call1(hooks[HOOK_FINALIZER], self);
    else rti_gen_del(self);
}

/* ---- methods ---- */

static RtValue asyncgen_aiter(RtValue self) { return self; }

static RtValue asyncgen_anext(RtValue self)
{
    call_hooks(RTI_GEN(self));
    return rti_async_step_new(&rt_shape_async_generator_asend, RTI_GEN(self), RT_NONE);
}

static RtValue async_generator_asend(RtValue self, const RtValue *args, size_t count,
                                     RtValue kwnames)
{
    (void)count, (void)kwnames;
    call_hooks(RTI_GEN(self));
    return rti_async_step_new(&rt_shape_async_generator_asend, RTI_GEN(self), args[0]);
}

static RtValue async_generator_aclose(RtValue self, const RtValue *args, size_t count,
                                      RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    call_hooks(RTI_GEN(self));
    return rti_async_step_new(&rt_shape_async_generator_athrow, RTI_GEN(self), 0);
}

static RtValue async_generator_athrow(RtValue self, const RtValue *args, size_t count,
                                      RtValue kwnames)
{
    (void)kwnames;
    if (count > 1)
        rti_warn(&rt_DeprecationWarning, "the (type, exc, tb) signature of athrow() is deprecated, "
                                         "use the single-arg signature instead.");
    call_hooks(RTI_GEN(self));
    return rti_async_step_new(&rt_shape_async_generator_athrow, RTI_GEN(self),
                              rti_tuple_from(args, (int64_t)count));
}

static RtValue get_running(RtValue self) { return RT_BOOL(RTI_GEN(self)->flags & GEN_ASYNC_BUSY); }

static const RtGetSetDef async_generator_getsets[] = {
    {"__name__", rti_gen_name, rti_gen_set_name, "name of the async generator"},
    {"__qualname__", rti_gen_qualname, rti_gen_set_qualname,
     "qualified name of the async generator"},
    {"ag_await", rti_gen_delegate, NULL, "object being awaited on, or None"},
    {"ag_code", rti_gen_code, NULL, NULL},
    {"ag_frame", rti_gen_frame, NULL, NULL},
    {"ag_running", get_running, NULL, NULL},
    {"ag_suspended", rti_gen_suspended, NULL, NULL},
    {0},
};

#define async_generator___class_getitem__ rti_class_getitem

static const RtMethodDef async_generator_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/async_generator.def"
#undef METHOD
    {0},
};

RtShape rt_shape_async_generator = {.type = &rt_type_async_generator};
RT_TYPE(rt_type_async_generator) = {
    .shape = &rt_shape_type,
    .cname = "async_generator",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(RtGenerator),
    .trace = rti_gen_trace,
    .slots = RT_SLOTS(RT_SLOT(aiter, asyncgen_aiter), RT_SLOT(anext, asyncgen_anext),
                      RT_SLOT(repr, rti_gen_repr), RT_SLOT(del, asyncgen_del)),
    .methods = async_generator_methods,
    .getsets = async_generator_getsets,
    .instance_shape = &rt_shape_async_generator,
};
