/* property, classmethod, staticmethod. */
#include "args.h"
#include "class.h"

/* ---- property ---- */

static RtProperty *P(RtValue v) { return (RtProperty *)RT_OBJ(v); }

static void property_trace(void *object) { rti_gc_mark_values(&((RtProperty *)object)->get, 5); }

static RtValue property_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return RT_VALUE(rti_object_alloc(type));
}

static RtValue unless_none(RtValue v) { return v == RT_NONE ? 0 : v; }

/* Can instances of a subclass of property have a __doc__ of their own: in a dict or a slot? */
static int has_place_for_doc(RtValue self)
{
    if (rti_instance_dict(self)) return 1;
    RtValue found = rti_type_lookup(rti_typeof(self), RT_NAME(__doc__));
    return found && rti_typeof(found)->slots.descr_set != NULL;
}

/* The getter's doc serves when none is given. The __doc__ of a subclass would hide the one kept here: there it is set
 * as an attribute, and a doc given as an argument is dropped where that cannot be, as CPython does. */
static void take_doc(RtValue self, RtValue doc)
{
    RtProperty *p = P(self);
    p->getter_doc = false;
    p->doc = 0;
    if (!doc && p->get) {
        doc = unless_none(rti_try_getattr(p->get, RT_NAME(__doc__)));
        p->getter_doc = doc != 0;
    }
    if (RT_SHAPE(self) == &rt_shape_property)
        rt_gc_store(p, &p->doc, doc);
    else if (p->getter_doc || has_place_for_doc(self))
        rti_setattr(self, RT_NAME(__doc__), doc ? doc : RT_NONE);
}

static RtValue init_bound(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    RtProperty *p = P(self);
    rt_gc_store(p, &p->get, unless_none(args[0]));
    rt_gc_store(p, &p->set, unless_none(args[1]));
    rt_gc_store(p, &p->del, unless_none(args[2]));
    p->name = 0;
    take_doc(self, unless_none(args[3]));
    return RT_NONE;
}

static const RtMethodDef init_def = {
    "property", init_bound, 0, 4, RT_M_KW, "fget=None, fset=None, fdel=None, doc=None", NULL,
};

static void property_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    rti_builtin_call(&init_def, NULL, self, args, count, kwnames);
}

/* "'x' " in messages: the name is known when the property was found in a class body. */
static RtValue property_name(RtValue self)
{
    const RtProperty *p = P(self);
    if (p->name) return p->name;
    return p->get ? rti_try_getattr(p->get, RT_NAME(__name__)) : 0;
}

RT_NORETURN RT_COLD static void lacks(RtValue self, RtValue obj, const char *what)
{
    RtValue name = property_name(self);
    RtValue owner = rti_getattr(RT_VALUE(rti_typeof(obj)), RT_NAME(__qualname__));
    if (name) {
        rt_errorf(&rt_AttributeError, "property %R of %R object has no %s", name, owner, what);
    }
    rt_errorf(&rt_AttributeError, "property of %R object has no %s", owner, what);
}

static RtValue property_get(RtValue self, RtValue obj, RtValue type)
{
    (void)type;
    if (!obj) return self;
    if (!P(self)->get) lacks(self, obj, "getter");
    return rti_call1(P(self)->get, obj);
}

static void property_set(RtValue self, RtValue obj, RtValue v)
{
    if (v) {
        if (!P(self)->set) lacks(self, obj, "setter");
        rti_call2(P(self)->set, obj, v);
    } else {
        if (!P(self)->del) lacks(self, obj, "deleter");
        rti_call1(P(self)->del, obj);
    }
}

/* A copy with one function replaced; subclasses are called for it. */
static RtValue copy(RtValue self, RtValue get, RtValue set, RtValue del)
{
    const RtProperty *p = P(self);
    RtValue args[4] = {get ? get : p->get, set ? set : p->set, del ? del : p->del, p->doc};
    for (int i = 0; i < 4; i++) {
        if (!args[i]) args[i] = RT_NONE;
    }
    if (p->getter_doc && args[0] != RT_NONE) args[3] = RT_NONE; /* take the new getter's */
    RtValue made = rti_call(RT_VALUE(rti_typeof(self)), args, 4, 0);
    if (rti_is_a(made, &rt_type_property)) rt_gc_store(P(made), &P(made)->name, p->name);
    return made;
}

