/* dict_table.c - searching, growing and changing the table of dict.h. */
#include <string.h>

#include "dict.h"
#include "group.h"
#include "number.h"
#include "text.h"

/* ---- hashing ---- */

uint32_t rti_dict_mix(int64_t hash)
{
    /* Both halves of a 128-bit product: every bit of the hash reaches tag and group. hash(int) is the int itself, so
     * without this dense integers and multiples of powers of two would share groups. */
    unsigned __int128 product = (unsigned __int128)((uint64_t)hash ^ 0x9E3779B97F4A7C15u) * 0xA0761D6478BD642Fu;
    return (uint32_t)((uint64_t)product >> 32) ^ (uint32_t)(uint64_t)(product >> 64);
}

static inline int is_heap_str(RtValue v) { return RT_HAS_SHAPE(v, &rt_shape_str); }

uint32_t rti_dict_hash(RtValue key)
{
    if (RT_IS_STR7(key) || is_heap_str(key)) return rti_dict_mix((int64_t)rti_str_hash(key));
    return rti_dict_mix(rti_hash(key));
}

static inline uint8_t tag_of(uint32_t hash) { return (uint8_t)(0x80 | (hash & 0x7F)); }

/* ---- searching ---- */

/* Keys that differ as words: equal all the same? *ran is set when user code may have run. */
static inline int keys_equal(RtValue stored, RtValue key, int *ran)
{
    if (is_heap_str(stored) && is_heap_str(key)) return rti_str_eq(stored, key);
    if (RT_IS_STR7(stored) && (RT_IS_STR7(key) || is_heap_str(key))) return 0;
    if (RT_BOTH_INT(stored, key)) return 0;
    *ran = 1;
    return rti_equal(stored, key);
}

/* Is entry `at` the key? 1 yes, 0 no, -1: the table changed, search again. */
static inline int entry_matches(RtDict *dict, uint32_t at, RtValue key, uint32_t hash)
{
    RtValue stored = dict->entries[at].key;
    if (RT_LIKELY(stored == key)) return 1;
    if (rti_dict_hashes(dict)[at] != hash) return 0;
    uint32_t version = dict->version;
    int ran = 0;
    int equal = keys_equal(stored, key, &ran);
    if (RT_UNLIKELY(ran) && dict->version != version) {
        if (equal && at < dict->used && dict->entries[at].key == stored) return 1;
        return -1;
    }
    return equal;
}

static int64_t find_small(RtDict *dict, RtValue key, uint32_t hash)
{
    uint32_t hits = rti_group_match(dict->find.tags, tag_of(hash));
    while (hits) {
        uint32_t at = (uint32_t)__builtin_ctz(hits);
        hits &= hits - 1;
        int match = entry_matches(dict, at, key, hash);
        if (match > 0) return at;
        if (match < 0) return rti_dict_find(dict, key, hash);
    }
    return -1;
}

int64_t rti_dict_find(RtDict *dict, RtValue key, uint32_t hash)
{
again:
    if (!dict->mask) return find_small(dict, key, hash);
    uint32_t groups = dict->mask >> 4, group = (hash >> 7) & groups;
    for (uint32_t step = 1;; step++) {
        const uint8_t *ctrl = dict->find.big.ctrl + 16 * (size_t)group;
        uint32_t hits = rti_group_match(ctrl, tag_of(hash)), free = rti_group_match(ctrl, 0);
        while (hits) {
            uint32_t at = dict->find.big.index[16 * (size_t)group + (uint32_t)__builtin_ctz(hits)];
            hits &= hits - 1;
            int match = entry_matches(dict, at, key, hash);
            if (match > 0) return at;
            if (match < 0) goto again;
        }
        if (RT_LIKELY(free)) return -1;
        group = (group + step) & groups;
    }
}

/* Position of entry `at` among the control bytes. */
static size_t slot_of(RtDict *dict, uint32_t at)
{
    uint32_t hash = rti_dict_hashes(dict)[at];
    uint32_t groups = dict->mask >> 4, group = (hash >> 7) & groups;
    for (uint32_t step = 1;; step++) {
        uint32_t hits = rti_group_match(dict->find.big.ctrl + 16 * (size_t)group, tag_of(hash));
        for (; hits; hits &= hits - 1) {
            size_t slot = 16 * (size_t)group + (uint32_t)__builtin_ctz(hits);
            if (dict->find.big.index[slot] == at) return slot;
        }
        group = (group + step) & groups;
    }
}

/* ---- growing ---- */

static inline void link_entry(RtDict *dict, uint32_t at, uint32_t hash)
{
    if (!dict->mask) {
        dict->find.tags[at] = tag_of(hash);
        return;
    }
    uint32_t groups = dict->mask >> 4, group = (hash >> 7) & groups;
    for (uint32_t step = 1;; step++) {
        uint32_t free = rti_group_match(dict->find.big.ctrl + 16 * (size_t)group, 0);
        if (RT_LIKELY(free)) {
            size_t slot = 16 * (size_t)group + (uint32_t)__builtin_ctz(free);
            dict->find.big.ctrl[slot] = tag_of(hash);
            dict->find.big.index[slot] = at;
            return;
        }
        group = (group + step) & groups;
    }
}

static size_t block_size(uint32_t cap, uint32_t slots)
{
    size_t size = (size_t)cap * (sizeof(RtDictEntry) + sizeof(uint32_t));
    return cap <= RTI_DICT_SMALL_MAX ? size : size + (size_t)slots * 5;
}

