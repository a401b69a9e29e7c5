/* obj_gen.c - generator objects, and what coroutines and async generators share with them.
 *
 * Emitted code supplies resume() and the frame behind the header; this file owns the state
 * (created, suspended, running, closed), the errors of using a generator in the wrong state, and
 * the methods. Resuming takes no handler: an exception that leaves the body closes the generator on
 * its way (rt_resuming, exc.c). Read include/rt/gen.h first.
 */
#include "gen.h"

#include "module.h"

/* ---- creation and collection ---- */

RtGenerator *rt_gen_new(RtShape *shape, RtFunction *function, RtResume resume, size_t bytes)
{
    RtGenerator *gen = rt_gc_new(shape, bytes);
    gen->resume = resume;
    gen->function = function;
    gen->size = (uint32_t)bytes;
    if (RT_UNLIKELY(function->code->flags & RT_CODE_SHOWN)) gen->flags = GEN_SHOWN;
    if (RT_UNLIKELY(shape == &rt_shape_coroutine)) rti_coro_created(gen);
    else if (function->code->flags & RT_CODE_CLEANUP) rti_gc_watch(gen);
    return gen;
}

/* Nobody will resume it: run its finally clauses. */
void rti_gen_del(RtValue self)
{
    RtGenerator *gen = RTI_GEN(self);
    if (gen->state != RT_GEN_SUSPENDED) return;
    RtHandler h;
    RT_TRY(h) {
        rti_gen_close(gen);
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
        rti_write_unraisable(rt_thrown, NULL, self);
    }
}

void rti_gen_trace(void *object)
{
    RtGenerator *gen = object;
    rti_gc_mark_object(gen->function);
    if (gen->result) rti_gc_mark(gen->result);
    if (gen->delegate) rti_gc_mark(gen->delegate);
    if (gen->handled | gen->name | gen->qualname | gen->extra) {
        rti_gc_mark(gen->handled);
        rti_gc_mark(gen->name);
        rti_gc_mark(gen->qualname);
        rti_gc_mark(gen->extra);
    }
    /* a closed generator's locals are gone, as far as the program can tell */
    if (gen->state != RT_GEN_CLOSED) rti_gc_mark_conservative(gen + 1, gen->size - sizeof *gen);
}

/* ---- resuming ---- */

const char *rti_gen_kind(const RtGenerator *gen)
{
    return gen->shape == &rt_shape_generator   ? "generator"
           : gen->shape == &rt_shape_coroutine ? "coroutine"
                                               : "async generator";
}

RtValue rti_gen_take_result(RtGenerator *gen)
{
    RtValue result = gen->result;
    gen->result = 0;
    return result ? result : RT_NONE;
}

/* The errors of resuming a generator that is not suspended; returns when there is nothing to run.
 */
static RT_COLD void check_state(RtGenerator *gen)
{
    if (gen->state == RT_GEN_RUNNING)
        rt_errorf(&rt_ValueError, "%s already executing", rti_gen_kind(gen));
    if (gen->shape == &rt_shape_coroutine)
        rt_errorf(&rt_RuntimeError, "cannot reuse already awaited coroutine");
}

RtValue rti_gen_resume(RtGenerator *gen, RtValue sent)
{
    if (RT_UNLIKELY(gen->state != RT_GEN_SUSPENDED)) {
        if (gen->state != RT_GEN_CREATED) {
            check_state(gen);
            gen->result = 0; /* a loop that ended here has left it */
            return 0;
        }
        if (sent != RT_NONE)
            rt_errorf(&rt_TypeError, "can't send non-None value to a just-started %s",
                      rti_gen_kind(gen));
        if (gen->shape == &rt_shape_coroutine) rti_coro_started(gen);
    } else if (gen->delegate && rti_is_gen(gen->delegate)) {
        return rti_chain_resume(gen, sent);
    }
    return rt_resume(gen, sent, RT_RESUME_NEXT);
}

