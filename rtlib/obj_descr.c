/* Descriptors of builtin types and of __slots__: method, classmethod, getset and member
 * descriptors.
 *
 * They sit in a type's dict and know their owner; applied to something that is no instance of it
 * they refuse. Method descriptors called through an attribute site or a class are called directly
 * (call.c), without a bound object.
 */
#include "class.h"

#include <string.h>

RT_NORETURN RT_COLD static void does_not_apply(RtValue name, RtType *owner, RtValue obj)
{
    rt_errorf(&rt_TypeError, "descriptor '%U' for '%N' objects doesn't apply to a '%T' object", name,
              owner, obj);
}

static void check_applies(RtValue name, RtType *owner, RtValue obj)
{
    if (!rti_is_a(obj, owner)) does_not_apply(name, owner, obj);
}

static void check_get(RtValue obj, RtValue type)
{
    if (!obj && !type) rt_errorf(&rt_TypeError, "__get__(None, None) is invalid");
}

/* Is there a parameter "/" in the text of a signature? */
static int has_slash(const char *sig)
{
    for (const char *p = sig; (p = strchr(p, '/')); p++)
        if ((p == sig || p[-1] == ' ') && (!p[1] || p[1] == ',')) return 1;
    return 0;
}

/* Without a text of its own, what takes no argument or exactly one has the signature that tells as much. */
RtValue rti_text_signature(const RtMethodDef *def, const char *receiver)
{
    const char *sig = def->sig;
    if (!sig && !(def->flags & (RT_M_KW | RT_M_KWRAW)) && def->min == def->max && def->max <= 1)
        sig = def->max ? "object, /" : "";
    if (!sig) return RT_NONE;
    return rti_str_format("($%s%s%s%s)", receiver, has_slash(sig) ? "" : ", /", *sig ? ", " : "", sig);
}

static RtValue doc_of(const char *doc) { return doc ? rti_str(doc) : RT_NONE; }

/* ---- method_descriptor, classmethod_descriptor ---- */

static RtMethodDescr *D(RtValue v) { return (RtMethodDescr *)RT_OBJ(v); }

static RtValue def_name(RtValue self) { return rti_intern_cstr(D(self)->def->name); }

static void owner_trace(void *object) { rti_gc_mark_object(((RtMethodDescr *)object)->type); }

RtValue rti_method_descriptor(RtType *type, const RtMethodDef *def)
{
    if (def->flags & RT_M_STATIC) {
        RtWrapped *wrapped = rt_gc_new(&rt_shape_staticmethod, sizeof *wrapped);
        wrapped->callable = rti_builtin_function(def, RT_VALUE(type), 0);
        return RT_VALUE(wrapped);
    }
    RtShape *shape = def->flags & RT_M_CLASS ? &rt_shape_classmethod_descriptor
                                             : &rt_shape_method_descriptor;
    RtMethodDescr *descr = rt_gc_new(shape, sizeof *descr);
    descr->type = type;
    descr->def = def;
    return RT_VALUE(descr);
}

static RtValue method_get(RtValue self, RtValue obj, RtValue type)
{
    check_get(obj, type);
    if (!obj) return self;
    check_applies(def_name(self), D(self)->type, obj);
    return rti_builtin_function(D(self)->def, obj, 0);
}

static RtValue method_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    const RtMethodDescr *descr = D(self);
    if (!count) {
        rt_errorf(&rt_TypeError, "unbound method %N.%s() needs an argument", descr->type,
                  descr->def->name);
    }
    check_applies(def_name(self), descr->type, args[0]);
    return rti_builtin_call(descr->def, descr->type, args[0], args + 1, count - 1, kwnames);
}

static RtValue method_repr(RtValue self)
{
    return rti_str_format("<method '%s' of '%N' objects>", D(self)->def->name, D(self)->type);
}

/* The class that a classmethod_descriptor is called for. */
static RtType *receiver_class(RtValue self, RtValue cls)
{
    const RtMethodDescr *descr = D(self);
    if (!rti_is_type(cls)) {
        rt_errorf(&rt_TypeError, "descriptor '%s' for type '%N' needs a type, not a '%T' as arg 2",
                  descr->def->name, descr->type, cls);
    }
    if (!rti_subtype(RTI_TYPE(cls), descr->type)) {
        rt_errorf(&rt_TypeError, "descriptor '%s' requires a subtype of '%N' but received '%N'",
                  descr->def->name, descr->type, RTI_TYPE(cls));
    }
    return RTI_TYPE(cls);
}

