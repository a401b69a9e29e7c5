/* Making classes: what class_new.c, class_slots.c and class_build.c share. */
#ifndef RTI_CLASS_NEW_H
#define RTI_CLASS_NEW_H

#include "class.h"

/* A class on its way, in type.__new__. */
typedef struct NewClass {
    RtType *meta, *base;
    RtValue name, bases, dict; /* dict: a copy of the namespace, to become the type's */
    RtValue kwnames;
    const RtValue *kwvalues;
    RtValue slot_names; /* tuple of __slots__ members to make, sorted and mangled; 0: none */
    bool has_slots;     /* the body has __slots__ */
    bool dict_slot, weakref_slot; /* instances get these */
} NewClass;

/* Read and check __slots__. raises: TypeError, ValueError. */
void rti_class_read_slots(NewClass *c);
/* Give a user class its mro, from its metaclass' mro() when that is overridden. False when that method has assigned
 * __bases__ and so set the mro itself. raises: TypeError, what mro() raises. (class_new.c) */
int rti_type_set_mro(RtType *type);
/* Put descriptors of the members, of __dict__ and __weakref__ into the type's dict; sets its
 * size. */
void rti_class_make_slots(RtType *type, const NewClass *c);

/* The base whose layout instances get. raises: TypeError on bases that cannot be combined or
 * subclassed. */
RtType *rti_best_base(RtValue bases);

/* Attribute slots to lay out in line, for the next class made: from the code of a class body. */
extern unsigned rti_slot_hint;

#endif
