/* From slots to methods: int.__add__ (wrapper_descriptor), (1).__add__ (method-wrapper),
 * int.__new__.
 *
 * The row of slots.def that a wrapper was made from says how arguments are checked and how the slot
 * is called. Only what asks for such a method as a value, or calls it by its name, comes here:
 * operators use the slots.
 */
#include "slots.h"

static RtWrapper *W(RtValue v) { return (RtWrapper *)RT_OBJ(v); }

RtValue rti_wrapper(RtType *type, const RtSlotRow *row, RtSlotFn fn)
{
    RtWrapper *wrapper = rt_gc_new(&rt_shape_wrapper_descriptor, sizeof *wrapper);
    wrapper->type = type;
    wrapper->row = row;
    wrapper->fn = fn;
    return RT_VALUE(wrapper);
}

/* ---- calling a slot as a method ---- */

/* CPython takes the arguments of some slots apart as a function without a name would: the blank is behind that name. */
static void expect(size_t count, size_t min, size_t max, bool nameless)
{
    if (count >= min && count <= max) return;
    size_t limit = count < min ? min : max;
    rt_errorf(&rt_TypeError, "%sexpected %s%zu argument%s, got %zu", nameless ? " " : "",
              min == max ? "" : count < min ? "at least " : "at most ", limit, limit == 1 ? "" : "s",
              count);
}

static int64_t index_argument(RtValue v) { return rti_index_i64(v, &rt_OverflowError); }

/* object.__setattr__ on a class or on a builtin that has a stricter one would go behind its
 * back. */
static void check_setattr(const RtWrapper *w, RtValue self, const char *what)
{
    RtType *type = rti_typeof(self);
    while (type->flags & RT_T_HEAP) type = type->base;
    if ((RtSlotFn)type->slots.setattr != w->fn) {
        rt_errorf(&rt_TypeError, "can't apply this %s to %N object", what, type);
    }
}

static RtValue call_get(const RtWrapper *w, RtValue self, const RtValue *args, size_t count)
{
    expect(count, 1, 2, true);
    RtValue obj = args[0] == RT_NONE ? 0 : args[0];
    RtValue type = count < 2 || args[1] == RT_NONE ? 0 : args[1];
    if (!obj && !type) rt_errorf(&rt_TypeError, "__get__(None, None) is invalid");
    return ((RtTernaryFn)w->fn)(self, obj, type);
}

static RtValue call_compare(const RtWrapper *w, RtValue self, RtValue other)
{
    RtCmp op = (RtCmp)(w->row->kind - SLOT_LT);
    return ((RtValue (*)(RtValue, RtValue, RtCmp))w->fn)(self, other, op);
}

static RtValue call_next(const RtWrapper *w, RtValue self)
{
    RtValue v = ((RtUnaryFn)w->fn)(self);
    if (!v) rti_raise_stop_iteration(0);
    return v;
}