static RtValue classmethod_get(RtValue self, RtValue obj, RtValue type)
{
    check_get(obj, type);
    if (!type) type = RT_VALUE(rti_typeof(obj));
    return rti_builtin_function(D(self)->def, RT_VALUE(receiver_class(self, type)), 0);
}

static RtValue classmethod_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    const RtMethodDescr *descr = D(self);
    if (!count) {
        rt_errorf(&rt_TypeError, "descriptor '%s' of '%N' object needs an argument",
                  descr->def->name, descr->type);
    }
    RtType *cls = receiver_class(self, args[0]);
    return rti_builtin_call(descr->def, cls, args[0], args + 1, count - 1, kwnames);
}

static RtValue get_qualname(RtValue self)
{
    return rti_str_format("%U.%s", rti_type_name_value(D(self)->type), D(self)->def->name);
}

static RtValue get_owner(RtValue self) { return RT_VALUE(D(self)->type); }
static RtValue get_def_doc(RtValue self) { return doc_of(D(self)->def->doc); }
static RtValue get_signature(RtValue self) 
{
    const RtMethodDef *def = D(self)->def;
    return rti_text_signature(def, def->flags & RT_M_CLASS ? "type" : "self");
}

static const RtGetSetDef method_getsets[] = {
    {"__name__", def_name, rti_readonly, NULL},
    {"__qualname__", get_qualname, NULL, NULL},
    {"__objclass__", get_owner, rti_readonly, NULL},
    {"__doc__", get_def_doc, NULL, NULL},
    {"__text_signature__", get_signature, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

RtShape rt_shape_method_descriptor = {.type = &rt_type_method_descriptor};
RT_TYPE(rt_type_method_descriptor) = {
    .shape = &rt_shape_type,
    .cname = "method_descriptor",
    .base = &rt_type_object,
    .flags = RT_T_METHOD_DESCR,
    .size = sizeof(RtMethodDescr),
    .trace = owner_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, method_repr), RT_SLOT(call, method_call),
                      RT_SLOT(descr_get, method_get)),
    .methods = rti_reduce_by_name,
    .getsets = method_getsets,
    .instance_shape = &rt_shape_method_descriptor,
};

RtShape rt_shape_classmethod_descriptor = {.type = &rt_type_classmethod_descriptor};
RT_TYPE(rt_type_classmethod_descriptor) = {
    .shape = &rt_shape_type,
    .cname = "classmethod_descriptor",
    .base = &rt_type_object,
    .size = sizeof(RtMethodDescr),
    .trace = owner_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, method_repr), RT_SLOT(call, classmethod_call),
                      RT_SLOT(descr_get, classmethod_get)),
    .methods = rti_reduce_by_name,
    .getsets = method_getsets,
    .instance_shape = &rt_shape_classmethod_descriptor,
};

/* ---- getset_descriptor ---- */

typedef struct RtGetSetDescr {
    RtShape *shape;
    RtType *type;
    const RtGetSetDef *def;
} RtGetSetDescr;

static RtGetSetDescr *G(RtValue v) { return (RtGetSetDescr *)RT_OBJ(v); }

static RtValue getset_name(RtValue self) { return rti_intern_cstr(G(self)->def->name); }

/* What CPython calls a read-only member. */
static RtValue member_of(RtType *type, const RtGetSetDef *def)
{
    RtMember *member = rt_gc_new(&rt_shape_member_descriptor, sizeof *member);
    member->type = type;
    member->name = rti_intern_cstr(def->name);
    member->def = def;
    return RT_VALUE(member);
}

RtValue rti_getset_descriptor(RtType *type, const RtGetSetDef *def)
{
    if (def->set == rti_readonly) return member_of(type, def);
    RtGetSetDescr *descr = rt_gc_new(&rt_shape_getset_descriptor, sizeof *descr);
    descr->type = type;
    descr->def = def;
    return RT_VALUE(descr);
}

static RtValue getset_get(RtValue self, RtValue obj, RtValue type)
{
    (void)type;
    if (!obj) return self;
    if (RT_UNLIKELY(!rti_is_a(obj, G(self)->type))) {
        does_not_apply(getset_name(self), G(self)->type, obj);
    }
    if (!G(self)->def->get) {
        rt_errorf(&rt_AttributeError, "attribute '%s' of '%N' objects is not readable",
                  G(self)->def->name, G(self)->type);
    }
    return G(self)->def->get(obj);
}

