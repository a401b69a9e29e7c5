/* set_table.c - searching, growing and changing the table of set.h.
 *
 * Comparing keys may run user code that changes the set: a search starts over when the table was
 * replaced meanwhile, or the entry that was compared.
 */
#include <string.h>

#include "dict.h"
#include "key_equal.h"
#include "number.h"
#include "set.h"

enum { MIN_SIZE = 8 };
enum { DELETED_HASH = -1 }; /* no value has that hash */

/* 1 equal, 0 not, -1 the table or the entry changed meanwhile. The words differ and the hashes are
 * equal. */
static __attribute__((noinline)) int keys_match(RtSet *set, RtSetEntry *entry, RtValue key)
{
    int equal = rti_keys_equal(entry->key, key);
    if (RT_LIKELY(equal >= 0)) return equal;
    uint32_t tables = set->tables;
    RtValue stored = entry->key;
    equal = rti_equal(stored, key);
    return set->tables == tables && entry->key == stored ? equal : -1;
}

/* The entry of key (*found set), or the one where it belongs: the last deleted one on the way, else
 * the free one at its end. There is a table; a comparison that empties the set leaves a new one. */
static inline RtSetEntry *search(RtSet *set, RtValue key, int64_t hash, int *found)
{
again:
    if (RT_UNLIKELY(!set->table)) rti_set_resize(set, 0);
    uint64_t mask = set->mask, perturb = (uint64_t)hash, i = (uint64_t)hash & mask;
    RtSetEntry *deleted = NULL;
    for (;;) {
        RtSetEntry *entry = set->table + i;
        int probes = i + RTI_SET_NEAR <= mask ? RTI_SET_NEAR : 0;
        do {
            if (entry->key == key) {
                *found = 1;
                return entry;
            }
            if (entry->key == 0) {
                if (RT_UNLIKELY(deleted && deleted->key != RTI_SET_DELETED)) goto again;
                *found = 0;
                return deleted ? deleted : entry;
            }
            if (entry->hash == hash) {
                int match = keys_match(set, entry, key);
                if (match < 0) goto again;
                if (match) {
                    *found = 1;
                    return entry;
                }
            } else if (entry->hash == DELETED_HASH) {
                deleted = entry;
            }
            entry++;
        } while (probes--);
        perturb >>= RTI_SET_PERTURB_SHIFT;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

/* Insert a key known to be absent into a table without deleted entries. */
static void insert_clean(RtSetEntry *table, uint64_t mask, RtValue key, int64_t hash)
{
    uint64_t perturb = (uint64_t)hash, i = (uint64_t)hash & mask;
    for (;;) {
        RtSetEntry *entry = table + i;
        int probes = i + RTI_SET_NEAR <= mask ? RTI_SET_NEAR : 0;
        do {
            if (entry->key == 0) {
                entry->key = key;
                entry->hash = hash;
                return;
            }
            entry++;
        } while (probes--);
        perturb >>= RTI_SET_PERTURB_SHIFT;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

static uint64_t table_mask(RtSet *set)
{
    return set->table ? set->mask : MIN_SIZE - 1;
}

void rti_set_resize(RtSet *set, uint64_t minimum)
{
    uint64_t size = MIN_SIZE;
    while (size <= minimum) size *= 2;
    RtSetEntry *table = rt_gc_block(size * sizeof *table), *old = set->table;
    if (old) {
        for (uint64_t i = 0; i <= set->mask; i++)
            if (rti_set_live(old[i].key)) insert_clean(table, size - 1, old[i].key, old[i].hash);
    }
    uint64_t old_size = (set->mask + 1) * sizeof *old;
    set->table = table;
    set->mask = size - 1;
    set->fill = set->used;
    set->version++;
    set->tables++;
    if (old) rt_gc_block_free(old, old_size);
}

RtSetEntry *rti_set_find(RtSet *set, RtValue key, int64_t hash)
{
    int found;
    if (!set->table) return NULL;
    RtSetEntry *entry = search(set, key, hash, &found);
    return found ? entry : NULL;
}

static uint64_t growth(RtSet *set)
{
    return (uint64_t)(set->used > 50000 ? set->used * 2 : set->used * 4);
}

int rti_set_put(RtSet *set, RtValue key, int64_t hash)
{
    int found;
    if (!set->table) rti_set_resize(set, 0);
    RtSetEntry *entry = search(set, key, hash, &found);
    if (found) return 0;
    int reused = entry->key == RTI_SET_DELETED;
    entry->hash = hash;
    rt_gc_store(set, &entry->key, key);
    set->used++;
    set->version++;
    if (!reused && (uint64_t)++set->fill * 5 >= set->mask * 3) rti_set_resize(set, growth(set));
    return 1;
}

void rti_set_put_new(RtSet *set, RtValue key, int64_t hash)
{
    if (!set->table) rti_set_resize(set, 0);
    insert_clean(set->table, set->mask, key, hash);
    set->used++;
    set->version++;
    if ((uint64_t)++set->fill * 5 >= set->mask * 3) rti_set_resize(set, growth(set));
}

int rti_set_discard(RtSet *set, RtValue key, int64_t hash)
{
    RtSetEntry *entry = rti_set_find(set, key, hash);
    if (!entry) return 0;
    *entry = (RtSetEntry){RTI_SET_DELETED, DELETED_HASH};
    set->used--;
    set->version++;
    return 1;
}

void rti_set_wipe(RtSet *set)
{
    RtSetEntry *old = set->table;
    size_t size = (set->mask + 1) * sizeof *old;
    set->fill = set->used = 0;
    set->mask = 0;
    set->table = NULL; /* pop's finger stays, as in CPython */
    set->version++;
    set->tables++;
    if (old) rt_gc_block_free(old, size);
}

/* Room for `count` more items, when they would not fit. */
static void presize(RtSet *set, int64_t count)
{
    if ((uint64_t)(set->fill + count) * 5 >= table_mask(set) * 3)
        rti_set_resize(set, (uint64_t)(set->used + count) * 2);
}

void rti_set_merge(RtSet *set, RtSet *other)
{
    if (other == set || other->used == 0) return;
    presize(set, other->used);
    if (!set->table) rti_set_resize(set, 0);
    if (set->fill == 0) {
        if (set->mask == other->mask && other->fill == other->used) {
            memcpy(set->table, other->table, (set->mask + 1) * sizeof *set->table);
        } else {
            for (uint64_t i = 0; i <= other->mask; i++)
                if (rti_set_live(other->table[i].key))
                    insert_clean(set->table, set->mask, other->table[i].key, other->table[i].hash);
        }
        set->fill = set->used = other->used;
        set->version++;
        return;
    }
    for (uint64_t i = 0; other->table && i <= other->mask; i++)
        if (rti_set_live(other->table[i].key))
            rti_set_put(set, other->table[i].key, other->table[i].hash);
}

void rti_set_merge_dict(RtSet *set, RtValue dict)
{
    presize(set, rti_dict_len(dict));
    RtValue key;
    int64_t hash;
    for (int64_t pos = 0; rti_dict_next_hashed(dict, &pos, &key, NULL, &hash);)
        rti_set_put(set, key, hash);
}

void rti_set_trace(void *object)
{
    RtSet *set = object;
    if (!set->table) return;
    rti_gc_mark_keys(set->table, &set->table->key, set->mask + 1);
}