static RtValue method_getter(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    return copy(self, args[0], 0, 0);
}

static RtValue method_setter(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    return copy(self, 0, args[0], 0);
}

static RtValue method_deleter(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    return copy(self, 0, 0, args[0]);
}

static RtValue method_set_name(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)kwnames;
    if (count != 2) {
        rt_errorf(&rt_TypeError, "__set_name__() takes 2 positional arguments but %zu were given",
                  count);
    }
    rt_gc_store(P(self), &P(self)->name, args[1]);
    return RT_NONE;
}

static RtValue or_none(RtValue v) { return v ? v : RT_NONE; }
static RtValue get_fget(RtValue self) { return or_none(P(self)->get); }
static RtValue get_fset(RtValue self) { return or_none(P(self)->set); }
static RtValue get_fdel(RtValue self) { return or_none(P(self)->del); }
static RtValue get_doc(RtValue self) { return or_none(P(self)->doc); }

static void set_doc(RtValue self, RtValue v) { rt_gc_store(P(self), &P(self)->doc, v); }

static RtValue get_name(RtValue self)
{
    RtValue name = property_name(self);
    if (!name) rti_raise_attribute_error(self, RT_NAME(__name__));
    return name;
}

static void set_name(RtValue self, RtValue v) { rt_gc_store(P(self), &P(self)->name, v); }

static int is_abstract(RtValue v)
{
    if (!v) return 0;
    RtValue flag = rti_try_getattr(v, RT_NAME(__isabstractmethod__));
    return flag && rti_truth(flag);
}

static RtValue get_abstract(RtValue self)
{
    const RtProperty *p = P(self);
    return RT_BOOL(is_abstract(p->get) || is_abstract(p->set) || is_abstract(p->del));
}

static const RtMethodDef property_methods[] = {
    {"getter", method_getter, 1, 1, 0, NULL, "Descriptor to obtain a copy of the property with a different getter."},
    {"setter", method_setter, 1, 1, 0, NULL, "Descriptor to obtain a copy of the property with a different setter."},
    {"deleter", method_deleter, 1, 1, 0, NULL, "Descriptor to obtain a copy of the property with a different deleter."},
    {"__set_name__", method_set_name, 0, -1, 0, NULL, "__set_name__(owner, name)."},
    {NULL, NULL, 0, 0, 0, NULL, NULL},
};

static const RtGetSetDef property_getsets[] = {
    {"fget", get_fget, rti_readonly, NULL},
    {"fset", get_fset, rti_readonly, NULL},
    {"fdel", get_fdel, rti_readonly, NULL},
    {"__doc__", get_doc, set_doc, NULL},
    {"__name__", get_name, set_name, NULL},
    {"__isabstractmethod__", get_abstract, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

RtShape rt_shape_property = {.type = &rt_type_property};
RT_TYPE(rt_type_property) = {
    .shape = &rt_shape_type,
    .cname = "property",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE,
    .size = sizeof(RtProperty),
    .trace = property_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, property_new), RT_SLOT(init, property_init),
                      RT_SLOT(descr_get, property_get), RT_SLOT(descr_set, property_set)),
    .methods = property_methods,
    .getsets = property_getsets,
    .doc = "property(fget=None, fset=None, fdel=None, doc=None)\n--\n\n"
           "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n"
           "  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be "
           "used for del'ing an attribute\n  doc\n    docstring\n\nTypical use is to define a managed "
           "attribute x:\n\nclass C(object):\n    def getx(self): return self._x\n    def setx(self, "
           "value): self._x = value\n    def delx(self): del self._x\n    x = property(getx, setx, "
           "delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying "
           "existing ones easy:\n\nclass C(object):\n    @property\n    def x(self):\n        \"I am "
           "the 'x' property.\"\n        return self._x\n    @x.setter\n    def x(self, value):\n      "
           "  self._x = value\n    @x.deleter\n    def x(self):\n        del self._x",
    .instance_shape = &rt_shape_property,
};

/* ---- classmethod and staticmethod ---- */

static RtWrapped *W(RtValue v) { return (RtWrapped *)RT_OBJ(v); }

