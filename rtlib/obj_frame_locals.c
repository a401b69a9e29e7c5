/* obj_frame_locals.c - FrameLocalsProxy: f_locals of a function's frame.
 *
 * Reading and storing a variable of the function goes to the variable itself, as long as the activation runs; other
 * names are kept with the frame. Variables cannot be removed. Iteration works on a copy.
 */
#include "args.h"
#include "container.h"
#include "eval.h"
#include "exc.h"
#include "number.h"

typedef struct FrameLocals {
    RtShape *shape;
    RtFrame *frame;
} FrameLocals;

static RtShape locals_shape;

static RtFrame *frame_of(RtValue self) { return ((FrameLocals *)RT_OBJ(self))->frame; }

static RtValue contents(RtValue self) { return rti_frame_variables(frame_of(self)); }

static void locals_trace(void *object) { rti_gc_mark_object(((FrameLocals *)object)->frame); }

RtValue rti_frame_locals_new(RtFrame *frame)
{
    FrameLocals *proxy = rt_gc_new(&locals_shape, sizeof *proxy);
    proxy->frame = frame;
    return RT_VALUE(proxy);
}

/* ---- slots ---- */

static RtValue find(RtValue self, RtValue key)
{
    RtValue *variable = rti_is_str(key) ? rti_frame_variable(frame_of(self), key) : NULL;
    if (variable && *variable) return *variable;
    return rti_dict_get(contents(self), key);
}

static RtValue locals_getitem(RtValue self, RtValue key)
{
    RtValue v = find(self, key);
    if (!v) rt_raise(rti_exc_new(&rt_KeyError, rti_is_str(key) ? rti_str_format("local variable '%U' is not defined", key) : key));
    return v;
}

static void locals_setitem(RtValue self, RtValue key, RtValue v)
{
    RtFrame *frame = frame_of(self);
    RtValue *variable = rti_is_str(key) ? rti_frame_variable(frame, key) : NULL;
    if (!v) rt_errorf(&rt_TypeError, "cannot remove variables from FrameLocalsProxy");
    if (variable) {
        *variable = v;
        return;
    }
    if (!frame->extra) rt_gc_store(frame, &frame->extra, rti_dict_new());
    rti_dict_set(frame->extra, key, v);
}

static int locals_contains(RtValue self, RtValue key) { return find(self, key) != 0; }
static int64_t locals_len(RtValue self) { return rti_dict_len(contents(self)); }
static RtValue locals_iter(RtValue self) { return rti_getiter(rti_list_of(contents(self))); }
static RtValue locals_repr(RtValue self) { return rti_repr(contents(self)); }

static RtValue plain(RtValue v) { return RT_HAS_SHAPE(v, &locals_shape) ? contents(v) : v; }
static RtValue locals_or(RtValue a, RtValue b) { return rti_or(plain(a), plain(b)); }

static RtValue locals_compare(RtValue a, RtValue b, RtCmp op)
{
    if (op != RT_EQ && op != RT_NE) return RT_NOTIMPLEMENTED;
    if (RT_HAS_SHAPE(b, &locals_shape)) return RT_BOOL((frame_of(a) == frame_of(b)) == (op == RT_EQ));
    return rti_is_a(b, &rt_type_dict) ? rti_compare(contents(a), b, op) : RT_NOTIMPLEMENTED;
}

static void update(RtValue self, RtValue other)
{
    RtValue dict = rti_dict_new(), key, v;
    rti_dict_update(dict, plain(other));
    for (int64_t pos = 0; rti_dict_next(dict, &pos, &key, &v);) locals_setitem(self, key, v);
}

static RtValue locals_ior(RtValue self, RtValue other)
{
    update(self, other);
    return self;
}

/* ---- methods ---- */

#define METHOD_BODY(name)                                                                          \
    static RtValue locals_##name(RtValue self, RT_UNUSED const RtValue *args,                      \
                                 RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

METHOD_BODY(keys) { return rti_list_of(contents(self)); }
METHOD_BODY(values) { return rti_list_of(rti_call_method(contents(self), RT_NAME(values), NULL, 0, 0, NULL)); }
METHOD_BODY(items) { return rti_list_of(rti_call_method(contents(self), RT_NAME(items), NULL, 0, 0, NULL)); }
METHOD_BODY(copy) { return contents(self); }
METHOD_BODY(__reversed__)
{
    return rti_call_method(rti_list_of(contents(self)), RT_NAME(__reversed__), NULL, 0, 0, NULL);
}

METHOD_BODY(get)
{
    RtValue v = find(self, args[0]);
    return v ? v : count > 1 ? args[1] : RT_NONE;
}

METHOD_BODY(setdefault)
{
    RtValue v = find(self, args[0]);
    if (v) return v;
    v = count > 1 ? args[1] : RT_NONE;
    locals_setitem(self, args[0], v);
    return v;
}

METHOD_BODY(update)
{
    update(self, args[0]);
    return RT_NONE;
}

static const RtMethodDef locals_methods[] = {
    {"keys", locals_keys, 0, 0, 0, "", NULL},
    {"values", locals_values, 0, 0, 0, "", NULL},
    {"items", locals_items, 0, 0, 0, "", NULL},
    {"copy", locals_copy, 0, 0, 0, "", NULL},
    {"get", locals_get, 1, 2, 0, NULL, NULL},
    {"setdefault", locals_setdefault, 1, 2, 0, NULL, NULL},
    {"update", locals_update, 1, 1, 0, NULL, NULL},
    {"__reversed__", locals___reversed__, 0, 0, 0, "", NULL},
    {0},
};

RT_STATIC_TYPE(locals_type) = {
    .shape = &rt_shape_type,
    .cname = "FrameLocalsProxy",
    .base = &rt_type_object,
    .flags = RT_T_MAPPING | RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(FrameLocals),
    .trace = locals_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, locals_repr), RT_SLOT(richcompare, locals_compare), RT_SLOT(iter, locals_iter),
                      RT_SLOT(len, locals_len), RT_SLOT(getitem, locals_getitem), RT_SLOT(setitem, locals_setitem),
                      RT_SLOT(contains, locals_contains), RT_SLOT(or_, locals_or), RT_SLOT(ior, locals_ior)),
    .methods = locals_methods,
    .instance_shape = &locals_shape,
};
static RtShape locals_shape = {.type = &locals_type};
