/* set_ops.c - set algebra. Which side is walked and when tables are resized decides the order of
 * the result, so each function does as CPython's does, deletions and presizing included. */
#include "dict.h"
#include "number.h"
#include "set.h"

static RtSetEntry *entry_at(RtSet *set, uint64_t *pos)
{
    while (set->table && *pos <= set->mask) {
        RtSetEntry *entry = set->table + (*pos)++;
        if (rti_set_live(entry->key)) return entry;
    }
    return NULL;
}

void rti_set_update(RtValue self, RtValue iterable)
{
    RtSet *set = RTI_SET(self);
    if (rti_is_set(iterable)) {
        rti_set_merge(set, RTI_SET(iterable));
    } else if (RTI_IS_DICT(iterable)) {
        rti_set_merge_dict(set, iterable);
    } else {
        RtIter it;
        rti_iter(&it, iterable);
        for (RtValue key; (key = rti_next(&it)) != 0;) rti_set_put(set, key, rti_hash(key));
    }
}

/* Add an item of a walked set to a result, where it is new unless user code changed that set since
 * `version`. */
static void put_walked(RtSet *out, RtSet *walked, uint32_t version, RtValue key, int64_t hash)
{
    if (RT_LIKELY(walked->version == version))
        rti_set_put_new(out, key, hash);
    else
        rti_set_put(out, key, hash);
}

RtValue rti_set_intersection(RtValue self, RtValue other)
{
    if (self == other) return rti_set_like(self, self);
    RtValue result = rti_set_like(self, 0);
    RtSet *set = RTI_SET(self), *out = RTI_SET(result);
    if (rti_is_set(other)) {
        RtSet *walked = RTI_SET(other);
        if (walked->used > set->used) {
            walked = set;
            set = RTI_SET(other);
        }
        uint32_t version = walked->version;
        uint64_t pos = 0;
        for (RtSetEntry *entry; (entry = entry_at(walked, &pos)) != NULL;) {
            RtValue key = entry->key;
            int64_t hash = entry->hash;
            if (rti_set_find(set, key, hash)) put_walked(out, walked, version, key, hash);
        }
        return result;
    }
    RtIter it;
    rti_iter(&it, other);
    for (RtValue key; (key = rti_next(&it)) != 0;) {
        int64_t hash = rti_hash(key);
        if (rti_set_find(set, key, hash)) rti_set_put(out, key, hash);
    }
    return result;
}

void rti_set_swap(RtValue self, RtValue other)
{
    RtSet *a = RTI_SET(self), *b = RTI_SET(other), old = *a;
    a->fill = b->fill;
    a->used = b->used;
    a->mask = b->mask;
    a->table = b->table;
    b->fill = old.fill;
    b->used = old.used;
    b->mask = old.mask;
    b->table = old.table;
    a->hash = b->hash = 0;
    a->version++;
    b->version++;
    a->tables++;
    b->tables++;
}

void rti_set_difference_update(RtValue self, RtValue other)
{
    RtSet *set = RTI_SET(self);
    if (self == other) {
        rti_set_wipe(set);
        return;
    }
    if (rti_is_set(other)) {
        RtSet *walked = RTI_SET(other);
        if (walked->used >> 3 > set->used) /* far larger: only what both have matters */
            walked = RTI_SET(rti_set_intersection(self, other));
        uint64_t pos = 0;
        for (RtSetEntry *entry; (entry = entry_at(walked, &pos)) != NULL;)
            rti_set_discard(set, entry->key, entry->hash);
    } else {
        RtIter it;
        rti_iter(&it, other);
        for (RtValue key; (key = rti_next(&it)) != 0;) rti_set_discard(set, key, rti_hash(key));
    }
    if ((uint64_t)(set->fill - set->used) > (set->table ? set->mask : 7) / 4)
        rti_set_resize(set, (uint64_t)(set->used > 50000 ? set->used * 2 : set->used * 4));
}

RtValue rti_set_difference(RtValue self, RtValue other)
{
    RtSet *set = RTI_SET(self);
    int is_set = rti_is_set(other), is_dict = RT_HAS_SHAPE(other, &rt_shape_dict);
    int64_t size = is_set ? RTI_SET(other)->used : is_dict ? rti_dict_len(other) : -1;
    if (size < 0 || set->used >> 2 > size) {
        RtValue copy = rti_set_like(self, self);
        rti_set_difference_update(copy, other);
        return copy;
    }
    RtValue result = rti_set_like(self, 0);
    uint32_t version = set->version;
    uint64_t pos = 0;
    for (RtSetEntry *entry; (entry = entry_at(set, &pos)) != NULL;) {
        RtValue key = entry->key;
        int64_t hash = entry->hash;
        int there = is_set ? rti_set_find(RTI_SET(other), key, hash) != NULL
                           : rti_dict_find(RTI_DICT(other), key, hash) >= 0;
        if (!there) put_walked(RTI_SET(result), set, version, key, hash);
    }
    return result;
}

static void toggle(RtSet *set, RtValue key, int64_t hash)
{
    if (!rti_set_discard(set, key, hash)) rti_set_put(set, key, hash);
}

void rti_set_symmetric_difference_update(RtValue self, RtValue other)
{
    RtSet *set = RTI_SET(self);
    if (self == other) {
        rti_set_wipe(set);
        return;
    }
    if (RT_HAS_SHAPE(other, &rt_shape_dict)) {
        RtValue key;
        int64_t hash;
        for (int64_t pos = 0; rti_dict_next_hashed(other, &pos, &key, NULL, &hash);)
            toggle(set, key, hash);
        return;
    }
    if (!rti_is_set(other)) other = rti_set_like(self, other); /* without duplicates */
    uint64_t pos = 0;
    for (RtSetEntry *entry; (entry = entry_at(RTI_SET(other), &pos)) != NULL;)
        toggle(set, entry->key, entry->hash);
}

/* ---- questions ---- */

int rti_set_issubset(RtValue self, RtValue other)
{
    RtSet *set = RTI_SET(self);
    if (set->used > RTI_SET(other)->used) return 0;
    uint64_t pos = 0;
    for (RtSetEntry *entry; (entry = entry_at(set, &pos)) != NULL;)
        if (!rti_set_find(RTI_SET(other), entry->key, entry->hash)) return 0;
    return 1;
}

int rti_set_equal(RtValue self, RtValue other)
{
    RtSet *a = RTI_SET(self), *b = RTI_SET(other);
    if (a->used != b->used || (a->hash && b->hash && a->hash != b->hash)) return 0;
    return rti_set_issubset(self, other);
}

int rti_set_isdisjoint(RtValue self, RtValue other)
{
    RtSet *set = RTI_SET(self);
    if (self == other) return set->used == 0;
    if (rti_is_set(other)) {
        RtSet *walked = RTI_SET(other);
        if (walked->used > set->used) {
            walked = set;
            set = RTI_SET(other);
        }
        uint64_t pos = 0;
        for (RtSetEntry *entry; (entry = entry_at(walked, &pos)) != NULL;)
            if (rti_set_find(set, entry->key, entry->hash)) return 0;
        return 1;
    }
    RtIter it;
    rti_iter(&it, other);
    for (RtValue key; (key = rti_next(&it)) != 0;)
        if (rti_set_find(set, key, rti_hash(key))) return 0;
    return 1;
}