static void getset_set(RtValue self, RtValue obj, RtValue v)
{
    if (!rti_is_a(obj, G(self)->type)) does_not_apply(getset_name(self), G(self)->type, obj);
    if (!G(self)->def->set) {
        rt_errorf(&rt_AttributeError, "attribute '%s' of '%N' objects is not writable",
                  G(self)->def->name, G(self)->type);
    }
    G(self)->def->set(obj, v);
}

void rti_readonly(RtValue self, RtValue value)
{
    (void)self, (void)value;
    rt_errorf(&rt_AttributeError, "readonly attribute");
}

static RtValue getset_repr(RtValue self)
{
    return rti_str_format("<attribute '%s' of '%N' objects>", G(self)->def->name, G(self)->type);
}

static RtValue getset_qualname(RtValue self)
{
    return rti_str_format("%U.%s", rti_type_name_value(G(self)->type), G(self)->def->name);
}

static RtValue getset_doc(RtValue self) { return doc_of(G(self)->def->doc); }

static const RtGetSetDef getset_getsets[] = {
    {"__name__", getset_name, rti_readonly, NULL},
    {"__qualname__", getset_qualname, NULL, NULL},
    {"__objclass__", get_owner, rti_readonly, NULL},
    {"__doc__", getset_doc, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

RtShape rt_shape_getset_descriptor = {.type = &rt_type_getset_descriptor};
RT_TYPE(rt_type_getset_descriptor) = {
    .shape = &rt_shape_type,
    .cname = "getset_descriptor",
    .base = &rt_type_object,
    .size = sizeof(RtGetSetDescr),
    .trace = owner_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, getset_repr), RT_SLOT(descr_get, getset_get),
                      RT_SLOT(descr_set, getset_set)),
    .getsets = getset_getsets,
    .instance_shape = &rt_shape_getset_descriptor,
};

/* __dict__ and __weakref__ of user classes' instances. */

static RtValue get_instance_dict(RtValue obj);
static void set_instance_dict(RtValue obj, RtValue v);
static const RtGetSetDef dict_getset = {"__dict__", get_instance_dict, set_instance_dict,
                                        "dictionary for instance variables"};

/* The descriptor of the builtin base that keeps the dict of this object itself (a class, a module), or 0. */
static RtValue builtin_dict_descriptor(RtValue obj)
{
    RtType *type = rti_typeof(obj);
    while (type->flags & RT_T_HEAP) type = type->base;
    if (type == &rt_type_object) return 0;
    RtValue own = rti_dict_get_str(rti_type_dict(type), RT_NAME(__dict__));
    return own && RT_HAS_SHAPE(own, &rt_shape_getset_descriptor) && G(own)->def == &dict_getset ? 0 : own;
}

static RtValue get_instance_dict(RtValue obj)
{
    RtValue own = builtin_dict_descriptor(obj);
    if (own) return rti_typeof(own)->slots.descr_get(own, obj, RT_VALUE(rti_typeof(obj)));
    RtValue dict = rti_instance_dict(obj);
    if (!dict) rti_raise_attribute_error(obj, RT_NAME(__dict__));
    return dict;
}

static void set_instance_dict(RtValue obj, RtValue v)
{
    RtValue own = builtin_dict_descriptor(obj);
    if (own) {
        rti_typeof(own)->slots.descr_set(own, obj, v);
        return;
    }
    if (v && !rti_is_a(v, &rt_type_dict)) {
        rt_errorf(&rt_TypeError, "__dict__ must be set to a dictionary, not a '%T'", v);
    }
    if (!(RT_SHAPE(obj)->flags & RT_SHAPE_INSTANCE)) rti_raise_attribute_error(obj, RT_NAME(__dict__));
    const RtType *builtin = rti_typeof(obj);
    while (builtin->flags & RT_T_HEAP) builtin = builtin->base;
    if (!v && builtin->flags & (RT_T_HASDICT | RT_T_EXCEPTION)) rt_errorf(&rt_TypeError, "cannot delete __dict__");
    rti_instance_set_dict(obj, v ? v : rti_dict_new());
}

RtValue (*rti_weakref_getter)(RtValue obj);

static RtValue get_weakref(RtValue obj)
{
    return rti_weakref_getter ? rti_weakref_getter(obj) : RT_NONE;
}

