/* obj_coro.c - coroutine objects, the iterator their __await__ returns, and "was never awaited".
 *
 * A coroutine is a generator without __iter__ and __next__ (obj_gen.c). Those not started yet are
 * listed here with the call site that made them. They get their RuntimeWarning when a statement
 * drops them, when the collector finds them dead, or when the program ends. (CPython warns when the
 * last reference goes.)
 */
#include "gen.h"

#include <stdlib.h>

#include "sysmod.h"

/* ---- the coroutines that nobody has started ----
 * RtGenerator.extra holds the position in the list, as an int; later cr_origin, or 0. */

typedef struct Waiting {
    RtGenerator *coro;
    const RtSite *site;
    RtValue origin;
} Waiting;

RtValue (*rti_coro_origin)(void);

static int is_waiting(const RtGenerator *coro) { return RT_IS_INT(coro->extra); }

static RtValue list_owner; /* keeps the list's block alive; a coroutine leaves the list before it is freed (del) */

typedef struct WaitingList {
    RtShape *shape;
    int64_t count, cap;
    Waiting *items;
} WaitingList;

static void list_trace(void *object)
{
    WaitingList *list = object;
    rti_gc_mark_block(list->items);
    for (int64_t i = 0; i < list->count; i++) rti_gc_mark(list->items[i].origin);
}

static RtShape list_shape;
RT_STATIC_TYPE(list_type) = {.shape = &rt_shape_type,
                           .cname = "list of coroutines",
                           .base = &rt_type_object,
                           .size = sizeof(WaitingList),
                           .trace = list_trace,
                           .instance_shape = &list_shape};
static RtShape list_shape = {.type = &list_type};

static WaitingList *waiting(void)
{
    if (!list_owner) {
        rt_gc_root_range(&list_owner, 1);
        list_owner = RT_VALUE(rt_gc_new(&list_shape, sizeof(WaitingList)));
    }
    return (WaitingList *)RT_OBJ(list_owner);
}

void rti_coro_created(RtGenerator *coro)
{
    WaitingList *list = waiting();
    RtValue origin = rti_coro_origin ? rti_coro_origin() : 0;
    if (list->count == list->cap) {
        int64_t cap = list->cap ? list->cap * 2 : 16;
        list->items = rt_gc_block_resize(list->items, (size_t)list->cap * sizeof(Waiting),
                                         (size_t)cap * sizeof(Waiting));
        list->cap = cap;
    }
    coro->extra = RT_INT(list->count);
    list->items[list->count++] = (Waiting){coro, *rt_sp, origin};
    rti_gc_watch(coro);
}

void rti_coro_started(RtGenerator *coro)
{
    if (!is_waiting(coro)) return;
    WaitingList *list = waiting();
    int64_t at = RT_UNINT(coro->extra);
    Waiting last = list->items[--list->count];
    RtValue origin = list->items[at].origin;
    list->items[at] = last;
    last.coro->extra = RT_INT(at);
    coro->extra = origin;
    if (!(coro->function->code->flags & RT_CODE_CLEANUP)) rti_gc_unwatch_last(coro);
}

int rti_coro_wants_del(const RtGenerator *coro)
{
    if (is_waiting(coro)) return 1;
    return coro->state == RT_GEN_SUSPENDED && (coro->function->code->flags & RT_CODE_CLEANUP || coro->flags & GEN_TO_CLOSE);
}

/* Warn in the order of creation: removals have shuffled the list. */
static int by_age(const void *a, const void *b)
{
    const RtSite *x = ((const Waiting *)a)->site, *y = ((const Waiting *)b)->site;
    int64_t lx = x ? x->line : 0, ly = y ? y->line : 0;
    return lx < ly ? -1 : lx > ly;
}

/* Calls function(argument), or warns with `text` without one; an exception is reported, and true when it is no
 * RuntimeWarning, as which filters let the warning come. */
static int guarded(RtGenerator *coro, RtValue function, RtValue text)
{
    RtHandler h;
    RT_TRY(h) {
        if (function) rti_call1(function, RT_VALUE(coro));
        else rti_warn(&rt_RuntimeWarning, rti_str_to_utf8(text, NULL));
        RT_TRY_END(h);
        return 0;
    }
    RT_TRY_CAUGHT(h);
    int other = !rti_is_a(rt_thrown, &rt_RuntimeWarning);
    rti_write_unraisable(rt_thrown, NULL, RT_VALUE(coro));
    return other;
}

/* At the end of the program, where no place is left: each text once. */
static void warn_at_end(RtValue text)
{
    const char *message = rti_str_to_utf8(text, NULL);
    if (rti_warn_is_new(NULL, message)) rti_warn_at(NULL, &rt_RuntimeWarning, message, NULL);
}

/* Through warnings._warn_unawaited_coroutine when the program has that module. */
static void warn(RtGenerator *coro, const RtSite *site)
{
    RtValue text = rti_str_format("coroutine '%U' was never awaited", rti_gen_qualname(RT_VALUE(coro)));
    if (rti_finalizing) {
        warn_at_end(text);
        return;
    }
    RtValue module = rt_sys_modules ? rti_dict_get_str(rt_sys_modules, rti_intern_cstr("warnings")) : 0;
    if (!module || module == RT_NONE) {
        rti_warn_at(site, &rt_RuntimeWarning, rti_str_to_utf8(text, NULL),
                    "Enable tracemalloc to get the object allocation traceback");
        return;
    }
    RtValue function = rti_try_getattr(module, rti_intern_cstr("_warn_unawaited_coroutine"));
    if (!function || guarded(coro, function, 0)) guarded(coro, 0, text);
}

