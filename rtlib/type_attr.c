/* Attributes of classes: type.__getattribute__ and type.__setattr__, and the attributes that all
 * classes have.
 *
 * A change of a class attribute reaches everything that depends on it: caches of that name
 * (rti_type_forget), and for special methods the slots of the class and its subclasses
 * (rti_type_fix_slot). Builtin types refuse changes.
 */
#include "slots.h"

#include <string.h>

/* ---- getting ---- */

RtValue rti_type_find_attr(RtType *type, RtValue name)
{
    RtType *meta = rti_typeof(RT_VALUE(type));
    RtValue on_meta = rti_type_lookup(meta, name);
    RtValue (*get)(RtValue, RtValue, RtValue) = NULL;
    if (on_meta) {
        const RtSlots *slots = &rti_typeof(on_meta)->slots;
        get = slots->descr_get;
        if (get && slots->descr_set) return get(on_meta, RT_VALUE(type), RT_VALUE(meta));
    }
    RtValue found = rti_type_lookup(type, name);
    if (found) {
        RtValue (*own_get)(RtValue, RtValue, RtValue) = rti_typeof(found)->slots.descr_get;
        return own_get ? own_get(found, 0, RT_VALUE(type)) : found;
    }
    return get ? get(on_meta, RT_VALUE(type), RT_VALUE(meta)) : on_meta;
}

RtValue rti_type_getattr(RtValue type, RtValue name)
{
    name = rti_attr_name(name);
    RtValue v = rti_type_find_attr(RTI_TYPE(type), name);
    if (!v) rti_raise_attribute_error(type, name);
    return v;
}

/* ---- setting ---- */

static void check_mutable(RtType *type, RtValue name)
{
    if (type->flags & RT_T_IMMUTABLE) {
        rt_errorf(&rt_TypeError, "cannot set '%U' attribute of immutable type '%N'", name, type);
    }
}

/* No descriptor: found on a class, it is given out as it is. */
static int is_plain(RtValue v)
{
    const RtSlots *slots = &rti_typeof(v)->slots;
    return !slots->descr_get && !slots->descr_set;
}

void rti_type_setattr(RtValue self, RtValue name, RtValue v)
{
    RtType *type = RTI_TYPE(self);
    name = rti_attr_name(name);
    check_mutable(type, name);
    RtValue on_meta = rti_type_lookup(rti_typeof(self), name);
    if (on_meta && rti_typeof(on_meta)->slots.descr_set) {
        rti_typeof(on_meta)->slots.descr_set(on_meta, self, v);
        return;
    }
    if (v && is_plain(v)) {
        RtValue old = rti_dict_get_str(type->dict, name);
        if (old && is_plain(old) && rti_slot_row(name) < 0) {
            rti_dict_set(type->dict, name, v);
            rti_type_replace(type, name);
            return;
        }
    }
    if (v) {
        rti_dict_set(type->dict, name, v);
    } else if (!rti_dict_delete(type->dict, name)) {
        rti_raise_attribute_error(self, name);
    }
    rti_type_forget(type, name);
    if (rti_slot_row(name) < 0 && name != RT_NAME(__class__)) return;
    RtSlots before = type->slots;
    rti_type_fix_slot(type, name);
    if (before.getattr != type->slots.getattr || before.setattr != type->slots.setattr) {
        rti_ic_forget_all();
    }
}

/* ---- names ---- */

/* Set an attribute that is kept outside the dict. */
static void check_set(RtValue self, RtValue v, const char *what)
{
    RtType *type = RTI_TYPE(self);
    if (type->flags & RT_T_IMMUTABLE) {
        rt_errorf(&rt_TypeError, "cannot set '%s' attribute of immutable type '%N'", what, type);
    }
    if (!v) rt_errorf(&rt_TypeError, "cannot delete '%s' attribute of immutable type '%N'", what, type);
}

static RtValue get_name(RtValue self) { return rti_type_name_value(RTI_TYPE(self)); }

static void set_name(RtValue self, RtValue v)
{
    check_set(self, v, "__name__");
    if (!rti_is_str(v)) {
        rt_errorf(&rt_TypeError, "can only assign string to %N.__name__, not '%T'", RTI_TYPE(self), v);
    }
    size_t bytes;
    if (strlen(rti_str_to_utf8(v, &bytes)) != bytes) {
        rt_errorf(&rt_ValueError, "type name must not contain null characters");
    }
    rti_check_encodable(v);
    rt_gc_store(RTI_TYPE(self), &RTI_TYPE(self)->name, v);
}

