/* The table of special methods (slots.def) as data, for slots.c, type_slots.c and obj_wrapper.c. */
#ifndef RTI_SLOTS_H
#define RTI_SLOTS_H

#include "class.h"

typedef enum {
    SLOT_UNARY, SLOT_BINARY, SLOT_RBINARY, SLOT_POW, SLOT_RPOW, SLOT_IPOW, SLOT_INQUIRY, SLOT_REPEAT, SLOT_HASH,
    SLOT_LEN, SLOT_SETITEM, SLOT_DELITEM, SLOT_CONTAINS, SLOT_LT, SLOT_LE, SLOT_EQ, SLOT_NE, SLOT_GT, SLOT_GE,
    SLOT_NEXT, SLOT_CALL, SLOT_HOOK, SLOT_GETATTR, SLOT_SETATTR, SLOT_DELATTR, SLOT_GETITEM, SLOT_GET, SLOT_SET, SLOT_DELETE, SLOT_NEW,
    SLOT_INIT, SLOT_DEL,
} RtSlotKind;

typedef struct RtSlotRow {
    const char *name;
    uint32_t offset; /* in RtSlots */
    RtSlotKind kind;
    RtSlotFn generic; /* NULL: none */
    const char *doc;
} RtSlotRow;

extern const RtSlotRow rti_slot_rows[];
enum { RTI_SLOT_ROWS = 0
#define SLOT(name, field, kind, generic, doc) +1
#include "slots.def"
#undef SLOT
};

static inline RtSlotFn *rti_slot_at(RtType *type, uint32_t offset)
{
    return (RtSlotFn *)(void *)((char *)&type->slots + offset);
}

/* Interned names, one for each row. */
const RtValue *rti_slot_names(void);
/* First row with that (interned) name, -1: not a special method with a slot. */
int rti_slot_row(RtValue name);
/* Set the slots of a user class from its mro, all of them or those for one method name. */
void rti_type_fix_slots(RtType *type);
void rti_type_fix_slot(RtType *type, RtValue name); /* and in subclasses */
/* The flags and init_function that follow from the slots. */
void rti_type_fix_flags(RtType *type);
/* Fill the empty slots of type with base's. */
void rti_type_inherit_slots(RtType *type, const RtType *base);

/* A wrapper_descriptor for a builtin type's slot. */
typedef struct RtWrapper {
    RtShape *shape;
    RtType *type;
    const RtSlotRow *row;
    RtSlotFn fn;
} RtWrapper;
RtValue rti_wrapper(RtType *type, const RtSlotRow *row, RtSlotFn fn);
/* The function `__new__` of a builtin type. */
RtValue rti_new_wrapper(RtType *type);
/* Is v the `__new__` of that builtin type? */
int rti_is_new_wrapper(RtValue v, RtType **type);

#endif