RtValue rti_gen_throw(RtGenerator *gen, RtValue exc)
{
    if (gen->state == RT_GEN_RUNNING || gen->state == RT_GEN_CLOSED) {
        check_state(gen);
        rti_raise_without_context(exc);
    }
    if (gen->shape == &rt_shape_coroutine) rti_coro_started(gen);
    rti_throwing = (RtThrowing){exc, gen->handled};
    RtValue v = rt_resume(gen, exc, RT_RESUME_THROW);
    rti_throwing.exc = 0;
    return v;
}

RtValue rti_gen_close(RtGenerator *gen)
{
    if (gen->shape == &rt_shape_coroutine) rti_coro_started(gen);
    if (gen->state == RT_GEN_CREATED) gen->state = RT_GEN_CLOSED;
    if (gen->state == RT_GEN_CLOSED) return RT_NONE;
    if (gen->state == RT_GEN_RUNNING) check_state(gen);
    RtHandler h;
    RT_TRY(h) {
        RtValue v = rti_gen_throw(gen, rti_exc_new(&rt_GeneratorExit, 0));
        RT_TRY_END(h);
        if (v) rt_errorf(&rt_RuntimeError, "%s ignored GeneratorExit", rti_gen_kind(gen));
        return rti_gen_take_result(gen);
    } else {
        RT_TRY_CAUGHT(h);
        RtValue exc = rt_thrown;
        if (!rti_is_a(exc, &rt_GeneratorExit) && !rti_is_a(exc, &rt_StopIteration)) rt_reraise(exc);
        return RT_NONE;
    }
}

/* next(gen) through the slot: a return value other than None travels in a StopIteration. */
static RtValue gen_iternext(RtValue self)
{
    RtGenerator *gen = RTI_GEN(self);
    RtValue v = rti_gen_resume(gen, RT_NONE);
    if (RT_UNLIKELY(!v)) {
        RtValue result = rti_gen_take_result(gen);
        if (result != RT_NONE) rti_raise_stop_iteration(result);
    }
    return v;
}

static RtValue gen_iter(RtValue self) { return self; }

/* ---- methods ---- */

/* The instance that throw(type, value) throws; when making it fails, what that raised. */
static RtValue made_for_throw(RtValue type, RtValue value)
{
    RtHandler h;
    RT_TRY(h) {
        RtValue made = RTI_IS_TUPLE(value)  ? rti_call_ex(type, value, 0)
                       : value != RT_NONE ? rti_call1(type, value)
                                          : rti_call0(type);
        if (!RTI_IS_EXC(made))
            rt_errorf(&rt_TypeError, "calling %R should have returned an instance of BaseException, not %T", type,
                      made);
        RT_TRY_END(h);
        return made;
    } else {
        RT_TRY_CAUGHT(h);
        return rt_thrown;
    }
}

RtValue rti_throw_argument(const RtValue *args, size_t count)
{
    if (count > 1)
        rti_warn(&rt_DeprecationWarning, "the (type, exc, tb) signature of throw() is deprecated, "
                                         "use the single-arg signature instead.");
    RtValue type = args[0], value = count > 1 ? args[1] : RT_NONE;
    RtValue tb = count > 2 ? args[2] : RT_NONE, exc;
    if (tb != RT_NONE && !RT_HAS_SHAPE(tb, &rt_shape_traceback))
        rt_errorf(&rt_TypeError, "throw() third argument must be a traceback object");
    if (RTI_IS_EXC(type)) {
        if (value != RT_NONE)
            rt_errorf(&rt_TypeError, "instance exception may not have a separate value");
        exc = type;
    } else if (rti_is_type(type) && RTI_TYPE(type)->flags & RT_T_EXCEPTION) {
        if (RTI_IS_EXC(value) && rti_is_a(value, RTI_TYPE(type))) exc = value;
        else exc = made_for_throw(type, value);
    } else {
        rt_errorf(&rt_TypeError,
                  "exceptions must be classes or instances deriving from BaseException, not %T",
                  type);
    }
    if (tb != RT_NONE) rt_gc_store(RT_OBJ(exc), &RTI_EXC(exc)->traceback, tb);
    return exc;
}

RtValue rti_gen_m_send(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    RtValue v = rti_gen_resume(RTI_GEN(self), args[0]);
    if (!v) rti_raise_stop_iteration(rti_gen_take_result(RTI_GEN(self)));
    return v;
}

