/* super: attribute lookup that starts behind a class in the mro of an object's type. */
#include "class.h"
#include "eval.h"

typedef struct RtSuper {
    RtShape *shape;
    RtType *type;     /* the class to start behind */
    RtValue obj;      /* instance or class it is bound to, 0: unbound */
    RtType *obj_type; /* whose mro is searched */
} RtSuper;

static RtSuper *S(RtValue v) { return (RtSuper *)RT_OBJ(v); }

/* The class whose mro serves for super(type, obj). */
static RtType *check(RtType *type, RtValue obj)
{
    if (rti_is_type(obj) && rti_subtype(RTI_TYPE(obj), type)) return RTI_TYPE(obj);
    RtType *obj_type = rti_typeof(obj);
    if (rti_subtype(obj_type, type)) return obj_type;
    RtValue claimed = rti_try_getattr(obj, RT_NAME(__class__));
    if (claimed && rti_is_type(claimed) && rti_subtype(RTI_TYPE(claimed), type)) {
        return RTI_TYPE(claimed);
    }
    int is_type = rti_is_type(obj);
    rt_errorf(&rt_TypeError,
              "super(type, obj): obj (%s %N) is not an instance or subtype of type (%N).",
              is_type ? "type" : "instance of", is_type ? RTI_TYPE(obj) : obj_type, type);
}

static RtValue super_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return RT_VALUE(rti_object_alloc(type));
}

static void bind(RtSuper *s, RtType *type, RtValue obj)
{
    s->type = type;
    if (!obj || obj == RT_NONE) return;
    s->obj_type = check(type, obj);
    rt_gc_store(s, &s->obj, obj);
}

static void super_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    if (kwnames && RTI_TUPLE(kwnames)->len) {
        rt_errorf(&rt_TypeError, "super() takes no keyword arguments");
    }
    if (count > 2) rt_errorf(&rt_TypeError, "super() expected at most 2 arguments, got %zu", count);
    if (!count) { /* calls the compiler resolves do not come here */
        const RtSite *caller = *rt_sp;
        rt_errorf(&rt_RuntimeError, caller && rti_code_argcount(caller->code) ? "super(): __class__ cell not found"
                                                                              : "super(): no arguments");
    }
    if (!rti_is_type(args[0])) {
        rt_errorf(&rt_TypeError, "super() argument 1 must be a type, not %T", args[0]);
    }
    bind(S(self), RTI_TYPE(args[0]), RT_ARG(1));
}

static RtValue super_getattr(RtValue self, RtValue name)
{
    const RtSuper *s = S(self);
    name = rti_attr_name(name);
    if (s->obj_type && !rti_str_eq(name, RT_NAME(__class__))) {
        RtValue found = rti_type_lookup_behind(s->obj_type, s->type, name);
        if (found) {
            RtValue (*get)(RtValue, RtValue, RtValue) = rti_typeof(found)->slots.descr_get;
            if (!get) return found;
            RtValue obj = s->obj == RT_VALUE(s->obj_type) ? 0 : s->obj;
            return get(found, obj, RT_VALUE(s->obj_type));
        }
    }
    return rti_generic_getattr(self, name);
}

RtValue rti_super(RtValue cls, RtValue self)
{
    if (!rti_is_type(cls)) {
        rt_errorf(&rt_TypeError, "super() argument 1 must be a type, not %T", cls);
    }
    RtSuper *s = rt_gc_new(&rt_shape_super, sizeof *s);
    bind(s, RTI_TYPE(cls), self);
    return RT_VALUE(s);
}

RtValue rti_super_call(RtValue cls, RtValue self, RtValue name, const RtValue *args, size_t count,
                       RtValue kwnames)
{
    RtType *type = RTI_TYPE(cls), *obj_type = rti_typeof(self);
    if (obj_type == type || rti_subtype(obj_type, type)) {
        RtValue found = rti_type_lookup_behind(obj_type, type, name);
        if (found && !rti_is_type(self)) return rti_call_unbound(found, self, args, count, kwnames);
    }
    return rti_call(super_getattr(rti_super(cls, self), name), args, count, kwnames);
}

RtValue rti_super_call_method(RtValue super, RtValue name, const RtValue *args, size_t count,
                              RtValue kwnames)
{
    const RtSuper *s = S(super);
    if (s->obj_type && s->obj != RT_VALUE(s->obj_type) && name != RT_NAME(__class__)) {
        RtValue found = rti_type_lookup_behind(s->obj_type, s->type, name);
        if (found) return rti_call_unbound(found, s->obj, args, count, kwnames);
    }
    const RtSite *call = *rt_sp;
    *rt_sp = call - 1; /* as in rti_call_method */
    RtValue bound = super_getattr(super, name);
    *rt_sp = call;
    return rti_call(bound, args, count, kwnames);
}

static RtValue super_get(RtValue self, RtValue obj, RtValue type)
{
    (void)type;
    const RtSuper *s = S(self);
    if (!obj || obj == RT_NONE || s->obj) return self;
    RtSuper *bound = rti_object_alloc(rti_typeof(self));
    bind(bound, s->type, obj);
    return RT_VALUE(bound);
}

static RtValue super_repr(RtValue self)
{
    const RtSuper *s = S(self);
    if (!s->obj_type) return rti_str_format("<super: <class '%N'>, NULL>", s->type);
    return rti_str_format("<super: <class '%N'>, <%N object>>", s->type, s->obj_type);
}

static void super_trace(void *object)
{
    RtSuper *s = object;
    rti_gc_mark_object(s->type);
    rti_gc_mark(s->obj);
    rti_gc_mark_object(s->obj_type);
}

static RtValue get_thisclass(RtValue self) { return S(self)->type ? RT_VALUE(S(self)->type) : RT_NONE; }
static RtValue get_self(RtValue self) { return S(self)->obj ? S(self)->obj : RT_NONE; }

static RtValue get_self_class(RtValue self)
{
    return S(self)->obj_type ? RT_VALUE(S(self)->obj_type) : RT_NONE;
}

static const RtGetSetDef super_getsets[] = {
    {"__thisclass__", get_thisclass, rti_readonly, "the class invoking super()"},
    {"__self__", get_self, rti_readonly, "the instance invoking super(); may be None"},
    {"__self_class__", get_self_class, rti_readonly, "the type of the instance invoking super(); may be None"},
    {NULL, NULL, NULL, NULL},
};

RtShape rt_shape_super = {.type = &rt_type_super};
RT_TYPE(rt_type_super) = {
    .shape = &rt_shape_type,
    .cname = "super",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE,
    .size = sizeof(RtSuper),
    .trace = super_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, super_new), RT_SLOT(init, super_init),
                      RT_SLOT(getattr, super_getattr), RT_SLOT(descr_get, super_get),
                      RT_SLOT(repr, super_repr)),
    .getsets = super_getsets,
    .doc = "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\n"
           "super(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) "
           "-> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative "
           "superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis "
           "works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n     "
           "   super().cmeth(arg)\n",
    .instance_shape = &rt_shape_super,
};