static void wrapped_trace(void *object) { rti_gc_mark_values(&((RtWrapped *)object)->callable, 2); }

static RtValue wrapped_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtWrapped *w = rti_object_alloc(type);
    w->callable = RT_NONE;
    return RT_VALUE(w);
}

/* functools.update_wrapper's attributes, from the function to the wrapper. */
static void copy_attributes(RtValue self, RtValue callable)
{
    const RtValue names[] = {RT_NAME(__module__), RT_NAME(__name__), RT_NAME(__qualname__),
                             RT_NAME(__doc__), RT_NAME(__annotations__)};
    RtValue dict = rti_instance_dict(self);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        RtValue v = rti_try_getattr(callable, names[i]);
        if (v) rti_dict_set(dict, names[i], v);
    }
}

static void wrapped_init(const char *name, RtValue self, const RtValue *args, size_t count,
                         RtValue kwnames)
{
    rti_args_no_keywords(name, kwnames);
    rti_args_count(name, count, 1, 1);
    rt_gc_store(W(self), &W(self)->callable, args[0]);
    copy_attributes(self, args[0]);
}

static void classmethod_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    wrapped_init("classmethod", self, args, count, kwnames);
}

static void staticmethod_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    wrapped_init("staticmethod", self, args, count, kwnames);
}

static RtValue classmethod_get(RtValue self, RtValue obj, RtValue type)
{
    if (!obj && !type) rt_errorf(&rt_TypeError, "__get__(None, None) is invalid");
    return rti_bound_method(W(self)->callable, type ? type : RT_VALUE(rti_typeof(obj)));
}

static RtValue staticmethod_get(RtValue self, RtValue obj, RtValue type)
{
    if (!obj && !type) rt_errorf(&rt_TypeError, "__get__(None, None) is invalid");
    return W(self)->callable;
}

static RtValue staticmethod_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    return rti_call(W(self)->callable, args, count, kwnames);
}

static RtValue wrapped_repr(RtValue self)
{
    return rti_str_format("<%T(%R)>", self, W(self)->callable);
}

static RtValue get_dict(RtValue self) { return rti_instance_dict(self); }

static RtValue get_callable(RtValue self) { return W(self)->callable; }
static RtValue get_wrapped_abstract(RtValue self) { return RT_BOOL(is_abstract(W(self)->callable)); }

static const RtGetSetDef wrapped_getsets[] = {
    {"__func__", get_callable, rti_readonly, NULL},
    {"__wrapped__", get_callable, rti_readonly, NULL},
    {"__isabstractmethod__", get_wrapped_abstract, NULL, NULL},
    {"__dict__", get_dict, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

RtShape rt_shape_classmethod = {.type = &rt_type_classmethod};
RT_TYPE(rt_type_classmethod) = {
    .shape = &rt_shape_type,
    .cname = "classmethod",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE,
    .size = sizeof(RtWrapped),
    .dict_offset = offsetof(RtWrapped, dict),
    .trace = wrapped_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, wrapped_new), RT_SLOT(init, classmethod_init),
                      RT_SLOT(descr_get, classmethod_get), RT_SLOT(repr, wrapped_repr)),
    .getsets = wrapped_getsets,
    .doc = "classmethod(function, /)\n--\n\n"
           "Convert a function to be a class method.\n\nA class method receives the class as implicit "
           "first argument,\njust like an instance method receives the instance.",
    .instance_shape = &rt_shape_classmethod,
};

RtShape rt_shape_staticmethod = {.type = &rt_type_staticmethod};
RT_TYPE(rt_type_staticmethod) = {
    .shape = &rt_shape_type,
    .cname = "staticmethod",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE,
    .size = sizeof(RtWrapped),
    .dict_offset = offsetof(RtWrapped, dict),
    .trace = wrapped_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, wrapped_new), RT_SLOT(init, staticmethod_init),
                      RT_SLOT(descr_get, staticmethod_get), RT_SLOT(call, staticmethod_call),
                      RT_SLOT(repr, wrapped_repr)),
    .getsets = wrapped_getsets,
    .doc = "staticmethod(function, /)\n--\n\n"
           "Convert a function to be a static method.\n\nA static method does not receive an implicit "
           "first argument.",
    .instance_shape = &rt_shape_staticmethod,
};
