/* dict.h - the hash table behind dict, for the dict files.
 *
 * Entries (key, value) lie in insertion order; a deleted one has key 0. Beside them lies each
 * entry's hash, so growing never hashes again (a user's __hash__ runs once per operation). The
 * index is
 *   - up to SMALL_MAX entries: one tag byte per entry, in the header, compared sixteen at a time;
 * no probing at all;
 *   - beyond: groups of sixteen tags and the numbers of their entries, each group a line of the
 * cache, probed triangularly. A tag is 0x80 plus seven bits of the mixed hash, 0 for free and 1 for
 * deleted: a zeroed RtDict is a valid empty dict.
 * The block is: entries, hashes, groups, and, where entry numbers need more than 24 bits, the upper
 * eight of them by place. A search looks at the hashes only where keys do not tell what they are
 * themselves: each line not touched is a cache miss less.
 *
 * The room for entries is CPython's (two thirds of a power of two), as are the moments of growing
 * and compaction, because a program that changes a dict while iterating over it can see them.
 *
 * Comparing keys may run user code that changes the very table: `version` counts changes of keys,
 * and a search starts over when it moved during a comparison. No pointer into the block is kept
 * across a comparison.
 */
#ifndef RTI_DICT_H
#define RTI_DICT_H

#include "container.h"

struct RtDictGroup {
    uint8_t entry[16][3]; /* the lower 24 bits of their numbers, little end first */
    uint8_t tags[16];
};

enum { RTI_DICT_SMALL_MAX = 16 };

#define RTI_DICT(v) ((RtDict *)RT_OBJ(v))
static inline int64_t *rti_dict_hashes(RtDict *dict)
{
    return (int64_t *)(dict->entries + dict->cap);
}

/* `hash` is hash(key) throughout (rti_key_hash). */

/* Entry number of key, or -1. raises: what __eq__ raises. */
int64_t rti_dict_find(RtDict *dict, RtValue key, int64_t hash);
/* Append an entry for a key that is not there. gc: may collect. */
void rti_dict_append(RtDict *dict, RtValue key, int64_t hash, RtValue v);
void rti_dict_put(RtDict *dict, RtValue key, int64_t hash,
                  RtValue v);                   /* find, then replace or append */
void rti_dict_remove(RtDict *dict, int64_t at); /* entry number at, which is live */
/* Told, where set, when a method of dict took a key out of an instance of a subclass (OrderedDict). */
extern void (*rti_dict_lost)(RtValue dict, RtValue key);
/* Make room for `count` items in all, as CPython does when it knows what is coming. */
void rti_dict_presize(RtDict *dict, int64_t count);
void rti_dict_wipe(RtDict *dict); /* to the empty table */
/* Copy the table as it is, deleted entries and all; to is empty (wiped), from is not. */
void rti_dict_clone(RtDict *to, RtDict *from);
void rti_dict_trace(void *object);

/* A dict that shows a module's variables. */
typedef struct RtNamespace {
    RtDict dict;
    RtModule *module;
    int syncing; /* a pull or push runs: its own dict operations must not start another */
} RtNamespace;

/* ---- namespace dicts: around every operation on a dict that may be one ---- */
extern RtShape rt_shape_dict_namespace;
void rti_dict_pull_namespace(RtValue dict);
void rti_dict_pull_names(RtValue dict); /* enough before one name is added */
void rti_dict_push_namespace(RtValue dict);
static inline int rti_dict_is_namespace(RtValue dict)
{
    return RT_SHAPE(dict) == &rt_shape_dict_namespace;
}
/* Before reading. */
static inline RtDict *rti_dict_read(RtValue dict)
{
    if (RT_UNLIKELY(rti_dict_is_namespace(dict))) rti_dict_pull_namespace(dict);
    return RTI_DICT(dict);
}
/* After writing. */
static inline void rti_dict_written(RtValue dict)
{
    if (RT_UNLIKELY(rti_dict_is_namespace(dict))) rti_dict_push_namespace(dict);
}

/* ---- operations in more than one form ---- */
extern const RtMethodDef rti_dict_methods[];
/* dict.update(other) for a dict `other` (or a subclass that does not override __iter__). */
void rti_dict_merge(RtValue dict, RtValue other);
/* dict(...) and update(...) with their arguments; `name` is the one messages name. */
void rti_dict_update_args(const char *name, RtValue dict, const RtValue *args, size_t count,
                          RtValue kwnames);
RtValue rti_dict_view(RtShape *shape, RtValue dict);
RtValue rti_dict_missing(RtValue dict,
                         RtValue key); /* d[key] for an absent key: __missing__ or KeyError */
/* rti_dict_next that gives the stored hash too. */
int rti_dict_next_hashed(RtValue dict, int64_t *pos, RtValue *key, RtValue *v, int64_t *hash);
RtValue rti_dict_item(RtValue key, RtValue v); /* the pair as a tuple */

#endif