static RtValue call_slot(const RtWrapper *w, RtValue self, const RtValue *args, size_t count)
{
    static const uint8_t expected[] = {
        [SLOT_UNARY] = 0,   [SLOT_BINARY] = 1,  [SLOT_RBINARY] = 1, [SLOT_IPOW] = 1,
        [SLOT_INQUIRY] = 0, [SLOT_REPEAT] = 1,  [SLOT_HASH] = 0,    [SLOT_LEN] = 0,
        [SLOT_SETITEM] = 2, [SLOT_DELITEM] = 1, [SLOT_CONTAINS] = 1, [SLOT_LT] = 1,
        [SLOT_LE] = 1,      [SLOT_EQ] = 1,      [SLOT_NE] = 1,      [SLOT_GT] = 1,
        [SLOT_GE] = 1,      [SLOT_NEXT] = 0,    [SLOT_SETATTR] = 2, [SLOT_DELATTR] = 1,
        [SLOT_SET] = 2,     [SLOT_DELETE] = 1,  [SLOT_DEL] = 0,     [SLOT_GETATTR] = 1, [SLOT_GETITEM] = 1,
    };
    RtSlotKind kind = w->row->kind;
    if (kind == SLOT_POW || kind == SLOT_RPOW) {
        expect(count, 1, 2, true);
    } else if (kind != SLOT_GET) {
        bool nameless = kind == SLOT_REPEAT || kind == SLOT_SETITEM || kind == SLOT_SETATTR || kind == SLOT_SET;
        expect(count, expected[kind], expected[kind], nameless);
    }
    RtSlotFn fn = w->fn;
    switch (kind) {
    case SLOT_UNARY: return ((RtUnaryFn)fn)(self);
    case SLOT_BINARY:
    case SLOT_GETITEM: return ((RtBinaryFn)fn)(self, args[0]);
    case SLOT_GETATTR: return ((RtBinaryFn)fn)(self, rti_attr_name(args[0]));
    case SLOT_RBINARY: return ((RtBinaryFn)fn)(args[0], self);
    case SLOT_POW: return ((RtTernaryFn)fn)(self, args[0], count == 2 ? args[1] : RT_NONE);
    case SLOT_RPOW: return ((RtTernaryFn)fn)(args[0], self, count == 2 ? args[1] : RT_NONE);
    case SLOT_IPOW: return ((RtTernaryFn)fn)(self, args[0], RT_NONE);
    case SLOT_INQUIRY: return RT_BOOL(((int (*)(RtValue))fn)(self));
    case SLOT_REPEAT: return ((RtValue (*)(RtValue, int64_t))fn)(self, index_argument(args[0]));
    case SLOT_HASH:
    case SLOT_LEN: return rti_int(((int64_t (*)(RtValue))fn)(self));
    case SLOT_SETITEM: return ((void (*)(RtValue, RtValue, RtValue))fn)(self, args[0], args[1]), RT_NONE;
    case SLOT_DELITEM: return ((void (*)(RtValue, RtValue, RtValue))fn)(self, args[0], 0), RT_NONE;
    case SLOT_CONTAINS: return RT_BOOL(((int (*)(RtValue, RtValue))fn)(self, args[0]));
    case SLOT_LT:
    case SLOT_LE:
    case SLOT_EQ:
    case SLOT_NE:
    case SLOT_GT:
    case SLOT_GE: return call_compare(w, self, args[0]);
    case SLOT_NEXT: return call_next(w, self);
    case SLOT_SETATTR:
        check_setattr(w, self, "__setattr__");
        return ((void (*)(RtValue, RtValue, RtValue))fn)(self, rti_attr_name(args[0]), args[1]), RT_NONE;
    case SLOT_DELATTR:
        check_setattr(w, self, "__delattr__");
        return ((void (*)(RtValue, RtValue, RtValue))fn)(self, rti_attr_name(args[0]), 0), RT_NONE;
    case SLOT_GET: return call_get(w, self, args, count);
    case SLOT_SET: return ((void (*)(RtValue, RtValue, RtValue))fn)(self, args[0], args[1]), RT_NONE;
    case SLOT_DELETE: return ((void (*)(RtValue, RtValue, RtValue))fn)(self, args[0], 0), RT_NONE;
    case SLOT_DEL: return ((void (*)(RtValue))fn)(self), RT_NONE;
    case SLOT_CALL:
    case SLOT_INIT:
    case SLOT_HOOK:
    case SLOT_NEW: break;
    }
    rti_fatal("a slot without a wrapper");
}

/* Call the slot on self, which is known to be of the right type. */
static RtValue call(const RtWrapper *w, RtValue self, const RtValue *args, size_t count,
                    RtValue kwnames)
{
    if (w->row->kind == SLOT_CALL) {
        return ((RtValue (*)(RtValue, const RtValue *, size_t, RtValue))w->fn)(self, args, count,
                                                                              kwnames);
    }
    if (w->row->kind == SLOT_INIT) {
        ((void (*)(RtValue, const RtValue *, size_t, RtValue))w->fn)(self, args, count, kwnames);
        return RT_NONE;
    }
    if (kwnames && RTI_TUPLE(kwnames)->len) {
        rt_errorf(&rt_TypeError, "wrapper %s() takes no keyword arguments", w->row->name);
    }
    return call_slot(w, self, args, count);
}

RtValue rti_wrapper_call(RtValue wrapper, RtValue self, const RtValue *args, size_t count,
                         RtValue kwnames)
{
    if (!rti_is_a(self, W(wrapper)->type)) {
        rt_errorf(&rt_TypeError, "descriptor '%s' requires a '%N' object but received a '%T'",
                  W(wrapper)->row->name, W(wrapper)->type, self);
    }
    return call(W(wrapper), self, args, count, kwnames);
}

/* ---- wrapper_descriptor ---- */

static void wrapper_trace(void *object) { rti_gc_mark_object(((RtWrapper *)object)->type); }

static RtValue wrapper_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    if (!count) {
        rt_errorf(&rt_TypeError, "descriptor '%s' of '%N' object needs an argument",
                  W(self)->row->name, W(self)->type);
    }
    return rti_wrapper_call(self, args[0], args + 1, count - 1, kwnames);
}

