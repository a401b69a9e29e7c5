/* object: what every object can do unless its class says otherwise. */
#include "class.h"

#include <string.h>

/* ---- making ---- */

static int excess(size_t count, RtValue kwnames)
{
    return count || (kwnames && RTI_TUPLE(kwnames)->len);
}

RT_NORETURN RT_COLD static void is_abstract(RtType *type)
{
    RtValue methods = rti_getattr(RT_VALUE(type), RT_NAME(__abstractmethods__));
    RtValue names = rti_sorted(methods, 0, 0);
    RtValue text = rti_str_join(rti_str("', '"), RTI_LIST(names)->items, RTI_LIST(names)->len);
    rt_errorf(&rt_TypeError,
              "Can't instantiate abstract class %N without an implementation for abstract method%s "
              "'%U'",
              type, RTI_LIST(names)->len == 1 ? "" : "s", text);
}

static void object_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames);

static RtValue object_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args;
    if (excess(count, kwnames)) {
        if (type->slots.new_ != object_new) {
            rt_errorf(&rt_TypeError,
                      "object.__new__() takes exactly one argument (the type to instantiate)");
        }
        if (type->slots.init == object_init) {
            rt_errorf(&rt_TypeError, "%N() takes no arguments", type);
        }
    }
    if (type->flags & RT_T_ABSTRACT) is_abstract(type);
    return rti_instance_new(type);
}

static void object_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args;
    if (!excess(count, kwnames)) return;
    RtType *type = rti_typeof(self);
    if (type->slots.init != object_init) {
        rt_errorf(&rt_TypeError,
                  "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if (type->slots.new_ == object_new) {
        rt_errorf(&rt_TypeError,
                  "%N.__init__() takes exactly one argument (the instance to initialize)", type);
    }
}

/* ---- showing ---- */

static RtValue object_repr(RtValue self)
{
    RtValue type = RT_VALUE(rti_typeof(self));
    RtValue module = rti_try_getattr(type, RT_NAME(__module__));
    RtValue qualname = rti_getattr(type, RT_NAME(__qualname__));
    if (!module || !rti_is_str(module) || rti_str_eq(module, RT_NAME(builtins))) {
        return rti_str_format("<%N object at 0x%llx>", rti_typeof(self), (long long)self);
    }
    return rti_str_format("<%U.%U object at 0x%llx>", module, qualname, (long long)self);
}

static RtValue object_str(RtValue self) { return rti_typeof(self)->slots.repr(self); }

static RtValue object_format(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    if (!rti_is_str(args[0])) {
        rt_errorf(&rt_TypeError, "__format__() argument must be str, not %B", args[0]);
    }
    if (rti_str_len(args[0])) {
        rt_errorf(&rt_TypeError, "unsupported format string passed to %T.__format__", self);
    }
    return rti_str_of(self);
}

/* ---- comparing ---- */

static RtValue object_compare(RtValue a, RtValue b, RtCmp op)
{
    if (op == RT_EQ) return a == b ? RT_TRUE : RT_NOTIMPLEMENTED;
    if (op != RT_NE) return RT_NOTIMPLEMENTED;
    RtValue equal = rti_typeof(a)->slots.richcompare(a, b, RT_EQ);
    return equal == RT_NOTIMPLEMENTED ? equal : RT_BOOL(!rti_truth(equal));
}

int64_t rti_object_hash(RtValue self)
{
    return rti_identity_hash(self);
}

int64_t rti_hash_not_implemented(RtValue v)
{
    rt_errorf(&rt_TypeError, "unhashable type: '%T'", v);
}

/* ---- __class__ ---- */

static RtValue get_class(RtValue self) { return RT_VALUE(rti_typeof(self)); }

/* Are instances collected by CPython's collector? What frees them depends on it there. */
int rti_is_collected(const RtType *type)
{
    return type->flags & RT_T_HEAP || (type->trace && !(type->flags & RT_T_INT));
}

static int has_dict(const RtType *type) { return type->flags & RT_T_HASDICT || type->dict_offset; }

/* Do instances of the type look like those of its base? */
static int adds_nothing(const RtType *type)
{
    const RtType *base = type->base;
    return base && base->size == type->size && base->item_size == type->item_size &&
           has_dict(base) == has_dict(type) && rti_is_collected(base) == rti_is_collected(type) &&
           rti_supports_weakrefs(base) == rti_supports_weakrefs(type);
}

static int adds_same_slots(const RtType *a, const RtType *b)
{
    if (a->size != b->size || !(a->flags & b->flags & RT_T_HEAP)) return 0;
    if (a->size == a->base->size) return 1;
    return a->extra && b->extra && rti_equal(a->extra, b->extra);
}

int rti_same_layout(const RtType *a, const RtType *b)
{
    if (has_dict(a) != has_dict(b) || rti_supports_weakrefs(a) != rti_supports_weakrefs(b)) return 0;
    while (adds_nothing(a)) a = a->base;
    while (adds_nothing(b)) b = b->base;
    return a == b || (a->base == b->base && adds_same_slots(a, b));
}

