/* method (a function bound to its receiver) and builtin_function_or_method.
 *
 * Calls of methods through an attribute site never get here (attr_ic.c): these objects exist when a
 * bound method is used as a value.
 */
#include "sysmod.h"
#include "class.h"

/* ---- bound methods ---- */

static RtMethod *M(RtValue v) { return (RtMethod *)RT_OBJ(v); }

RtValue rti_bound_method(RtValue function, RtValue self)
{
    RtMethod *method = rt_gc_new(&rt_shape_method, sizeof *method);
    method->function = function;
    method->self = self;
    return RT_VALUE(method);
}

static void method_trace(void *object) { rti_gc_mark_values(&((RtMethod *)object)->function, 2); }

static RtValue method_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    return rti_call_with(M(self)->function, M(self)->self, args, count, kwnames);
}

static RtValue method_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)type;
    if (kwnames) rt_errorf(&rt_TypeError, "method() takes no keyword arguments");
    if (count != 2) {
        rt_errorf(&rt_TypeError, "method expected 2 arguments, got %zu", count);
    }
    if (!rti_typeof(args[0])->slots.call) {
        rt_errorf(&rt_TypeError, "first argument must be callable");
    }
    if (args[1] == RT_NONE) rt_errorf(&rt_TypeError, "instance must not be None");
    return rti_bound_method(args[0], args[1]);
}

static RtValue method_repr(RtValue self)
{
    RtValue name = rti_try_getattr(M(self)->function, RT_NAME(__qualname__));
    if (!name) name = rti_try_getattr(M(self)->function, RT_NAME(__name__));
    if (!name || !rti_is_str(name)) name = rti_str("?");
    return rti_str_format("<bound method %U of %R>", name, M(self)->self);
}

static RtValue method_compare(RtValue a, RtValue b, RtCmp op)
{
    if ((op != RT_EQ && op != RT_NE) || !RT_HAS_SHAPE(b, &rt_shape_method)) return RT_NOTIMPLEMENTED;
    int same = M(a)->self == M(b)->self && rti_equal(M(a)->function, M(b)->function);
    return RT_BOOL(same == (op == RT_EQ));
}

static int64_t identity_hash(RtValue v) { return (int64_t)(v >> 4 | v << 60); }

static int64_t method_hash(RtValue self)
{
    int64_t hash = identity_hash(M(self)->self) ^ rti_hash(M(self)->function);
    return hash == -1 ? -2 : hash;
}

/* Attributes that methods do not have themselves are their function's. */
static RtValue method_getattr(RtValue self, RtValue name)
{
    name = rti_attr_name(name);
    RtValue found = rti_type_lookup(&rt_type_method, name);
    if (found) return rti_bind(found, self, &rt_type_method);
    return rti_getattr(M(self)->function, name);
}

/* Bound already. */
static RtValue method_get(RtValue self, RtValue obj, RtValue type)
{
    (void)obj, (void)type;
    return self;
}

static RtValue get_function(RtValue self) { return M(self)->function; }
static RtValue get_self(RtValue self) { return M(self)->self; }

static RtValue get_doc(RtValue self) { return rti_getattr(M(self)->function, RT_NAME(__doc__)); }

static const RtGetSetDef method_getsets[] = {
    {"__func__", get_function, rti_readonly, "the function (or other callable) implementing a method"},
    {"__self__", get_self, rti_readonly, "the instance to which a method is bound"},
    {"__doc__", get_doc, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

RtShape rt_shape_method = {.type = &rt_type_method};
RT_TYPE(rt_type_method) = {
    .shape = &rt_shape_type,
    .cname = "method",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF,
    .size = sizeof(RtMethod),
    .trace = method_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, method_repr), RT_SLOT(call, method_call),
                      RT_SLOT(new_, method_new), RT_SLOT(hash, method_hash),
                      RT_SLOT(richcompare, method_compare), RT_SLOT(getattr, method_getattr),
                      RT_SLOT(descr_get, method_get)),
    .methods = rti_reduce_by_name,
    .getsets = method_getsets,
    .doc = "method(function, instance, /)\n--\n\n"
           "Create a bound instance method object.",
    .instance_shape = &rt_shape_method,
};

/* ---- functions written in C ---- */

static RtBuiltin *B(RtValue v) { return (RtBuiltin *)RT_OBJ(v); }

RtValue rti_builtin_function(const RtMethodDef *def, RtValue self, RtValue module)
{
    RtBuiltin *f = rt_gc_new(&rt_shape_builtin_function, sizeof *f);
    f->def = def;
    f->self = self;
    f->module = module;
    return RT_VALUE(f);
}

static void builtin_trace(void *object) { rti_gc_mark_values(&((RtBuiltin *)object)->self, 2); }

/* The type a method belongs to, as its messages show it. */
static RtType *owner(const RtBuiltin *f)
{
    if (!f->self || f->module) return NULL;
    return f->def->flags & (RT_M_CLASS | RT_M_STATIC) ? RTI_TYPE(f->self) : rti_typeof(f->self);
}

