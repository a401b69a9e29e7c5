/* class_dead.c - classes that die.
 *
 * Classes of class statements that modules run once stay: the programs' caches and instances need not ask. A class made
 * in a function, or by a call of type(), is mortal (RT_T_MORTAL): each instance marks it, its bases do not. When a
 * collection finds it dead, its instances are dead as well; it leaves the lists of its bases, the caches of look-ups
 * and attributes, and its shapes are freed. All of that happens before anything is swept: what a dead class refers to
 * can still be looked at. Read shape.c and attr_ic.c first.
 */
#include "gc_heap.h"

#include <stdlib.h>

#include "class.h"
#include "container.h"
#include "list.h"
#include "weak.h"

static RtType **mortals;
static size_t mortal_count, mortal_cap;
static RtValue staying; /* list of the classes that never die */

/* ---- the lists of subclasses ---- */

static void list_trace(void *object) { rti_gc_mark_block(rti_list_block(object)); }

RT_STATIC_TYPE(class_list_type) = {
    .shape = &rt_shape_type,
    .cname = "list of subclasses",
    .base = &rt_type_object,
    .size = sizeof(RtList),
    .trace = list_trace,
};
static RtShape class_list_shape = {.type = &class_list_type};

RtValue rti_class_list_new(void)
{
    RtValue list = rti_list_new(4);
    RT_OBJ(list)->shape = &class_list_shape;
    return list;
}

static void drop_dead_subclasses(RtType *base)
{
    if (!base->subclasses || rti_gc_is_dead(base)) return;
    RtList *list = RTI_LIST(base->subclasses);
    int64_t kept = 0;
    for (int64_t i = 0; i < list->len; i++)
        if (!rti_gc_is_dead(RT_OBJ(list->items[i]))) list->items[kept++] = list->items[i];
    list->len = kept;
}

/* ---- dying ---- */

static void bury(RtType *type)
{
    const RtTuple *bases = RTI_TUPLE(type->bases);
    for (int64_t i = 0; i < bases->len; i++) drop_dead_subclasses(RTI_TYPE(bases->items[i]));
    if (type->instance_shape) rti_shape_free_tree(type->instance_shape);
    if (type->dict_shape) rti_shape_free_tree(type->dict_shape);
}

static void at_collection(void)
{
    size_t dead = 0;
    for (size_t i = 0; i < mortal_count; i++) dead += rti_gc_is_dead(mortals[i]);
    if (!dead) return;
    rti_ic_drop_dead();
    rti_type_forget_lines();
    size_t kept = 0;
    for (size_t i = 0; i < mortal_count; i++) {
        if (rti_gc_is_dead(mortals[i])) bury(mortals[i]);
        else mortals[kept++] = mortals[i];
    }
    mortal_count = kept;
}

void rti_class_stays(RtType *type)
{
    if (!staying) {
        staying = rti_list_new(16);
        rt_gc_root_range(&staying, 1);
    }
    rti_list_append(staying, RT_VALUE(type));
}

void rti_class_may_die(RtType *type)
{
    gc_class_hook = at_collection;
    if (mortal_count == mortal_cap) {
        mortal_cap = mortal_cap ? mortal_cap * 2 : 64;
        mortals = realloc(mortals, mortal_cap * sizeof(RtType *));
        if (!mortals) rti_fatal("out of memory");
    }
    mortals[mortal_count++] = type;
    type->flags |= RT_T_MORTAL;
}

void rti_mortal_trace(void *object)
{
    rti_gc_mark_object(((RtObject *)object)->shape->type);
    rti_instance_trace(object);
}