/* The collector has found it dead. */
static void coro_del(RtValue self)
{
    RtGenerator *coro = RTI_GEN(self);
    if (!is_waiting(coro)) {
        rti_gen_del(self);
        return;
    }
    const RtSite *site = waiting()->items[RT_UNINT(coro->extra)].site;
    rti_coro_started(coro);
    coro->state = RT_GEN_CLOSED;
    warn(coro, site);
}

void rt_coro_dropped(RtValue v)
{
    if (!RT_HAS_SHAPE(v, &rt_shape_coroutine) || !is_waiting(RTI_GEN(v))) return;
    RtGenerator *coro = RTI_GEN(v);
    if (waiting()->items[RT_UNINT(coro->extra)].site != *rt_sp) return;
    rti_coro_started(coro);
    warn(coro, *rt_sp);
}

void rti_coro_warn_unawaited(void)
{
    if (!list_owner) return;
    WaitingList *list = waiting();
    qsort(list->items, (size_t)list->count, sizeof(Waiting), by_age);
    const RtSite *last = NULL;
    for (int64_t i = 0; i < list->count; i++) {
        Waiting w = list->items[i];
        if (!w.site || w.site != last) warn(w.coro, w.site); /* once per place */
        last = w.site;
    }
    list->count = 0;
}

/* ---- coroutine objects ---- */

typedef struct Wrapper {
    RtShape *shape;
    RtValue coro;
} Wrapper;

#define CORO(v) RTI_GEN(((Wrapper *)RT_OBJ(v))->coro)

static RtValue coro_await(RtValue self)
{
    Wrapper *wrapper = rt_gc_new(&rt_shape_coroutine_wrapper, sizeof *wrapper);
    wrapper->coro = self;
    return RT_VALUE(wrapper);
}

static RtValue get_origin(RtValue self)
{
    const RtGenerator *coro = RTI_GEN(self);
    RtValue origin = is_waiting(coro) ? waiting()->items[RT_UNINT(coro->extra)].origin : coro->extra;
    return origin ? origin : RT_NONE;
}

static const RtGetSetDef coroutine_getsets[] = {
    {"__name__", rti_gen_name, rti_gen_set_name, "name of the coroutine"},
    {"__qualname__", rti_gen_qualname, rti_gen_set_qualname, "qualified name of the coroutine"},
    {"cr_await", rti_gen_delegate, NULL, "object being awaited on, or None"},
    {"cr_code", rti_gen_code, NULL, NULL},
    {"cr_frame", rti_gen_frame, NULL, NULL},
    {"cr_origin", get_origin, NULL, NULL},
    {"cr_running", rti_gen_running, NULL, NULL},
    {"cr_suspended", rti_gen_suspended, NULL, NULL},
    {0},
};

#define coroutine_send              rti_gen_m_send
#define coroutine_throw             rti_gen_m_throw
#define coroutine_close             rti_gen_m_close
#define coroutine___class_getitem__ rti_class_getitem

static const RtMethodDef coroutine_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/coroutine.def"
#undef METHOD
    {0},
};

RtShape rt_shape_coroutine = {.type = &rt_type_coroutine};
RT_TYPE(rt_type_coroutine) = {
    .shape = &rt_shape_type,
    .cname = "coroutine",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(RtGenerator),
    .trace = rti_gen_trace,
    .slots = RT_SLOTS(RT_SLOT(await, coro_await), RT_SLOT(repr, rti_gen_repr),
                      RT_SLOT(del, coro_del)),
    .methods = coroutine_methods,
    .getsets = coroutine_getsets,
    .instance_shape = &rt_shape_coroutine,
};

/* ---- coroutine.__await__() ---- */

static void wrapper_trace(void *object) { rti_gc_mark(((Wrapper *)object)->coro); }

static RtValue wrapper_iter(RtValue self) { return self; }

static RtValue wrapper_next(RtValue self)
{
    RtValue v = rti_gen_resume(CORO(self), RT_NONE);
    if (!v) {
        RtValue result = rti_gen_take_result(CORO(self));
        if (result != RT_NONE) rti_raise_stop_iteration(result);
    }
    return v;
}

#define FORWARD(name)                                                                              \
    static RtValue coroutine_wrapper_##name(RtValue self, const RtValue *args, size_t count,       \
                                            RtValue kwnames)                                       \
    {                                                                                              \
        return rti_gen_m_##name(RT_VALUE(CORO(self)), args, count, kwnames);                       \
    }
FORWARD(send)
FORWARD(throw)
FORWARD(close)
#undef FORWARD

static const RtMethodDef coroutine_wrapper_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/coroutine_wrapper.def"
#undef METHOD
    {0},
};

RtShape rt_shape_coroutine_wrapper = {.type = &rt_type_coroutine_wrapper};
RT_TYPE(rt_type_coroutine_wrapper) = {
    .shape = &rt_shape_type,
    .cname = "coroutine_wrapper",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(Wrapper),
    .trace = wrapper_trace,
    .slots = RT_SLOTS(RT_SLOT(iter, wrapper_iter), RT_SLOT(iternext, wrapper_next)),
    .methods = coroutine_wrapper_methods,
    .doc = "A wrapper object implementing __await__ for coroutines.",
    .instance_shape = &rt_shape_coroutine_wrapper,
};