static size_t own_block_size(RtDict *dict) { return block_size(dict->cap, dict->mask + 1); }

/* A fresh block for 2/3 of `slots` entries, not yet linked. */
static void install(RtDict *dict, RtDictEntry *block, uint32_t slots)
{
    uint32_t cap = (uint32_t)((uint64_t)slots * 2 / 3);
    dict->entries = block;
    dict->cap = cap;
    if (cap <= RTI_DICT_SMALL_MAX) {
        dict->mask = 0;
        memset(dict->find.tags, 0, sizeof dict->find.tags);
    } else {
        dict->mask = slots - 1;
        dict->find.big.index = rti_dict_hashes(dict) + cap;
        dict->find.big.ctrl = (uint8_t *)(dict->find.big.index + slots);
    }
    dict->version++;
}

/* Copy the live entries into a table of `slots` slots (a power of two). */
static void rebuild(RtDict *dict, uint64_t slots)
{
    if (slots > (uint64_t)1 << 31) rt_raise(RT_VALUE(&rt_MemoryError));
    uint32_t cap = (uint32_t)(slots * 2 / 3);
    RtDictEntry *block = rt_gc_block(block_size(cap, (uint32_t)slots));
    RtDictEntry *old = dict->entries;
    uint32_t *old_hashes = rti_dict_hashes(dict), used = dict->used;
    size_t old_size = own_block_size(dict);
    install(dict, block, (uint32_t)slots);
    uint32_t *hashes = rti_dict_hashes(dict), n = 0;
    if (dict->live == used) {
        memcpy(block, old, used * sizeof *block);
        memcpy(hashes, old_hashes, used * sizeof *hashes);
        for (; n < used; n++) link_entry(dict, n, hashes[n]);
    } else {
        for (uint32_t i = 0; i < used; i++) {
            if (!old[i].key) continue;
            block[n] = old[i];
            hashes[n] = old_hashes[i];
            link_entry(dict, n, hashes[n]);
            n++;
        }
    }
    dict->used = n;
    dict->usable = cap - n;
    if (old) rt_gc_block_free(old, old_size);
}

static uint64_t slots_for(uint64_t least)
{
    uint64_t slots = 8;
    while (slots < least) slots *= 2;
    return slots;
}

void rti_dict_append(RtDict *dict, RtValue key, uint32_t hash, RtValue v)
{
    if (RT_UNLIKELY(!dict->usable)) rebuild(dict, slots_for((uint64_t)dict->live * 3));
    uint32_t at = dict->used++;
    dict->usable--;
    dict->live++;
    dict->version++;
    rti_dict_hashes(dict)[at] = hash;
    rt_gc_store(dict, &dict->entries[at].key, key);
    rt_gc_store(dict, &dict->entries[at].value, v);
    link_entry(dict, at, hash);
}

void rti_dict_put(RtDict *dict, RtValue key, uint32_t hash, RtValue v)
{
    int64_t at = rti_dict_find(dict, key, hash);
    if (at >= 0)
        rt_gc_store(dict, &dict->entries[at].value, v);
    else
        rti_dict_append(dict, key, hash, v);
}

void rti_dict_remove(RtDict *dict, int64_t at)
{
    if (dict->mask)
        dict->find.big.ctrl[slot_of(dict, (uint32_t)at)] = 1;
    else
        dict->find.tags[at] = 1;
    dict->entries[at] = (RtDictEntry){0, 0};
    dict->live--;
    dict->version++;
}

void rti_dict_presize(RtDict *dict, int64_t count)
{
    uint64_t slots = slots_for(((uint64_t)count * 3 + 1) / 2);
    if (dict->cap < slots * 2 / 3) rebuild(dict, slots);
}

void rti_dict_wipe(RtDict *dict)
{
    RtDictEntry *old = dict->entries;
    size_t size = own_block_size(dict);
    if (!old) return;
    dict->live = dict->used = dict->usable = dict->cap = dict->mask = 0;
    dict->version++;
    dict->entries = NULL;
    memset(&dict->find, 0, sizeof dict->find);
    rt_gc_block_free(old, size);
}

void rti_dict_clone(RtDict *to, RtDict *from)
{
    if (!from->live) return;
    if (from->live != from->used || from->cap > 2 * (from->live + 5)) {
        rti_dict_presize(to, from->live);
        uint32_t *hashes = rti_dict_hashes(from);
        for (uint32_t i = 0; i < from->used; i++)
            if (from->entries[i].key)
                rti_dict_append(to, from->entries[i].key, hashes[i], from->entries[i].value);
        return;
    }
    size_t size = own_block_size(from);
    uint32_t slots = from->mask ? from->mask + 1 : from->cap == 5 ? 8 : 16;
    RtDictEntry *block = rt_gc_block(size);
    memcpy(block, from->entries, size);
    install(to, block, slots);
    if (!from->mask) memcpy(to->find.tags, from->find.tags, sizeof to->find.tags);
    to->live = from->live;
    to->used = from->used;
    to->usable = to->cap - to->used;
}

void rti_dict_trace(void *object)
{
    RtDict *dict = object;
    rti_gc_mark_block(dict->entries);
    rti_gc_mark_values((const RtValue *)dict->entries, 2 * (size_t)dict->used);
    if (dict->shape == &rt_shape_dict_namespace)
        rti_gc_mark_object(((RtNamespace *)dict)->module);
}