static RtValue get_qualname(RtValue self)
{
    RtType *type = RTI_TYPE(self);
    return type->qualname ? type->qualname : rti_type_name_value(type);
}

static void set_qualname(RtValue self, RtValue v)
{
    check_set(self, v, "__qualname__");
    if (!rti_is_str(v)) {
        rt_errorf(&rt_TypeError, "can only assign string to %N.__qualname__, not '%T'",
                  RTI_TYPE(self), v);
    }
    rt_gc_store(RTI_TYPE(self), &RTI_TYPE(self)->qualname, v);
}

/* Attributes that live in the dict under their own name. */
static void set_in_dict(RtValue self, RtValue name, RtValue v)
{
    rti_dict_set(RTI_TYPE(self)->dict, name, v);
    rti_type_forget(RTI_TYPE(self), name);
}

static RtValue get_module(RtValue self)
{
    RtType *type = RTI_TYPE(self);
    if (type->flags & RT_T_HEAP) {
        RtValue module = rti_dict_get_str(type->dict, RT_NAME(__module__));
        if (!module) rt_errorf(&rt_AttributeError, "__module__");
        return module;
    }
    const char *dot = strrchr(type->cname, '.');
    return dot ? rti_str_utf8(type->cname, (size_t)(dot - type->cname)) : RT_NAME(builtins);
}

static void set_module(RtValue self, RtValue v)
{
    check_set(self, v, "__module__");
    set_in_dict(self, RT_NAME(__module__), v);
    rti_dict_delete(RTI_TYPE(self)->dict, RT_NAME(__firstlineno__));
    rti_type_forget(RTI_TYPE(self), RT_NAME(__firstlineno__));
}

const char *rti_doc_text(const char *doc)
{
    size_t name = strcspn(doc, "( \n");
    const char *end = doc[name] == '(' ? strstr(doc, ")\n--\n\n") : NULL;
    return end ? end + 6 : doc;
}

static RtValue get_doc(RtValue self)
{
    RtType *type = RTI_TYPE(self);
    if (!(type->flags & RT_T_HEAP) && type->doc) return rti_str(rti_doc_text(type->doc));
    RtValue doc = rti_dict_get_str(rti_type_dict(type), RT_NAME(__doc__));
    if (!doc) return RT_NONE;
    RtValue (*get)(RtValue, RtValue, RtValue) = rti_typeof(doc)->slots.descr_get;
    return get ? get(doc, 0, self) : doc;
}

static void set_doc(RtValue self, RtValue v)
{
    check_set(self, v, "__doc__");
    set_in_dict(self, RT_NAME(__doc__), v);
}

/* ---- annotations, type parameters, abstract methods ---- */

static RtValue get_annotations(RtValue self)
{
    RtType *type = RTI_TYPE(self);
    if (!(type->flags & RT_T_HEAP)) rti_raise_attribute_error(self, RT_NAME(__annotations__));
    RtValue found = rti_dict_get_str(type->dict, RT_NAME(__annotations__));
    if (!found) {
        found = rti_dict_new();
        set_in_dict(self, RT_NAME(__annotations__), found);
    }
    RtValue (*get)(RtValue, RtValue, RtValue) = rti_typeof(found)->slots.descr_get;
    return get ? get(found, 0, self) : found;
}

static void set_annotations(RtValue self, RtValue v)
{
    RtType *type = RTI_TYPE(self);
    if (v) {
        set_in_dict(self, RT_NAME(__annotations__), v);
    } else if (rti_dict_delete(type->dict, RT_NAME(__annotations__))) {
        rti_type_forget(type, RT_NAME(__annotations__));
    } else {
        rt_errorf(&rt_AttributeError, "__annotations__");
    }
}

static RtValue get_type_params(RtValue self)
{
    RtType *type = RTI_TYPE(self);
    RtValue found = type->flags & RT_T_HEAP ? rti_dict_get_str(type->dict, RT_NAME(__type_params__)) : 0;
    return found ? found : rti_tuple_from(NULL, 0);
}

static void set_type_params(RtValue self, RtValue v)
{
    check_set(self, v, "__type_params__");
    set_in_dict(self, RT_NAME(__type_params__), v);
}

static RtValue get_abstract(RtValue self)
{
    RtType *type = RTI_TYPE(self);
    RtValue found = type->flags & RT_T_HEAP && self != RT_VALUE(&rt_type_type)
                        ? rti_dict_get_str(type->dict, RT_NAME(__abstractmethods__))
                        : 0;
    if (!found) rt_errorf(&rt_AttributeError, "__abstractmethods__");
    return found;
}