static const RtGetSetDef weakref_getset = {"__weakref__", get_weakref, NULL,
                                           "list of weak references to the object"};

RtValue rti_dict_descriptor(RtType *type) { return rti_getset_descriptor(type, &dict_getset); }
RtValue rti_weakref_descriptor(RtType *type) { return rti_getset_descriptor(type, &weakref_getset); }

/* ---- member_descriptor ---- */

static RtMember *M(RtValue v) { return (RtMember *)RT_OBJ(v); }

RtValue rti_member_descriptor(RtType *type, RtValue name, uint32_t offset)
{
    RtMember *member = rt_gc_new(&rt_shape_member_descriptor, sizeof *member);
    member->type = type;
    member->name = name;
    member->offset = offset;
    return RT_VALUE(member);
}

static void member_trace(void *object)
{
    rti_gc_mark_object(((RtMember *)object)->type);
    rti_gc_mark(((RtMember *)object)->name);
}

static RtValue *member_place(RtValue self, RtValue obj)
{
    check_applies(M(self)->name, M(self)->type, obj);
    return (RtValue *)(void *)((char *)RT_OBJ(obj) + M(self)->offset);
}

RtUnaryFn rti_getset_getter(RtValue self, RtType *type)
{
    const RtGetSetDef *def = RT_HAS_SHAPE(self, &rt_shape_member_descriptor) ? M(self)->def : G(self)->def;
    return def && rti_subtype(type, D(self)->type) ? def->get : NULL;
}

/* The class by its full name, as CPython has it in this place. */
static RT_COLD RT_NORETURN void raise_unset(RtValue obj, RtValue name)
{
    RtValue type = RT_VALUE(rti_typeof(obj)), module = rti_getattr(type, RT_NAME(__module__));
    RtValue qualname = rti_getattr(type, RT_NAME(__qualname__));
    int plain = !rti_is_str(module) || rti_str_eq_cstr(module, "builtins") || rti_str_eq_cstr(module, "__main__");
    RtValue class = plain ? qualname : rti_str_format("%S.%S", module, qualname);
    RtValue exc = rti_exc_new(&rt_AttributeError, rti_str_format("'%U' object has no attribute '%U'", class, name));
    rti_attribute_error_of(exc, obj, name);
    rt_raise(exc);
}

static RtValue member_get(RtValue self, RtValue obj, RtValue type)
{
    check_get(obj, type);
    if (!obj) return self;
    if (M(self)->def) {
        check_applies(M(self)->name, M(self)->type, obj);
        return M(self)->def->get(obj);
    }
    RtValue v = *member_place(self, obj);
    if (!v) raise_unset(obj, M(self)->name);
    return v;
}

static void member_set(RtValue self, RtValue obj, RtValue v)
{
    if (M(self)->def) {
        check_applies(M(self)->name, M(self)->type, obj);
        rti_readonly(obj, v);
    }
    RtValue *place = member_place(self, obj);
    if (!v && !*place) rt_errorf(&rt_AttributeError, "%U", M(self)->name);
    rt_gc_store(RT_OBJ(obj), place, v);
}

static RtValue member_repr(RtValue self)
{
    return rti_str_format("<member '%U' of '%N' objects>", M(self)->name, M(self)->type);
}

static RtValue member_name(RtValue self) { return M(self)->name; }

static RtValue member_qualname(RtValue self)
{
    return rti_str_format("%S.%U", rti_getattr(RT_VALUE(M(self)->type), RT_NAME(__qualname__)),
                          M(self)->name);
}

static RtValue member_doc(RtValue self)
{
    return M(self)->def ? doc_of(M(self)->def->doc) : RT_NONE;
}

static const RtGetSetDef member_getsets[] = {
    {"__name__", member_name, rti_readonly, NULL},
    {"__qualname__", member_qualname, NULL, NULL},
    {"__objclass__", get_owner, rti_readonly, NULL},
    {"__doc__", member_doc, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

RtShape rt_shape_member_descriptor = {.type = &rt_type_member_descriptor};
RT_TYPE(rt_type_member_descriptor) = {
    .shape = &rt_shape_type,
    .cname = "member_descriptor",
    .base = &rt_type_object,
    .size = sizeof(RtMember),
    .trace = member_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, member_repr), RT_SLOT(descr_get, member_get),
                      RT_SLOT(descr_set, member_set)),
    .methods = rti_reduce_by_name,
    .getsets = member_getsets,
    .instance_shape = &rt_shape_member_descriptor,
};
