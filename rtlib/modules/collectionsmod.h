/* Shared by the files of the _collections module: mod_collections.c (defaultdict, _tuplegetter,
 * _count_elements, the table), collections_deque.c and deque_methods.c, collections_ordered.c and
 * ordered_views.c. */
#ifndef RTI_COLLECTIONSMOD_H
#define RTI_COLLECTIONSMOD_H

#include "../dict.h"
#include "native.h"

/* ---- deque: a ring whose room is a power of two; words of the ring that hold no item are 0 ---- */
typedef struct Deque {
    RtShape *shape;
    RtValue *items; /* NULL while room is 0 */
    int64_t room, head, len;
    int64_t maxlen;  /* -1: none */
    int64_t version; /* counts what iterators must not survive */
} Deque;

extern RtType collections_deque, collections_deque_iterator, collections_deque_reverse_iterator;
extern const RtMethodDef deque_methods[];

#define DEQUE(v) ((Deque *)RT_OBJ(v))
static inline bool deque_check(RtValue v)
{
    return RT_IS_PTR(v) && (RT_SHAPE(v)->type == &collections_deque ||
                            rti_subtype(RT_SHAPE(v)->type, &collections_deque));
}
static inline RtValue *deque_at(const Deque *d, int64_t i)
{
    return &d->items[(d->head + i) & (d->room - 1)];
}
/* Add or take at an end; the length bound is kept by dropping from the other one. Taking: raises
 * IndexError "pop from an empty deque". */
void ring_push(Deque *d, RtValue v);
void ring_push_left(Deque *d, RtValue v);
RtValue ring_pop(Deque *d);
RtValue ring_pop_left(Deque *d);
void ring_clear(Deque *d);
void ring_extend(Deque *d, RtValue iterable, void (*push)(Deque *, RtValue));
void ring_delete(Deque *d, int64_t i); /* i in range */
RtValue ring_copy(RtValue deque);      /* as type(deque)(deque[, maxlen]) */
RtValue deque_iterator(RtValue deque, bool reversed);

/* ---- OrderedDict ---- */
typedef struct OrderedDict {
    RtDict dict;
    RtValue lost; /* list of the keys that dict's own methods took out; 0: none */
} OrderedDict;
#define ORDERED(v) ((OrderedDict *)RT_OBJ(v))
extern RtType collections_OrderedDict;
/* A method of dict, not of OrderedDict, took that key out. */
void ordered_lose(RtValue self, RtValue key);
/* raises: KeyError when a key was lost. */
void ordered_check(RtValue self);
/* The value of entry `at`, looked up by its key. raises: KeyError when the key's hash has changed. */
RtValue ordered_value(RtValue self, int64_t at);
extern const RtMethodDef ordered_methods[];
RtValue ordered_keys(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue ordered_values(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue ordered_items(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue ordered___reversed__(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue ordered_iter(RtValue self);

#endif
