/* Inline caches, the slow side: what an attribute site may remember about a shape, a class or a
 * module. */
#include "attr_ic.h"
#include "dict.h"
#include "slots.h"

RtType *rti_tuplegetter_type;

/* An attribute of the instance, wherever it is. */
static void fill_slot(RtIC *ic, RtValue name, RtShape *shape, int32_t offset)
{
    ic_fill(ic, name, shape, offset < 0 ? RT_IC_OVERFLOW : RT_IC_SLOT, 0, offset);
}

/* A function or method descriptor to be called with the receiver first. */
static void fill_method(RtIC *ic, RtValue name, RtShape *shape, RtValue method)
{
    int32_t arity = -1;
    if (RT_HAS_SHAPE(method, &rt_shape_function)) {
        const RtCode *code = ((RtFunction *)RT_OBJ(method))->code;
        if (code->flags & RT_CODE_SIMPLE) arity = code->param_count;
    } else if (RT_HAS_SHAPE(method, &rt_shape_method_descriptor)) {
        if (rti_subtype(shape->type, ((RtMethodDescr *)RT_OBJ(method))->type)) arity = IC_BUILTIN_METHOD;
    }
    ic_fill(ic, name, shape, RT_IC_VALUE, method, arity);
}

/* The variable of a compiled module, NULL when it has none of that name. */
static RtValue *module_variable(RtValue module, RtValue name)
{
    const RtModule *m = (RtModule *)RT_OBJ(module);
    for (uint32_t i = 0; i < m->var_count; i++) {
        if (rti_str_eq_cstr(name, m->vars[i].name)) return m->vars[i].variable;
    }
    return NULL;
}

static void fill_module(RtIC *ic, RtValue module, RtValue name)
{
    RtValue *variable = module_variable(module, name);
    if (variable) {
        ic_fill(ic, name, (RtShape *)(void *)RT_OBJ(module), RT_IC_GLOBAL, RT_VALUE(variable), 0);
    }
}

static int is_member_of(RtValue found, RtType *type)
{
    return RT_HAS_SHAPE(found, &rt_shape_member_descriptor) && !((RtMember *)RT_OBJ(found))->def &&
           rti_subtype(type, ((RtMember *)RT_OBJ(found))->type);
}

/* A plain class attribute, found by shape (or by the very class): its value, or where that is when it varies. */
static void fill_plain(RtIC *ic, RtValue name, RtShape *shape, RtType *type, int kind, RtValue found)
{
    const RtTuple *mro = RTI_TUPLE(rti_type_mro(type));
    for (int64_t i = 0; ic_varies(name) && i < mro->len; i++) {
        RtType *owner = RTI_TYPE(mro->items[i]);
        if (!(owner->flags & RT_T_HEAP) || !rti_dict_get_str(owner->dict, name)) continue;
        RtDict *dict = RTI_DICT(owner->dict);
        for (uint32_t at = 0; at < dict->used; at++) {
            if (dict->entries[at].key != name) continue;
            ic_fill(ic, name, shape, RT_IC_VARIABLE, RT_VALUE(owner), (int32_t)at);
            return;
        }
    }
    ic_fill(ic, name, shape, kind, found, 0);
}

/* Attribute of a class, cached for that very class. */
static void fill_class_read(RtIC *ic, RtType *type, RtValue name, int call)
{
    RtValue on_meta = rti_type_lookup(type->shape->type, name);
    if (on_meta && rti_typeof(on_meta)->slots.descr_set) return;
    RtValue found = rti_type_lookup(type, name);
    if (!found) return;
    RtShape *self = (RtShape *)(void *)type;
    if (RT_HAS_SHAPE(found, &rt_shape_classmethod)) {
        RtValue callable = ((RtWrapped *)RT_OBJ(found))->callable;
        if (call && RT_HAS_SHAPE(callable, &rt_shape_function)) {
            ic_fill(ic, name, self, RT_IC_CLASS, callable, 0);
        }
    } else if (RT_HAS_SHAPE(found, &rt_shape_staticmethod)) {
        ic_fill(ic, name, self, RT_IC_SELF, ((RtWrapped *)RT_OBJ(found))->callable, 0);
    } else if (RT_HAS_SHAPE(found, &rt_shape_function) || !rti_typeof(found)->slots.descr_get) {
        if (call || RT_HAS_SHAPE(found, &rt_shape_function)) ic_fill(ic, name, self, RT_IC_SELF, found, 0);
        else fill_plain(ic, name, self, type, RT_IC_SELF, found);
    }
}

/* An attribute of the instance: true when that settles the matter, cached or not. */
static int fill_own(RtIC *ic, RtShape *shape, RtValue name)
{
    if (!(shape->flags & RT_SHAPE_INSTANCE)) return shape->type->dict_offset != 0;
    if (shape->flags & RT_SHAPE_DICT) return 1;
    int index = rti_shape_find(shape, name);
    if (index < 0) return 0;
    fill_slot(ic, name, shape, shape->slots[index].offset);
    return 1;
}