/* Functions of one parameter, or none, are named with their module; not those of builtins. */
static RT_COLD void wrong_count_in_module(const RtBuiltin *f, size_t count)
{
    RtValue name = RT_HAS_SHAPE(f->module, &rt_shape_module) ? ((RtModule *)RT_OBJ(f->module))->name : f->module;
    if (!rti_is_str(name) || rti_str_eq_cstr(name, "builtins")) return;
    rt_errorf(&rt_TypeError, "%U.%s() takes %s (%zu given)", name, f->def->name,
              f->def->max ? "exactly one argument" : "no arguments", count);
}

RtValue rti_builtin_function_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    const RtBuiltin *f = B(self);
    if (RT_UNLIKELY(rti_interrupted)) rti_check_interrupt();
    RtType *type = f->self && !f->module ? owner(f) : NULL;
    if (RT_UNLIKELY(f->module && !kwnames && f->def->max <= 1 && f->def->min == f->def->max &&
                    (int64_t)count != f->def->max && !(f->def->flags & (RT_M_KW | RT_M_KWRAW))))
        wrong_count_in_module(f, count);
    return rti_builtin_call(f->def, type, f->self, args, count, kwnames);
}

static RtValue builtin_repr(RtValue self)
{
    const RtBuiltin *f = B(self);
    if (!f->self || f->module) return rti_str_format("<built-in function %s>", f->def->name);
    return rti_str_format("<built-in method %s of %T object at 0x%llx>", f->def->name, f->self,
                          (long long)f->self);
}

static RtValue builtin_compare(RtValue a, RtValue b, RtCmp op)
{
    if ((op != RT_EQ && op != RT_NE) || !RT_HAS_SHAPE(b, &rt_shape_builtin_function)) {
        return RT_NOTIMPLEMENTED;
    }
    int same = B(a)->self == B(b)->self && B(a)->def == B(b)->def;
    return RT_BOOL(same == (op == RT_EQ));
}

static int64_t builtin_hash(RtValue self)
{
    int64_t hash = identity_hash(B(self)->self) ^ identity_hash((RtValue)(uintptr_t)B(self)->def);
    return hash == -1 ? -2 : hash;
}

static RtValue get_builtin_name(RtValue self) { return rti_intern_cstr(B(self)->def->name); }

static RtValue get_builtin_qualname(RtValue self)
{
    const RtBuiltin *f = B(self);
    if (!f->self || f->module) return get_builtin_name(self);
    RtType *type = rti_is_type(f->self) ? RTI_TYPE(f->self) : rti_typeof(f->self);
    return rti_str_format("%S.%s", rti_getattr(RT_VALUE(type), RT_NAME(__qualname__)), f->def->name);
}

static RtValue get_builtin_doc(RtValue self)
{
    return B(self)->def->doc ? rti_str(B(self)->def->doc) : RT_NONE;
}

static RtValue get_builtin_module(RtValue self)
{
    if (B(self)->module) return B(self)->module;
    return B(self)->self ? RT_NONE : RT_NAME(builtins);
}

static RtValue get_builtin_self(RtValue self)
{
    if (B(self)->self) return B(self)->self;
    RtValue name = get_builtin_module(self);
    RtValue module = rti_dict_get(rt_sys_modules, name);
    if (!module && rti_str_eq(name, RT_NAME(builtins))) return rti_import("builtins");
    return module ? module : RT_NONE;
}

static RtValue get_signature(RtValue self)
{
    const RtMethodDef *def = B(self)->def;
    RtValue of = B(self)->self;
    int bound = of && !RT_HAS_SHAPE(of, &rt_shape_module);
    return rti_text_signature(def, !bound ? "module" : def->flags & RT_M_CLASS ? "type" : "self");
}

static const RtGetSetDef builtin_getsets[] = {
    {"__name__", get_builtin_name, NULL, NULL},
    {"__qualname__", get_builtin_qualname, NULL, NULL},
    {"__doc__", get_builtin_doc, NULL, NULL},
    {"__module__", get_builtin_module, NULL, NULL},
    {"__self__", get_builtin_self, NULL, NULL},
    {"__text_signature__", get_signature, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

RtShape rt_shape_builtin_function = {.type = &rt_type_builtin_function};
RT_TYPE(rt_type_builtin_function) = {
    .shape = &rt_shape_type,
    .cname = "builtin_function_or_method",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF,
    .size = sizeof(RtBuiltin),
    .trace = builtin_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, builtin_repr), RT_SLOT(call, rti_builtin_function_call),
                      RT_SLOT(hash, builtin_hash), RT_SLOT(richcompare, builtin_compare)),
    .methods = rti_reduce_by_name,
    .getsets = builtin_getsets,
    .instance_shape = &rt_shape_builtin_function,
};