static void set_class(RtValue self, RtValue v)
{
    if (!v) rt_errorf(&rt_TypeError, "can't delete __class__ attribute");
    if (!rti_is_type(v)) {
        rt_errorf(&rt_TypeError, "__class__ must be set to a class, not '%T' object", v);
    }
    RtType *old = rti_typeof(self), *type = RTI_TYPE(v);
    if (rti_subtype(old, &rt_type_module) && rti_subtype(type, &rt_type_module)) {
        if (old->alloc_size != type->alloc_size)
            rt_errorf(&rt_TypeError, "__class__ assignment: '%N' object layout differs from '%N'", type, old);
        ((RtObject *)RT_OBJ(self))->shape = type->instance_shape;
        return;
    }
    if (!(old->flags & type->flags & RT_T_HEAP) || rti_is_type(self)) {
        rt_errorf(&rt_TypeError,
                  "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (old == type) return;
    if (!rti_same_layout(old, type)) {
        rt_errorf(&rt_TypeError, "__class__ assignment: '%N' object layout differs from '%N'", type,
                  old);
    }
    rti_instance_set_class(self, type);
}

/* ---- other methods ---- */

static RtValue object_dir(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtValue names = rti_dict_new();
    RtValue own = rti_try_getattr(self, RT_NAME(__dict__));
    if (own && rti_is_a(own, &rt_type_dict)) rti_dict_update(names, own);
    RtValue cls = rti_try_getattr(self, RT_NAME(__class__));
    if (cls && rti_is_type(cls)) rti_type_merge_names(names, RTI_TYPE(cls));
    return rti_list_of(names);
}

static RtValue object_sizeof(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return rti_int(rti_typeof(self)->alloc_size);
}

static RtValue object_subclasshook(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)args, (void)count, (void)kwnames;
    return RT_NOTIMPLEMENTED;
}

static RtValue object_init_subclass(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args;
    RtValue qualname = rti_getattr(self, RT_NAME(__qualname__));
    if (kwnames && RTI_TUPLE(kwnames)->len) {
        rt_errorf(&rt_TypeError, "%U.__init_subclass__() takes no keyword arguments", qualname);
    }
    if (count) {
        rt_errorf(&rt_TypeError, "%U.__init_subclass__() takes no arguments (%zu given)", qualname,
                  count);
    }
    return RT_NONE;
}

static const RtMethodDef object_methods[] = {
    {"__reduce_ex__", rti_object_reduce_ex, 1, 1, 0, "protocol, /", "Helper for pickle."},
    {"__reduce__", rti_object_reduce, 0, 0, 0, "", "Helper for pickle."},
    {"__getstate__", rti_object_getstate, 0, 0, 0, "", "Helper for pickle."},
    {"__subclasshook__", object_subclasshook, 1, 1, RT_M_CLASS, "object, /",
     "Abstract classes can override this to customize issubclass().\n\nThis is invoked early on by "
     "abc.ABCMeta.__subclasscheck__().\nIt should return True, False or NotImplemented.  If it "
     "returns\nNotImplemented, the normal algorithm is used.  Otherwise, it\noverrides the normal "
     "algorithm (and the outcome is cached)."},
    {"__init_subclass__", object_init_subclass, 0, -1, RT_M_KWRAW | RT_M_CLASS, "",
     "This method is called when a class is subclassed.\n\nThe default implementation does nothing. "
     "It may be\noverridden to extend subclasses."},
    {"__format__", object_format, 1, 1, 0, "format_spec, /",
     "Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise."},
    {"__sizeof__", object_sizeof, 0, 0, 0, "", "Size of object in memory, in bytes."},
    {"__dir__", object_dir, 0, 0, 0, "", "Default dir() implementation."},
    {NULL, NULL, 0, 0, 0, NULL, NULL},
};

static const RtGetSetDef object_getsets[] = {
    {"__class__", get_class, set_class, "the object's class"},
    {NULL, NULL, NULL, NULL},
};

RtShape rt_shape_object = {.type = &rt_type_object};
RT_TYPE(rt_type_object) = {
    .shape = &rt_shape_type,
    .cname = "object",
    .flags = RT_T_BASETYPE,
    .size = sizeof(RtObject),
    .slots = RT_SLOTS(RT_SLOT(repr, object_repr), RT_SLOT(str, object_str),
                      RT_SLOT(hash, rti_object_hash), RT_SLOT(richcompare, object_compare),
                      RT_SLOT(getattr, rti_generic_getattr),
                      RT_SLOT(setattr, rti_generic_setattr), RT_SLOT(new_, object_new),
                      RT_SLOT(init, object_init)),
    .methods = object_methods,
    .getsets = object_getsets,
    .doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns "
           "a new featureless\ninstance that has no instance attributes and cannot be given any.\n",
    .instance_shape = &rt_shape_object,
};
