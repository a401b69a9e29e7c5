/* Attributes of any object: getattr, setattr, and object's own way of doing both.
 *
 * The order is the data model's: data descriptors of the type, then the instance, then other class
 * attributes. Names are interned str here, so that comparing words compares names; rti_attr_name
 * sees to those that user code computes. The cached entry points for attribute sites are in
 * attr_ic.c, those of types in type_attr.c.
 */
#include "class.h"

RtValue rti_attr_name(RtValue name)
{
    if (RT_IS_STR7(name)) return name;
    if (RT_HAS_SHAPE(name, &rt_shape_str)) {
        return ((RtStr *)RT_OBJ(name))->interned ? name : rti_intern(name);
    }
    if (!rti_is_str(name)) {
        rt_errorf(&rt_TypeError, "attribute name must be string, not '%T'", name);
    }
    size_t bytes;
    const char *text = rti_str_to_utf8(name, &bytes);
    return rti_intern(rti_str_utf8(text, bytes));
}

/* The attribute in the object itself, or 0. */
static RtValue own_attribute(RtValue obj, const RtType *type, RtValue name)
{
    if (!RT_IS_PTR(obj)) return 0;
    if (RT_SHAPE(obj)->flags & RT_SHAPE_INSTANCE) return rti_instance_get(obj, name);
    if (!type->dict_offset) return 0;
    RtValue dict = *(RtValue *)(void *)((char *)RT_OBJ(obj) + type->dict_offset);
    return dict ? rti_dict_get_str(dict, name) : 0;
}

RtValue rti_generic_find(RtValue obj, RtValue name)
{
    RtType *type = rti_typeof(obj);
    RtValue found = rti_type_lookup(type, name);
    RtValue (*get)(RtValue, RtValue, RtValue) = NULL;
    if (found) {
        const RtSlots *slots = &rti_typeof(found)->slots;
        get = slots->descr_get;
        if (get && slots->descr_set) return get(found, obj, RT_VALUE(type));
    }
    RtValue own = own_attribute(obj, type, name);
    if (own) return own;
    return get ? get(found, obj, RT_VALUE(type)) : found;
}

RtValue rti_generic_getattr(RtValue obj, RtValue name)
{
    name = rti_attr_name(name);
    RtValue v = rti_generic_find(obj, name);
    if (!v) rti_raise_attribute_error(obj, name);
    return v;
}

RtValue rti_getattr(RtValue obj, RtValue name)
{
    name = rti_attr_name(name);
    RtType *type = rti_typeof(obj);
    if (type->slots.getattr == rti_generic_getattr) {
        RtValue v = rti_generic_find(obj, name);
        if (RT_LIKELY(v != 0)) return v;
        rti_raise_attribute_error(obj, name);
    }
    return type->slots.getattr(obj, name);
}

/* getattr where a miss need not raise. */
static RtValue find(RtValue obj, RtValue name)
{
    RtType *type = rti_typeof(obj);
    if (type->slots.getattr == rti_generic_getattr) return rti_generic_find(obj, name);
    if (type->slots.getattr == rti_type_getattr) return rti_type_find_attr(RTI_TYPE(obj), name);
    return type->slots.getattr(obj, name);
}

static RtValue find_or_catch(RtValue obj, RtValue name)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue v = find(obj, name);
        RT_TRY_END(h);
        return v;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_AttributeError)) rt_reraise(rt_thrown);
    }
    return 0;
}

int rti_binds_quietly(RtValue found)
{
    return !found || !rti_typeof(found)->slots.descr_get || RT_HAS_SHAPE(found, &rt_shape_function) ||
           RT_HAS_SHAPE(found, &rt_shape_method_descriptor) ||
           RT_HAS_SHAPE(found, &rt_shape_wrapper_descriptor) ||
           RT_HAS_SHAPE(found, &rt_shape_classmethod) || RT_HAS_SHAPE(found, &rt_shape_staticmethod);
}

RtValue rti_try_getattr(RtValue obj, RtValue name)
{
    name = rti_attr_name(name);
    RtType *type = rti_typeof(obj);
    if (type->slots.getattr == rti_generic_getattr && rti_binds_quietly(rti_type_lookup(type, name))) {
        return rti_generic_find(obj, name);
    }
    if (type->slots.getattr == rti_type_getattr && !rti_type_lookup(type, name) &&
        rti_binds_quietly(rti_type_lookup(RTI_TYPE(obj), name))) {
        return rti_type_find_attr(RTI_TYPE(obj), name);
    }
    return find_or_catch(obj, name);
}

/* ---- storing ---- */

RT_NORETURN RT_COLD static void cannot_set(RtValue obj, RtValue name, RtValue found)
{
    if (found) {
        rt_errorf(&rt_AttributeError, "'%T' object attribute '%U' is read-only", obj, name);
    }
    if (rti_typeof(obj)->slots.setattr != rti_generic_setattr) rti_raise_attribute_error(obj, name);
    RtValue exc = rti_exc_new(
        &rt_AttributeError,
        rti_str_format("'%T' object has no attribute '%U' and no __dict__ for setting new attributes", obj, name));
    rti_attribute_error_of(exc, obj, name);
    rt_raise(exc);
}

void rti_generic_setattr(RtValue obj, RtValue name, RtValue value)
{
    name = rti_attr_name(name);
    RtType *type = rti_typeof(obj);
    RtValue found = rti_type_lookup(type, name);
    if (found) {
        void (*set)(RtValue, RtValue, RtValue) = rti_typeof(found)->slots.descr_set;
        if (set) {
            set(found, obj, value);
            return;
        }
    }
    if (RT_IS_PTR(obj) && RT_SHAPE(obj)->flags & RT_SHAPE_INSTANCE) {
        if (value) {
            rti_instance_set(obj, name, value);
        } else if (!rti_instance_delete(obj, name)) {
            rti_raise_attribute_error(obj, name);
        }
        return;
    }
    if (!type->dict_offset) cannot_set(obj, name, found);
    RtValue dict = rti_instance_dict(obj);
    if (value) {
        rti_dict_set(dict, name, value);
    } else if (!rti_dict_delete(dict, name)) {
        rti_raise_attribute_error(obj, name);
    }
}

void rti_setattr(RtValue obj, RtValue name, RtValue value)
{
    name = rti_attr_name(name);
    RtType *type = rti_typeof(obj);
    type->slots.setattr(obj, name, value);
}