void ic_fill_read(RtIC *ic, RtValue obj, RtValue name)
{
    RtShape *shape = RT_SHAPE(obj);
    RtType *type = rti_typeof(obj);
    if (type->slots.getattr == rti_type_getattr) {
        fill_class_read(ic, RTI_TYPE(obj), name, 0);
        return;
    }
    if (shape == &rt_shape_module) {
        fill_module(ic, obj, name);
        return;
    }
    if (!ic_finds_generically(type)) return;
    RtValue found = rti_type_lookup(type, name);
    if (found && rti_typeof(found)->slots.descr_set) {
        if (is_member_of(found, type)) {
            fill_slot(ic, name, shape, (int32_t)((RtMember *)RT_OBJ(found))->offset);
        } else if (rti_typeof(found) == rti_tuplegetter_type && type->flags & RT_T_TUPLE) {
            int64_t index = ((RtTupleGetter *)RT_OBJ(found))->index;
            if (index >= 0 && index <= INT32_MAX) ic_fill(ic, name, shape, RT_IC_ITEM, 0, (int32_t)index);
        } else if (type->flags & RT_T_GETATTR_HOOK) {
            return; /* an AttributeError of the getter calls __getattr__ */
        } else if (RT_HAS_SHAPE(found, &rt_shape_property)) {
            RtValue get = ((RtProperty *)RT_OBJ(found))->get;
            if (RT_HAS_SHAPE(get, &rt_shape_function)) {
                ic_fill(ic, name, shape, RT_IC_PROPERTY, get, 0);
            }
        } else if (RT_HAS_SHAPE(found, &rt_shape_getset_descriptor) ||
                   RT_HAS_SHAPE(found, &rt_shape_member_descriptor)) {
            RtUnaryFn get = rti_getset_getter(found, type);
            if (get) ic_fill(ic, name, shape, RT_IC_GETTER, RT_VALUE(get), 0);
        }
        return;
    }
    if (fill_own(ic, shape, name) || !found) return;
    if (RT_HAS_SHAPE(found, &rt_shape_function)) {
        ic_fill(ic, name, shape, RT_IC_BIND, found, 0);
    } else if (RT_HAS_SHAPE(found, &rt_shape_staticmethod)) {
        ic_fill(ic, name, shape, RT_IC_VALUE, ((RtWrapped *)RT_OBJ(found))->callable, 0);
    } else if (!rti_typeof(found)->slots.descr_get) {
        fill_plain(ic, name, shape, type, RT_IC_VALUE, found);
    }
}

void ic_fill_call(RtIC *ic, RtValue receiver, RtShape *shape, RtValue name)
{
    RtType *type = rti_typeof(receiver);
    if (type->slots.getattr == rti_type_getattr) {
        fill_class_read(ic, RTI_TYPE(receiver), name, 1);
        return;
    }
    if (shape == &rt_shape_module) {
        fill_module(ic, receiver, name);
        return;
    }
    if (!ic_finds_generically(type)) return;
    RtValue found = rti_type_lookup(type, name);
    if (found && rti_typeof(found)->slots.descr_set) return;
    if (RT_IS_PTR(receiver) && fill_own(ic, shape, name)) return;
    if (!found) return;
    if (ic_takes_receiver(found)) {
        fill_method(ic, name, shape, found);
    } else if (RT_HAS_SHAPE(found, &rt_shape_staticmethod)) {
        ic_fill(ic, name, shape, RT_IC_PLAIN, ((RtWrapped *)RT_OBJ(found))->callable, 0);
    } else if (RT_HAS_SHAPE(found, &rt_shape_classmethod)) {
        ic_fill(ic, name, shape, RT_IC_TYPE, ((RtWrapped *)RT_OBJ(found))->callable, 0);
    } else if (!rti_typeof(found)->slots.descr_get) {
        ic_fill(ic, name, shape, RT_IC_PLAIN, found, 0);
    }
}

/* The class has the attribute now, perhaps in its own dict. */
static void fill_class_store(RtIC *ic, RtValue cls, RtValue name)
{
    RtType *type = RTI_TYPE(cls);
    RtValue on_meta = rti_type_lookup(rti_typeof(cls), name);
    if (!ic_varies(name) || (on_meta && rti_typeof(on_meta)->slots.descr_set) || !(type->flags & RT_T_HEAP)) return;
    RtDict *dict = RTI_DICT(type->dict);
    for (uint32_t at = 0; at < dict->used; at++) {
        if (dict->entries[at].key != name) continue;
        const RtSlots *slots = &rti_typeof(dict->entries[at].value)->slots;
        if (slots->descr_get || slots->descr_set || rti_slot_row(name) >= 0) return;
        ic_fill(ic, name, (RtShape *)(void *)type, RT_IC_VARIABLE, RT_VALUE(type), (int32_t)at);
        return;
    }
}

void ic_store_and_fill(RtIC *ic, RtValue obj, RtValue name, RtValue value)
{
    RtType *type = rti_typeof(obj);
    if (type->slots.setattr != rti_generic_setattr || !RT_IS_PTR(obj)) {
        rti_setattr(obj, name, value);
        if (type->slots.setattr == rti_type_setattr) fill_class_store(ic, obj, rti_attr_name(name));
        return;
    }
    RtObject *object = RT_OBJ(obj);
    RtShape *shape = object->shape;
    RtValue found = rti_type_lookup(type, name);
    if (found && rti_typeof(found)->slots.descr_set) {
        if (is_member_of(found, type)) {
            fill_slot(ic, name, shape, (int32_t)((RtMember *)RT_OBJ(found))->offset);
        }
        rti_typeof(found)->slots.descr_set(found, obj, value);
        return;
    }
    if (!(shape->flags & RT_SHAPE_INSTANCE) || shape->flags & RT_SHAPE_DICT) {
        rti_generic_setattr(obj, name, value);
        return;
    }
    rti_instance_set(obj, name, value);
    RtShape *after = object->shape;
    if (after == shape) {
        fill_slot(ic, name, shape, shape->slots[rti_shape_find(shape, name)].offset);
    } else if (!(after->flags & RT_SHAPE_DICT) && after->slots[after->slot_count - 1].offset >= 0) {
        ic_fill(ic, name, shape, RT_IC_ADD, RT_VALUE(after),
                after->slots[after->slot_count - 1].offset);
    }
}
