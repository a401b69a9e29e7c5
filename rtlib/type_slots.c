/* Which function goes into which slot of a user class.
 *
 * For every special method the mro is asked: a wrapper of a builtin's slot gives that slot's
 * function back (so that a class deriving from int adds as fast as int), anything else the generic
 * function of slots.c. Done for a whole class when it is made, and for one name when a class
 * attribute changes.
 */
#include "slots.h"

/* The type's only slot among those that share this method name (__add__: add, concat), NULL when
 * there are none or several in use. */
static RtSlotFn *unique_slot(RtType *type, RtValue name)
{
    const RtValue *names = rti_slot_names();
    RtSlotFn *found = NULL;
    for (size_t i = 0; i < RTI_SLOT_ROWS; i++) {
        if (names[i] != name) continue;
        RtSlotFn *slot = rti_slot_at(type, rti_slot_rows[i].offset);
        if (!*slot) continue;
        if (found) return NULL;
        found = slot;
    }
    return found;
}

/* What the rows of one slot say so far. */
typedef struct Choice {
    RtSlotFn specific, generic;
    int use_generic;
} Choice;

static void consider(RtType *type, size_t i, RtSlotFn *slot, Choice *choice)
{
    const RtSlotRow *row = &rti_slot_rows[i];
    RtValue name = rti_slot_names()[i];
    RtValue method = rti_type_find(type, name);
    RtType *owner;
    if (!method) return;
    if (RT_HAS_SHAPE(method, &rt_shape_wrapper_descriptor)) {
        const RtWrapper *wrapper = (RtWrapper *)RT_OBJ(method);
        if (rti_slot_names()[wrapper->row - rti_slot_rows] == name) {
            RtSlotFn *only = unique_slot(type, name);
            if (!only || only == slot) choice->generic = row->generic;
            if ((!choice->specific || choice->specific == wrapper->fn) &&
                wrapper->row->kind == row->kind && wrapper->row->offset == row->offset &&
                rti_subtype(type, wrapper->type)) {
                choice->specific = wrapper->fn;
            } else {
                choice->use_generic = 1;
            }
            return;
        }
    } else if (row->kind == SLOT_NEW && rti_is_new_wrapper(method, &owner)) {
        choice->specific = (RtSlotFn)owner->slots.new_;
        return;
    } else if (row->kind == SLOT_HASH && method == RT_NONE) {
        choice->specific = (RtSlotFn)rti_hash_not_implemented;
        return;
    }
    choice->use_generic = 1;
    choice->generic = row->generic;
}

/* Decide the slot at that offset. */
static void fix_slot_at(RtType *type, uint32_t offset)
{
    RtSlotFn *slot = rti_slot_at(type, offset);
    Choice choice = {NULL, NULL, 0};
    for (size_t i = 0; i < RTI_SLOT_ROWS; i++) {
        if (rti_slot_rows[i].offset == offset) consider(type, i, slot, &choice);
    }
    *slot = choice.specific && !choice.use_generic ? choice.specific : choice.generic;
}

void rti_type_fix_flags(RtType *type)
{
    RtValue getattribute = rti_type_find(type, RT_NAME(__getattribute__));
    int hook = rti_type_find(type, RT_NAME(__getattr__)) &&
               getattribute == rti_type_find(&rt_type_object, RT_NAME(__getattribute__));
    int generic = hook || type->slots.getattr == rt_type_object.slots.getattr ||
                  type->slots.getattr == rti_type_getattr;
    int claims = !generic || rti_type_find(type, RT_NAME(__class__)) !=
                                 rti_type_find(&rt_type_object, RT_NAME(__class__));
    type->flags &= ~(uint32_t)(RT_T_GETATTR_HOOK | RT_T_CLAIMS_CLASS);
    type->flags |= (hook ? RT_T_GETATTR_HOOK : 0) | (claims ? RT_T_CLAIMS_CLASS : 0);
    RtValue init = rti_type_find(type, RT_NAME(__init__));
    int plain = type->slots.new_ == rt_type_object.slots.new_ && !(type->flags & RT_T_ABSTRACT) &&
                !type->slots.del && !type->finalize && RT_HAS_SHAPE(init, &rt_shape_function);
    init = plain ? init : 0;
    if (type->init_function && type->init_function != init) rti_ic_forget(RT_NAME(__init__));
    type->init_function = init;
}

/* The slots that the method called `name` has a say in. */
static void fix_name(RtType *type, RtValue name)
{
    const RtValue *names = rti_slot_names();
    int row = rti_slot_row(name);
    for (size_t i = (size_t)row; row >= 0 && i < RTI_SLOT_ROWS; i++) {
        if (names[i] == name) fix_slot_at(type, rti_slot_rows[i].offset);
    }
}

void rti_type_fix_slots(RtType *type)
{
    rti_type_inherit_slots(type, type->base);
    if (RTI_TUPLE(type->bases)->len == 1) {
        /* The base's slots, except where the class has methods of its own. */
        int64_t pos = 0;
        for (RtValue name, v; rti_dict_next(type->dict, &pos, &name, &v);) {
            if (rti_is_str(name)) fix_name(type, name);
        }
    } else {
        for (size_t i = 0; i < RTI_SLOT_ROWS; i++) {
            uint32_t offset = rti_slot_rows[i].offset;
            if (i == 0 || offset != rti_slot_rows[i - 1].offset) fix_slot_at(type, offset);
        }
    }
    rti_type_fix_flags(type);
}

void rti_type_fix_slot(RtType *type, RtValue name)
{
    if (rti_slot_row(name) < 0 && name != RT_NAME(__class__)) return;
    fix_name(type, name);
    rti_type_fix_flags(type);
    if (!type->subclasses) return;
    const RtList *subclasses = (RtList *)RT_OBJ(type->subclasses);
    for (int64_t i = subclasses->len; i-- > 0;) { /* from behind: a collection may take dead ones out */
        if (i < subclasses->len) rti_type_fix_slot(RTI_TYPE(subclasses->items[i]), name);
    }
}
