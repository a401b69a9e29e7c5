/* type: calling classes, and the methods that all classes have.
 *
 * Calling a class makes an instance: __new__, then __init__ when the result is an instance of it. A
 * class whose __init__ is a plain function and whose __new__ is object's takes the short way
 * (init_function). What builtin types look like before and after first use is in type_ready.c;
 * class creation in class_new.c.
 */
#include <string.h>

#include "eval.h"
#include "exc.h"

/* ---- calls ---- */

void rti_wrong_init_result(RtValue result)
{
    rt_errorf(&rt_TypeError, "__init__() should return None, not '%T'", result);
}

RtValue rti_type_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    RtType *type = RTI_TYPE(self);
    if (RT_UNLIKELY(rti_gc_pending)) rti_gc_run_finalizers();
    if (RT_LIKELY(type->init_function != 0)) {
        RtValue obj = RT_VALUE(rt_gc_new(type->instance_shape, type->alloc_size));
        RtFunction *init = (RtFunction *)RT_OBJ(type->init_function);
        RtValue result = rti_function_call_with(init, obj, args, count, kwnames);
        if (RT_UNLIKELY(result != RT_NONE)) rti_wrong_init_result(result);
        return obj;
    }
    rti_type_ready(type);
    if (type->flags & RT_T_EXCEPTION && type->slots.new_ == rti_exc_type_new && type->slots.init == rti_exc_init && !kwnames)
        return rti_exc_type_new(type, args, count, 0);
    if (type == &rt_type_super && count == 2 && !kwnames) return rti_super(args[0], args[1]);
    if (type == &rt_type_type) {
        if (count == 1) {
            if (kwnames && RTI_TUPLE(kwnames)->len) {
                rt_errorf(&rt_TypeError, "type() takes no keyword arguments");
            }
            return RT_VALUE(rti_typeof(args[0]));
        }
        if (count != 3) rt_errorf(&rt_TypeError, "type() takes 1 or 3 arguments");
    }
    if (!type->slots.new_ || type->flags & RT_T_DISALLOW_NEW) {
        rt_errorf(&rt_TypeError, "cannot create '%s' instances",
                  type->flags & RT_T_HEAP ? rti_type_name(type) : type->cname);
    }
    RtValue obj = type->slots.new_(type, args, count, kwnames);
    RtType *made = rti_typeof(obj);
    if (made != type && !rti_subtype(made, type)) return obj;
    if (made->slots.init) made->slots.init(obj, args, count, kwnames);
    return obj;
}

static void type_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)args;
    if (count == 1 && kwnames && RTI_TUPLE(kwnames)->len) {
        rt_errorf(&rt_TypeError, "type.__init__() takes no keyword arguments");
    }
    if (count != 1 && count != 3) {
        rt_errorf(&rt_TypeError, "type.__init__() takes 1 or 3 arguments");
    }
}

/* ---- methods ---- */

static RtValue type_repr(RtValue self)
{
    RtValue module = rti_try_getattr(self, RT_NAME(__module__));
    RtValue qualname = rti_getattr(self, RT_NAME(__qualname__));
    if (!module || !rti_is_str(module) || rti_str_eq(module, RT_NAME(builtins))) {
        return rti_str_format("<class '%U'>", rti_getattr(self, RT_NAME(__name__)));
    }
    return rti_str_format("<class '%U.%U'>", module, qualname);
}

static RtValue type_or(RtValue a, RtValue b) { return rti_union(a, b); }

static RtValue type_mro(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtValue mro = rti_mro_compute(RTI_TYPE(self));
    return rti_list_from(RTI_TUPLE(mro)->items, RTI_TUPLE(mro)->len);
}

static RtValue type_subclasses(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtValue list = RTI_TYPE(self)->subclasses, copy = rti_list_new(0);
    for (int64_t i = 0; list && i < RTI_LIST(list)->len; i++) rti_list_append(copy, RTI_LIST(list)->items[i]);
    return copy;
}

static RtValue type_prepare(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)args, (void)count, (void)kwnames;
    return rti_dict_new();
}

static RtValue type_instancecheck(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    return RT_BOOL(rti_isinstance_default(args[0], self));
}

static RtValue type_subclasscheck(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    return RT_BOOL(rti_issubclass_default(args[0], self));
}

void rti_type_merge_names(RtValue dict, RtType *type)
{
    const RtTuple *mro = RTI_TUPLE(rti_type_mro(type));
    for (int64_t i = mro->len; i-- > 0;) rti_dict_update(dict, rti_type_dict(RTI_TYPE(mro->items[i])));
}

static RtValue type_dir(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtValue dict = rti_dict_new();
    rti_type_merge_names(dict, RTI_TYPE(self));
    return rti_list_of(dict);
}

static RtValue type_sizeof(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)args, (void)count, (void)kwnames;
    return RT_INT(sizeof(RtType));
}

RtValue rti_caller_module_name(void)
{
    RtModule *module = rt_sp && *rt_sp ? rti_module_at(rt_sp) : NULL;
    RtValue name = module ? rti_module_get(module, RT_NAME(__name__)) : 0;
    return name ? name : RT_NAME(builtins);
}

static const RtMethodDef type_methods[] = {
    {"mro", type_mro, 0, 0, 0, "", "Return a type's method resolution order."},
    {"__subclasses__", type_subclasses, 0, 0, 0, "", "Return a list of immediate subclasses."},
    {"__prepare__", type_prepare, 0, -1, RT_M_KWRAW | RT_M_CLASS, NULL,
     "Create the namespace for the class statement"},
    {"__instancecheck__", type_instancecheck, 1, 1, 0, "instance, /",
     "Check if an object is an instance."},
    {"__subclasscheck__", type_subclasscheck, 1, 1, 0, "subclass, /",
     "Check if a class is a subclass."},
    {"__dir__", type_dir, 0, 0, 0, "", "Specialized __dir__ implementation for types."},
    {"__sizeof__", type_sizeof, 0, 0, 0, "",
     "Return memory consumption of the type object."},
    {NULL, NULL, 0, 0, 0, NULL, NULL},
};

RtShape rt_shape_type = {.type = &rt_type_type};
RT_TYPE(rt_type_type) = {
    .shape = &rt_shape_type,
    .cname = "type",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_BASETYPE | RT_T_TYPE,
    .size = sizeof(RtType),
    .dict_offset = offsetof(RtType, dict),
    .trace = rti_type_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, type_repr), RT_SLOT(call, rti_type_call),
                      RT_SLOT(getattr, rti_type_getattr), RT_SLOT(setattr, rti_type_setattr),
                      RT_SLOT(new_, rti_type_new), RT_SLOT(init, type_init),
                      RT_SLOT(or_, type_or)),
    .methods = type_methods,
    .getsets = rti_type_getsets,
    .doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    .instance_shape = &rt_shape_type,
};
