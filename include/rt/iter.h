/* Iteration as emitted loops do it: an RtIter on the stack (or in a generator's frame), no iterator object
 * for the builtin containers. The word 0 means exhausted; no StopIteration is made.
 */
#ifndef RT_ITER_H
#define RT_ITER_H

#include "error.h"

typedef struct RtIter {
    RtValue source;                       /* the container, or an iterator object */
    int64_t index;
    int64_t limit;                        /* range: items left; dict and set: size at the start */
    RtValue (*next)(struct RtIter *iter); /* NULL: source is an exact list, index the next item */
} RtIter;

/* Start iterating over v (iter(v)). Builtin containers get an inline stepper; a generator is resumed directly;
 * anything else goes through its type's iter and iternext slots. raises: TypeError "'X' object is not iterable". */
void rti_iter(RtIter *iter, RtValue v);

/* Next item, or 0 when exhausted. raises: what __next__ raises, StopIteration excepted. */
static inline RtValue rti_next(RtIter *iter)
{
    if (RT_LIKELY(iter->next == NULL)) {
        RtList *list = (RtList *)RT_OBJ(iter->source);
        return iter->index < list->len ? list->items[iter->index++] : 0;
    }
    return iter->next(iter);
}

/* The next item unpacked into two values, as `for a, b in ...` does; false when exhausted. No tuple is made for
 * enumerate, dict items and zip of two iterables. `unpacking` is stored as the running activation's site between the
 * two steps. raises: what __next__ and the unpacking raise. */
int rti_next2(RtIter *iter, RtValue *a, RtValue *b, const RtSite *unpacking);

#endif
