/* weak.h - weak references, as the collector sees them.
 *
 * A table keeps, by the address of the target, the chain of references to it; neither the table nor
 * a reference keeps the target alive. When a collection finds a target unreachable, its references
 * become empty and the callbacks of those that are still reachable are queued, in front of the
 * __del__s that the collection found due (gc_finalize.c): CPython's collector does the same. Static
 * objects never die.
 *
 * gc_weak.c is part of a program only when something needs it.
 */
#ifndef RTI_WEAK_H
#define RTI_WEAK_H

#include "type.h"

/* Objects of weakref.ref and of the proxies, subclasses included. */
typedef struct RtWeakRef {
    RtShape *shape;
    RtValue target;   /* 0: dead */
    RtValue callback; /* 0: none */
    struct RtWeakRef *next;
    int64_t hash; /* of the target, once asked for */
    bool hashed;
} RtWeakRef;

/* Enter ref, whose target is set: in front of the chain, or behind `behind`. gc: never. */
void rti_weak_add(RtWeakRef *ref, RtWeakRef *behind);
/* The chain of references to v, NULL when there are none. gc: never. */
RtWeakRef *rti_weak_chain(RtValue v);
/* Have the hook called in each collection, when all that is alive is marked: it may drop what
 * gc_is_dead() and may not allocate. */
void rti_weak_at_collection(void (*hook)(void));
/* During such a hook: was the object not found alive? */
int rti_gc_is_dead(const void *object);

#endif