typedef struct RtMethodWrapper {
    RtShape *shape;
    RtValue wrapper, self;
} RtMethodWrapper;

static RtValue wrapper_get(RtValue self, RtValue obj, RtValue type)
{
    if (!obj && !type) rt_errorf(&rt_TypeError, "__get__(None, None) is invalid");
    if (!obj) return self;
    if (!rti_is_a(obj, W(self)->type)) {
        rt_errorf(&rt_TypeError, "descriptor '%s' for '%N' objects doesn't apply to a '%T' object",
                  W(self)->row->name, W(self)->type, obj);
    }
    RtMethodWrapper *bound = rt_gc_new(&rt_shape_method_wrapper, sizeof *bound);
    bound->wrapper = self;
    bound->self = obj;
    return RT_VALUE(bound);
}

static RtValue wrapper_repr(RtValue self)
{
    return rti_str_format("<slot wrapper '%s' of '%N' objects>", W(self)->row->name, W(self)->type);
}

static RtValue wrapper_name(RtValue self) { return rti_intern_cstr(W(self)->row->name); }
static RtValue wrapper_doc(RtValue self) { return rti_str(W(self)->row->doc); }
static RtValue wrapper_owner(RtValue self) { return RT_VALUE(W(self)->type); }

/* Parameters behind the receiver, as inspect reads them. */
static RtValue wrapper_signature(RtValue self)
{
    const char *parameters = "";
    switch (W(self)->row->kind) {
    case SLOT_CALL:
    case SLOT_INIT: parameters = ", /, *args, **kwargs"; break;
    case SLOT_POW:
    case SLOT_RPOW: parameters = ", value, mod=None, /"; break;
    case SLOT_SETITEM: parameters = ", key, value, /"; break;
    case SLOT_SETATTR: parameters = ", name, value, /"; break;
    case SLOT_SET: parameters = ", instance, value, /"; break;
    case SLOT_GET: parameters = ", instance, owner=None, /"; break;
    case SLOT_GETATTR:
    case SLOT_DELATTR: parameters = ", name, /"; break;
    case SLOT_DELETE: parameters = ", instance, /"; break;
    case SLOT_GETITEM:
    case SLOT_DELITEM:
    case SLOT_CONTAINS: parameters = ", key, /"; break;
    case SLOT_BINARY:
    case SLOT_RBINARY:
    case SLOT_IPOW:
    case SLOT_REPEAT:
    case SLOT_LT:
    case SLOT_LE:
    case SLOT_EQ:
    case SLOT_NE:
    case SLOT_GT:
    case SLOT_GE: parameters = ", value, /"; break;
    case SLOT_UNARY:
    case SLOT_INQUIRY:
    case SLOT_HASH:
    case SLOT_LEN:
    case SLOT_NEXT:
    case SLOT_HOOK:
    case SLOT_NEW:
    case SLOT_DEL: parameters = ", /"; break;
    }
    return rti_str_format("($self%s)", parameters);
}

static RtValue wrapper_qualname(RtValue self)
{
    return rti_str_format("%U.%s", rti_type_name_value(W(self)->type), W(self)->row->name);
}

static const RtGetSetDef wrapper_getsets[] = {
    {"__name__", wrapper_name, rti_readonly, NULL},
    {"__qualname__", wrapper_qualname, NULL, NULL},
    {"__objclass__", wrapper_owner, rti_readonly, NULL},
    {"__doc__", wrapper_doc, NULL, NULL},
    {"__text_signature__", wrapper_signature, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

RtShape rt_shape_wrapper_descriptor = {.type = &rt_type_wrapper_descriptor};
RT_TYPE(rt_type_wrapper_descriptor) = {
    .shape = &rt_shape_type,
    .cname = "wrapper_descriptor",
    .base = &rt_type_object,
    .flags = RT_T_METHOD_DESCR,
    .size = sizeof(RtWrapper),
    .trace = wrapper_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, wrapper_repr), RT_SLOT(call, wrapper_call),
                      RT_SLOT(descr_get, wrapper_get)),
    .methods = rti_reduce_by_name,
    .getsets = wrapper_getsets,
    .instance_shape = &rt_shape_wrapper_descriptor,
};

/* ---- method-wrapper ---- */

static RtMethodWrapper *MW(RtValue v) { return (RtMethodWrapper *)RT_OBJ(v); }

static void bound_trace(void *object)
{
    rti_gc_mark_values(&((RtMethodWrapper *)object)->wrapper, 2);
}

static RtValue bound_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    return call(W(MW(self)->wrapper), MW(self)->self, args, count, kwnames);
}