RtValue rti_gen_m_throw(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)kwnames;
    RtValue v = rti_gen_throw(RTI_GEN(self), rti_throw_argument(args, count));
    if (!v) rti_raise_stop_iteration(rti_gen_take_result(RTI_GEN(self)));
    return v;
}

RtValue rti_gen_m_close(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return rti_gen_close(RTI_GEN(self));
}

RtValue rti_class_getitem(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    return rti_generic_alias(self, args[0]);
}

/* ---- attributes ---- */

RtValue rti_gen_name(RtValue self)
{
    return RTI_GEN(self)->name ? RTI_GEN(self)->name : rti_function_name(RTI_GEN(self)->function);
}

RtValue rti_gen_qualname(RtValue self)
{
    return RTI_GEN(self)->qualname ? RTI_GEN(self)->qualname
                                   : rti_function_qualname(RTI_GEN(self)->function);
}

void rti_gen_set_name(RtValue self, RtValue v)
{
    if (!v || !rti_is_str(v)) rt_errorf(&rt_TypeError, "__name__ must be set to a string object");
    rt_gc_store(RT_OBJ(self), &RTI_GEN(self)->name, v);
}

void rti_gen_set_qualname(RtValue self, RtValue v)
{
    if (!v || !rti_is_str(v))
        rt_errorf(&rt_TypeError, "__qualname__ must be set to a string object");
    rt_gc_store(RT_OBJ(self), &RTI_GEN(self)->qualname, v);
}

RtValue rti_gen_frame(RtValue self)
{
    RtGenerator *gen = RTI_GEN(self);
    return gen->state == RT_GEN_CLOSED ? RT_NONE : rti_frame_of_generator(gen);
}

RtValue rti_gen_running(RtValue self) { return RT_BOOL(RTI_GEN(self)->state == RT_GEN_RUNNING); }
RtValue rti_gen_suspended(RtValue self)
{
    return RT_BOOL(RTI_GEN(self)->state == RT_GEN_SUSPENDED);
}
RtValue rti_gen_code(RtValue self) { return rti_code_object(RTI_GEN(self)->function->code); }
RtValue rti_gen_delegate(RtValue self)
{
    const RtGenerator *gen = RTI_GEN(self);
    return gen->state == RT_GEN_SUSPENDED && gen->delegate ? gen->delegate : RT_NONE;
}

RtValue rti_gen_repr(RtValue self)
{
    return rti_str_format("<%T object %U at 0x%llx>", self, rti_gen_qualname(self),
                          (long long)self);
}

static const RtGetSetDef generator_getsets[] = {
    {"__name__", rti_gen_name, rti_gen_set_name, "name of the generator"},
    {"__qualname__", rti_gen_qualname, rti_gen_set_qualname, "qualified name of the generator"},
    {"gi_code", rti_gen_code, NULL, NULL},
    {"gi_frame", rti_gen_frame, NULL, NULL},
    {"gi_running", rti_gen_running, NULL, NULL},
    {"gi_suspended", rti_gen_suspended, NULL, NULL},
    {"gi_yieldfrom", rti_gen_delegate, NULL, "object being iterated by yield from, or None"},
    {0},
};

#define generator_send              rti_gen_m_send
#define generator_throw             rti_gen_m_throw
#define generator_close             rti_gen_m_close
#define generator___class_getitem__ rti_class_getitem

static const RtMethodDef generator_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/generator.def"
#undef METHOD
    {0},
};

RtShape rt_shape_generator = {.type = &rt_type_generator};
RT_TYPE(rt_type_generator) = {
    .shape = &rt_shape_type,
    .cname = "generator",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(RtGenerator),
    .trace = rti_gen_trace,
    .slots = RT_SLOTS(RT_SLOT(iter, gen_iter), RT_SLOT(iternext, gen_iternext),
                      RT_SLOT(repr, rti_gen_repr), RT_SLOT(del, rti_gen_del)),
    .methods = generator_methods,
    .getsets = generator_getsets,
    .instance_shape = &rt_shape_generator,
};
