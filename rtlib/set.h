/* set.h - the hash table behind set and frozenset.
 *
 * Iteration order is the order of the table, and programs print sets: so table sizes, probe
 * sequence, growth, presizing and the treatment of deleted entries are CPython's, step for step. A
 * table of 2^k entries is searched from hash & mask, ten neighbours at a time where they do not run
 * over the end, then on by perturbation with the rest of the hash. A zeroed RtSet is a valid empty
 * set (CPython's smallest table of 8 is made by the first insertion).
 */
#ifndef RTI_SET_H
#define RTI_SET_H

#include "container.h"

#define RTI_SET(v)      ((RtSet *)RT_OBJ(v))
#define RTI_SET_DELETED ((RtValue)0x64) /* an immediate no Python value has */
static inline int rti_set_live(RtValue key)
{
    return key != 0 && key != RTI_SET_DELETED;
}

/* The probe sequence: RTI_SET_NEAR neighbours of a place, where they do not run over the end. */
enum { RTI_SET_NEAR = 9, RTI_SET_PERTURB_SHIFT = 5 };

/* Any set: set, frozenset or a subclass. */
int rti_is_set(RtValue v);

/* The entry of key, or NULL. raises: what __eq__ raises. */
RtSetEntry *rti_set_find(RtSet *set, RtValue key, int64_t hash);
/* Add; false when it was there. */
int rti_set_put(RtSet *set, RtValue key, int64_t hash);
/* The same for a key that is not there, in a set nothing was deleted from. */
void rti_set_put_new(RtSet *set, RtValue key, int64_t hash);
int rti_set_discard(RtSet *set, RtValue key, int64_t hash); /* false when absent */
void rti_set_wipe(RtSet *set);
/* A table for more than `minimum` entries; drops deleted entries. */
void rti_set_resize(RtSet *set, uint64_t minimum);
/* Add the items of another set, presizing as CPython does. */
void rti_set_merge(RtSet *set, RtSet *other);
void rti_set_merge_dict(RtSet *set, RtValue dict);
void rti_set_trace(void *object);

/* A new set of the base type of `like` (set or frozenset) holding the items of iterable (0: empty).
 */
RtValue rti_set_like(RtValue like, RtValue iterable);
RtValue rti_set_make(RtShape *shape, RtValue iterable);
/* hash(v), a set standing for the frozenset of its items: for `in`, remove and discard. */
int64_t rti_set_key_hash(RtValue key, RtValue *actual);

/* Set algebra on any iterable `other`; results are of self's base type (set_ops.c). */
RtValue rti_set_intersection(RtValue self, RtValue other);
RtValue rti_set_difference(RtValue self, RtValue other);
void rti_set_swap(RtValue a, RtValue b);             /* exchange the items of two sets */
int rti_set_issubset(RtValue self, RtValue other);   /* both sets */
int rti_set_isdisjoint(RtValue self, RtValue other); /* other any iterable */
int rti_set_equal(RtValue self, RtValue other);      /* both sets */

extern const RtMethodDef rti_set_methods[];
extern const RtMethodDef rti_frozenset_methods[];

#endif
