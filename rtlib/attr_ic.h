/* Inside of the inline caches: attr_ic.c (registry, hits) and attr_fill.c (what can be cached). */
#ifndef RTI_ATTR_IC_H
#define RTI_ATTR_IC_H

#include "class.h"

/* The part of a cache that speaks about one shape: the beginning of RtIC. */
typedef struct RtICEntry {
    RtShape *shape;
    RtValue value;
    int32_t offset;
    int32_t kind;
} RtICEntry;

/* RT_IC_VALUE with this in `offset`: the value is a method descriptor that serves all objects of the shape. */
enum { IC_BUILTIN_METHOD = -2 };

enum { IC_MORE = 8 };

/* What stands for the name of caches of several attributes (attr_stores.c): no str's word. */
#define RTI_IC_STORES RT_NONE

typedef struct RtICMore {
    unsigned count, oldest;
    RtICEntry entries[IC_MORE];
} RtICMore;

static inline RtICEntry *ic_entry(RtIC *ic) { return (RtICEntry *)(void *)ic; }

/* Make the cache say this about the shape; what it said before about another one is set aside. */
RT_COLD void ic_fill(RtIC *ic, RtValue name, RtShape *shape, int kind, RtValue value, int32_t offset);

/* Has a class attribute of that name been replaced by another value? */
bool ic_varies(RtValue name);
/* Fill for reading obj.name, or for calling it; does nothing when that cannot be cached. */
void ic_fill_read(RtIC *ic, RtValue obj, RtValue name);
void ic_fill_call(RtIC *ic, RtValue receiver, RtShape *shape, RtValue name);
/* Store the long way and fill for the next time. */
void ic_store_and_fill(RtIC *ic, RtValue obj, RtValue name, RtValue value);

/* Does the type find attributes as object does, at least first? */
static inline int ic_finds_generically(const RtType *type)
{
    return type->slots.getattr == rti_generic_getattr || type->flags & RT_T_GETATTR_HOOK;
}

/* Is v called through its class with the receiver first, as functions are? */
static inline int ic_takes_receiver(RtValue v)
{
    return RT_HAS_SHAPE(v, &rt_shape_function) || RT_HAS_SHAPE(v, &rt_shape_method_descriptor) ||
           RT_HAS_SHAPE(v, &rt_shape_wrapper_descriptor);
}

#endif