static void set_abstract(RtValue self, RtValue v)
{
    RtType *type = RTI_TYPE(self);
    int abstract = 0;
    if (v) {
        abstract = rti_truth(v);
        rti_dict_set(type->dict, RT_NAME(__abstractmethods__), v);
    } else if (!rti_dict_delete(type->dict, RT_NAME(__abstractmethods__))) {
        rt_errorf(&rt_AttributeError, "__abstractmethods__");
    }
    type->flags = (type->flags & ~(uint32_t)RT_T_ABSTRACT) | (abstract ? RT_T_ABSTRACT : 0);
    rti_type_forget(type, RT_NAME(__abstractmethods__));
    rti_type_fix_flags(type);
}

/* ---- bases ---- */

static RtValue get_bases(RtValue self) { return rti_type_bases(RTI_TYPE(self)); }
static RtValue get_mro(RtValue self)
{
    RtType *type = RTI_TYPE(self);
    return type->flags & RT_T_HEAP && !type->mro ? RT_NONE : rti_type_mro(type);
}

static RtValue get_base(RtValue self)
{
    rti_type_ready(RTI_TYPE(self));
    return RTI_TYPE(self)->base ? RT_VALUE(RTI_TYPE(self)->base) : RT_NONE;
}

static RtValue get_dict(RtValue self) { return rti_mappingproxy(rti_type_dict(RTI_TYPE(self))); }

/* Sizes as CPython means them are not ours; the numbers say what instances take here. */
static RtValue get_basicsize(RtValue self) { return RT_INT(RTI_TYPE(self)->alloc_size); }
static RtValue get_itemsize(RtValue self) { return RT_INT(RTI_TYPE(self)->item_size); }

static RtValue get_flags(RtValue self)
{
    uint32_t f = RTI_TYPE(self)->flags;
    int64_t bits = 1 << 12; /* ready */
    if (f & RT_T_SEQUENCE) bits |= 1 << 5;
    if (f & RT_T_MAPPING) bits |= 1 << 6;
    if (f & RT_T_IMMUTABLE) bits |= 1 << 8;
    if (f & (RT_T_HEAP | RT_T_FROM_SPEC)) bits |= 1 << 9;
    if (f & RT_T_BASETYPE) bits |= 1 << 10;
    if (f & RT_T_ABSTRACT) bits |= 1 << 20;
    return RT_INT(bits);
}

static RtValue get_dictoffset(RtValue self)
{
    const RtType *type = RTI_TYPE(self);
    return RT_INT(type->flags & RT_T_HASDICT ? -1 : type->dict_offset);
}

static RtValue get_weakrefoffset(RtValue self)
{
    (void)self;
    return RT_INT(0);
}

/* Classes without __init__ show object's signature as theirs. */
static RtValue get_text_signature(RtValue self)
{
    const RtType *type = RTI_TYPE(self);
    const char *doc = type->flags & RT_T_HEAP ? NULL : type->doc;
    if (type == &rt_type_object) return rti_str("()");
    if (!doc || rti_doc_text(doc) == doc) return RT_NONE;
    const char *start = strchr(doc, '(');
    return rti_str_utf8(start, (size_t)(rti_doc_text(doc) - 5 - start));
}

const RtGetSetDef rti_type_getsets[] = {
    {"__name__", get_name, set_name, NULL},
    {"__qualname__", get_qualname, set_qualname, NULL},
    {"__bases__", get_bases, rti_type_set_bases, NULL},
    {"__mro__", get_mro, NULL, NULL},
    {"__base__", get_base, rti_readonly, NULL},
    {"__module__", get_module, set_module, NULL},
    {"__doc__", get_doc, set_doc, NULL},
    {"__dict__", get_dict, NULL, NULL},
    {"__annotations__", get_annotations, set_annotations, NULL},
    {"__type_params__", get_type_params, set_type_params, NULL},
    {"__abstractmethods__", get_abstract, set_abstract, NULL},
    {"__basicsize__", get_basicsize, rti_readonly, NULL},
    {"__itemsize__", get_itemsize, rti_readonly, NULL},
    {"__flags__", get_flags, rti_readonly, NULL},
    {"__dictoffset__", get_dictoffset, rti_readonly, NULL},
    {"__weakrefoffset__", get_weakrefoffset, rti_readonly, NULL},
    {"__text_signature__", get_text_signature, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};