static RtValue bound_repr(RtValue self)
{
    return rti_str_format("<method-wrapper '%s' of %T object at 0x%llx>",
                          W(MW(self)->wrapper)->row->name, MW(self)->self, (long long)MW(self)->self);
}

static RtValue bound_compare(RtValue a, RtValue b, RtCmp op)
{
    if ((op != RT_EQ && op != RT_NE) || !RT_HAS_SHAPE(b, &rt_shape_method_wrapper)) {
        return RT_NOTIMPLEMENTED;
    }
    int same = MW(a)->wrapper == MW(b)->wrapper && MW(a)->self == MW(b)->self;
    return RT_BOOL(same == (op == RT_EQ));
}

static int64_t bound_hash(RtValue self)
{
    int64_t hash = (int64_t)((MW(self)->wrapper >> 4) ^ (MW(self)->self << 13) ^ MW(self)->self >> 7);
    return hash == -1 ? -2 : hash;
}

static RtValue bound_name(RtValue self) { return wrapper_name(MW(self)->wrapper); }
static RtValue bound_qualname(RtValue self) { return wrapper_qualname(MW(self)->wrapper); }
static RtValue bound_doc(RtValue self) { return wrapper_doc(MW(self)->wrapper); }
static RtValue bound_owner(RtValue self) { return wrapper_owner(MW(self)->wrapper); }
static RtValue bound_self(RtValue self) { return MW(self)->self; }
static RtValue bound_signature(RtValue self) { return wrapper_signature(MW(self)->wrapper); }

static const RtGetSetDef bound_getsets[] = {
    {"__name__", bound_name, NULL, NULL},
    {"__qualname__", bound_qualname, NULL, NULL},
    {"__objclass__", bound_owner, NULL, NULL},
    {"__self__", bound_self, rti_readonly, NULL},
    {"__doc__", bound_doc, NULL, NULL},
    {"__text_signature__", bound_signature, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

RtShape rt_shape_method_wrapper = {.type = &rt_type_method_wrapper};
RT_TYPE(rt_type_method_wrapper) = {
    .shape = &rt_shape_type,
    .cname = "method-wrapper",
    .base = &rt_type_object,
    .size = sizeof(RtMethodWrapper),
    .trace = bound_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, bound_repr), RT_SLOT(call, bound_call),
                      RT_SLOT(hash, bound_hash), RT_SLOT(richcompare, bound_compare)),
    .methods = rti_reduce_by_name,
    .getsets = bound_getsets,
    .instance_shape = &rt_shape_method_wrapper,
};

/* ---- T.__new__ ---- */

static RtValue new_wrapper_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    RtType *type = RTI_TYPE(self);
    if (!count) rt_errorf(&rt_TypeError, "%N.__new__(): not enough arguments", type);
    if (!rti_is_type(args[0])) {
        rt_errorf(&rt_TypeError, "%N.__new__(X): X is not a type object (%T)", type, args[0]);
    }
    RtType *wanted = RTI_TYPE(args[0]);
    if (!rti_subtype(wanted, type)) {
        rt_errorf(&rt_TypeError, "%N.__new__(%N): %N is not a subtype of %N", type, wanted, wanted,
                  type);
    }
    /* A wrapper of an ancestor must not make objects without a nearer builtin's layout. */
    RtType *builtin = wanted, *safe = wanted, *owner;
    while (builtin->flags & RT_T_HEAP) builtin = builtin->base;
    if (builtin->slots.new_ && builtin->slots.new_ != type->slots.new_) {
        while (!rti_is_new_wrapper(rti_type_lookup(safe, RT_NAME(__new__)), &owner)) safe = safe->base;
        rt_errorf(&rt_TypeError, "%N.__new__(%N) is not safe, use %N.__new__()", type, wanted, safe);
    }
    return type->slots.new_(wanted, args + 1, count - 1, kwnames);
}

static const RtMethodDef new_wrapper_def = {
    "__new__", new_wrapper_call, 0, -1, RT_M_KWRAW | RT_M_CLASS, "*args, **kwargs",
    "Create and return a new object.  See help(type) for accurate signature.",
};

RtValue rti_new_wrapper(RtType *type)
{
    return rti_builtin_function(&new_wrapper_def, RT_VALUE(type), 0);
}

int rti_is_new_wrapper(RtValue v, RtType **type)
{
    if (!RT_HAS_SHAPE(v, &rt_shape_builtin_function)) return 0;
    const RtBuiltin *f = (RtBuiltin *)RT_OBJ(v);
    if (f->def != &new_wrapper_def) return 0;
    *type = RTI_TYPE(f->self);
    return 1;
}
