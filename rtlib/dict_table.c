/* dict_table.c - searching, growing and changing the table of dict.h. */
#include <string.h>

#include "rt/fast.h"

#include "builtins.h"
#include "dict_find.h"
#include "module.h"
#include "number.h"
#include "text.h"

#define RT_NOINLINE __attribute__((noinline)) /* keeps the common path free of saved registers */

enum { ALIGNED_GROUPS = 8 }; /* from so many on they keep to the cache's lines */

static inline int is_heap_str(RtValue v)
{
    return RT_HAS_SHAPE(v, &rt_shape_str);
}

static inline void set_number(RtDict *dict, uint32_t g, uint32_t i, uint32_t number)
{
    uint8_t *place = dict->find.groups[g].entry[i];
    place[0] = (uint8_t)number;
    place[1] = (uint8_t)(number >> 8);
    place[2] = (uint8_t)(number >> 16);
    if (RT_UNLIKELY(dict->cap > RTI_DICT_NARROW)) *rti_dict_upper(dict, g, i) = (uint8_t)(number >> 24);
}

/* ---- searching ---- */

/* Is entry `at` the key? 1 yes, 0 no, -1: the table changed, search again. */
static inline int entry_matches(RtDict *dict, uint32_t at, RtValue key, int64_t hash)
{
    RtValue stored = dict->entries[at].key;
    if (RT_LIKELY(stored == key)) return 1;
    if (rti_dict_hashes(dict)[at] != hash) return 0;
    int equal = rti_keys_equal(stored, key);
    if (RT_LIKELY(equal >= 0)) return equal;
    uint32_t version = dict->version;
    equal = rti_equal(stored, key);
    if (dict->version == version) return equal;
    return equal && at < dict->used && dict->entries[at].key == stored ? 1 : -1;
}

/* The search from group `at` on, where `hits` are left to be looked at; step number `step`. */
static RT_NOINLINE int64_t find_on(RtDict *dict, RtValue key, int64_t hash, uint32_t at,
                                   uint32_t step, uint32_t hits)
{
    uint32_t mask = dict->groups - 1;
    uint8_t tag = rti_dict_tag(rti_hash_mix(hash));
    for (;; step++) {
        while (hits) {
            uint32_t entry = rti_dict_number(dict, at, (uint32_t)__builtin_ctz(hits));
            hits &= hits - 1;
            int match = entry_matches(dict, entry, key, hash);
            if (match > 0) return entry;
            if (match < 0) return rti_dict_find(dict, key, hash);
        }
        if (RT_LIKELY(rti_group_match(dict->find.groups[at].tags, 0))) return -1;
        at = (at + step) & mask;
        hits = rti_group_match(dict->find.groups[at].tags, tag);
    }
}

/* Is the key of entry `at`, whose tag agrees, equal? 1, 0, or -1 where more has to be compared than texts and words.
 * `object`: the key is a pointer. */
static RT_INLINE int tagged_matches(RtDict *dict, uint32_t at, RtValue key, int64_t hash, int object)
{
    RtValue stored = dict->entries[at].key;
    if (RT_LIKELY(stored == key)) return 1;
    if (!object && RT_BOTH_INT(stored, key)) return 0;
    if (object && RT_IS_PTR(stored) && RT_SHAPE(stored) == RT_SHAPE(key)) {
        if (is_heap_str(key)) {
            uint64_t of_stored = ((RtStr *)RT_OBJ(stored))->hash;
            return (!of_stored || of_stored == (uint64_t)hash) && rti_str_eq(stored, key);
        }
        if (RTI_IS_TUPLE(key) && rti_items_are(RTI_TUPLE(stored), RTI_TUPLE(key)->items, RTI_TUPLE(key)->len)) return 1;
    }
    if (rti_dict_hashes(dict)[at] != hash) return 0;
    return object ? rti_keys_equal(stored, key) : -1;
}

/* Until something else than one word with another has to be compared, or, where the key is an object, until code of the
 * program has to run. */
static RT_INLINE int64_t find_large(RtDict *dict, RtValue key, int64_t hash, int object)
{
    uint32_t mixed = rti_hash_mix(hash), mask = dict->groups - 1, at = (mixed >> 7) & mask;
    for (uint32_t step = 1;; step++) {
        uint32_t hits = rti_group_match(dict->find.groups[at].tags, rti_dict_tag(mixed));
        while (hits) {
            uint32_t entry = rti_dict_number(dict, at, (uint32_t)__builtin_ctz(hits));
            int match = tagged_matches(dict, entry, key, hash, object);
            if (RT_LIKELY(match > 0)) return entry;
            if (RT_UNLIKELY(match < 0)) return find_on(dict, key, hash, at, step, hits);
            hits &= hits - 1;
        }
        if (RT_LIKELY(rti_group_match(dict->find.groups[at].tags, 0))) return -1;
        at = (at + step) & mask;
    }
}

/* The same for tags in the header. */
static RT_NOINLINE int64_t find_small_on(RtDict *dict, RtValue key, int64_t hash, uint32_t hits)
{
    while (hits) {
        uint32_t at = (uint32_t)__builtin_ctz(hits);
        hits &= hits - 1;
        int match = entry_matches(dict, at, key, hash);
        if (match > 0) return at;
        if (match < 0) return rti_dict_find(dict, key, hash);
    }
    return -1;
}

static RT_INLINE int64_t find_here(RtDict *dict, RtValue key, int64_t hash, int object)
{
    if (dict->groups) return find_large(dict, key, hash, object);
    uint32_t hits = rti_group_match(dict->find.tags, rti_dict_tag(rti_hash_mix(hash)));
    while (hits) {
        uint32_t at = (uint32_t)__builtin_ctz(hits);
        int match = tagged_matches(dict, at, key, hash, object);
        if (RT_LIKELY(match > 0)) return at;
        if (RT_UNLIKELY(match < 0)) return find_small_on(dict, key, hash, hits);
        hits &= hits - 1;
    }
    return -1;
}

int64_t rti_dict_find(RtDict *dict, RtValue key, int64_t hash)
{
    return RT_IS_PTR(key) ? find_here(dict, key, hash, 1) : find_here(dict, key, hash, 0);
}

/* The tag of entry `at`. */
static uint8_t *tag_place(RtDict *dict, uint32_t at)
{
    if (!dict->groups) return &dict->find.tags[at];
    uint32_t mixed = rti_hash_mix(rti_dict_hashes(dict)[at]);
    uint32_t mask = dict->groups - 1, g = (mixed >> 7) & mask;
    for (uint32_t step = 1;; step++) {
        RtDictGroup *group = dict->find.groups + g;
        for (uint32_t hits = rti_group_match(group->tags, rti_dict_tag(mixed)); hits; hits &= hits - 1) {
            uint32_t i = (uint32_t)__builtin_ctz(hits);
            if (rti_dict_number(dict, g, i) == at) return &group->tags[i];
        }
        g = (g + step) & mask;
    }
}

/* ---- growing ---- */

static inline void link_entry(RtDict *dict, uint32_t at, int64_t hash)
{
    uint32_t mixed = rti_hash_mix(hash);
    if (!dict->groups) {
        dict->find.tags[at] = rti_dict_tag(mixed);
        return;
    }
    uint32_t mask = dict->groups - 1, g = (mixed >> 7) & mask;
    for (uint32_t step = 1;; step++) {
        RtDictGroup *group = dict->find.groups + g;
        uint32_t free = rti_group_match(group->tags, 0);
        if (RT_LIKELY(free)) {
            uint32_t i = (uint32_t)__builtin_ctz(free);
            group->tags[i] = rti_dict_tag(mixed);
            set_number(dict, g, i, at);
            return;
        }
        g = (g + step) & mask;
    }
}

/* Room for entries in a table of `slots` slots (a power of two), and how many groups it has. */
static uint32_t cap_of(uint64_t slots)
{
    return (uint32_t)(slots * 2 / 3);
}
static uint32_t groups_of(uint64_t slots)
{
    return cap_of(slots) <= RTI_DICT_SMALL_MAX ? 0 : (uint32_t)(slots / 16);
}

/* Entries and hashes; behind them, on a boundary of the cache's lines where there are many, the groups. */
static size_t entries_size(uint32_t cap)
{
    return (size_t)cap * (sizeof(RtDictEntry) + sizeof(int64_t));
}
static size_t block_size(uint32_t cap, uint32_t groups)
{
    size_t index = (size_t)groups * (sizeof(RtDictGroup) + (cap > RTI_DICT_NARROW ? 16 : 0));
    return entries_size(cap) + index + (groups >= ALIGNED_GROUPS ? sizeof(RtDictGroup) - 8 : 0);
}
static RtDictGroup *groups_in(void *block, uint32_t cap, uint32_t groups)
{
    uintptr_t end = (uintptr_t)block + entries_size(cap);
    if (groups >= ALIGNED_GROUPS) end = (end + sizeof(RtDictGroup) - 1) & ~(uintptr_t)(sizeof(RtDictGroup) - 1);
    return (RtDictGroup *)end;
}

/* Make the block (of block_size) the dict's table, with no entry linked yet. */
static void install(RtDict *dict, void *block, uint32_t cap, uint32_t groups)
{
    dict->cap = cap;
    dict->groups = groups;
    dict->first = 0;
    memset(&dict->find, 0, sizeof dict->find);
    if (groups) dict->find.groups = groups_in(block, cap, groups);
    dict->entries = block;
    dict->memo = 0;
    dict->version++;
}

/* Copy the live entries into a table of `slots` slots (a power of two). */
static void rebuild(RtDict *dict, uint64_t slots)
{
    if (slots > (uint64_t)1 << 31) rt_raise(RT_VALUE(&rt_MemoryError));
    uint32_t cap = cap_of(slots), groups = groups_of(slots), used = dict->used, n = 0;
    void *block = rt_gc_block_raw(block_size(cap, groups));
    size_t old_size = block_size(dict->cap, dict->groups);
    RtDictEntry *old = dict->entries;
    int64_t *old_hashes = old ? rti_dict_hashes(dict) : NULL;
    install(dict, block, cap, groups);
    if (groups) memset(dict->find.groups, 0, groups * sizeof(RtDictGroup));
    RtDictEntry *entries = dict->entries;
    int64_t *hashes = rti_dict_hashes(dict);
    if (used == 0) {
        /* nothing to move */
    } else if (dict->live == used) {
        memcpy(entries, old, used * sizeof *entries);
        memcpy(hashes, old_hashes, used * sizeof *hashes);
        for (; n < used; n++) link_entry(dict, n, hashes[n]);
    } else {
        for (uint32_t i = 0; i < used; i++) {
            if (!old[i].key) continue;
            entries[n] = old[i];
            hashes[n] = old_hashes[i];
            link_entry(dict, n, hashes[n]);
            n++;
        }
    }
    dict->used = n;
    dict->usable = cap - n;
    if (old) rt_gc_block_free(old, old_size);
}

/* Slots of a table for at least that many, rounded exactly as CPython rounds (8 for 0 and 8, but 16
 * for 1). */
static uint64_t slots_for(uint64_t least)
{
    return (uint64_t)1 << (64 - __builtin_clzll(((least | 8) - 1) | 7));
}

void rti_dict_append(RtDict *dict, RtValue key, int64_t hash, RtValue v)
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

void rti_dict_put(RtDict *dict, RtValue key, int64_t hash, RtValue v)
{
    int64_t at = rti_dict_find(dict, key, hash);
    if (at >= 0)
        rt_gc_store(dict, &dict->entries[at].value, v);
    else
        rti_dict_append(dict, key, hash, v);
}

void rti_dict_remove(RtDict *dict, int64_t at)
{
    *tag_place(dict, (uint32_t)at) = 1;
    dict->entries[at] = (RtDictEntry){0, 0};
    if (at == dict->first) dict->first++;
    dict->memo = 0;
    dict->live--;
    dict->version++;
}

void rti_dict_presize(RtDict *dict, int64_t count)
{
    uint64_t slots = slots_for(((uint64_t)count * 3 + 1) / 2);
    if (dict->cap < cap_of(slots)) rebuild(dict, slots);
}

void rti_dict_wipe(RtDict *dict)
{
    void *block = dict->entries;
    size_t size = block_size(dict->cap, dict->groups);
    if (!block) return;
    dict->live = dict->used = dict->usable = dict->cap = dict->groups = dict->first = 0;
    dict->version++;
    dict->memo = 0;
    dict->entries = NULL;
    memset(&dict->find, 0, sizeof dict->find);
    rt_gc_block_free(block, size);
}

void rti_dict_clone(RtDict *to, RtDict *from)
{
    void *block = rt_gc_block_raw(block_size(from->cap, from->groups));
    install(to, block, from->cap, from->groups);
    memcpy(to->entries, from->entries, from->used * sizeof *to->entries);
    memcpy(rti_dict_hashes(to), rti_dict_hashes(from), from->used * sizeof(int64_t));
    if (to->groups)
        memcpy(to->find.groups, from->find.groups,
               to->groups * (sizeof(RtDictGroup) + (to->cap > RTI_DICT_NARROW ? 16 : 0)));
    else
        to->find = from->find;
    to->live = from->live;
    to->used = from->used;
    to->first = from->first;
    to->usable = from->usable;
}

void rti_dict_trace(void *object)
{
    RtDict *dict = object;
    dict->memo = 0;
    rti_gc_mark_items(dict->entries, (const RtValue *)dict->entries, 2 * (size_t)dict->used);
    if (dict->shape == &rt_shape_dict_namespace) rti_gc_mark_object(((RtNamespace *)dict)->module);
}

/* ---- the operations everybody uses, here so that searching is inlined ---- */

/* Keys that can be remembered: no __hash__ or __eq__ of theirs is anybody's business. */
static RT_NOINLINE int is_plain(RtValue key)
{
    if (!RT_IS_PTR(key) || is_heap_str(key)) return 1;
    if (!RTI_IS_TUPLE(key) || RTI_TUPLE(key)->len > 4) return 0;
    for (int64_t i = 0; i < RTI_TUPLE(key)->len; i++) {
        RtValue item = RTI_TUPLE(key)->items[i];
        if (RT_IS_PTR(item) && !is_heap_str(item)) return 0;
    }
    return 1;
}

static inline int64_t found_at(RtDict *dict, uint32_t at)
{
    dict->hint = at;
    dict->memo = 0;
    return at;
}

/* Is key the entry last found, or the next? d[k] = d.get(k, 0) + 1 asks twice, a walk asks in
 * order. */
static inline int64_t find_by_hint(RtDict *dict, RtValue key)
{
    uint32_t at = dict->hint;
    if (key == dict->memo) return at;
    if (at >= dict->used) return -1;
    if (dict->entries[at].key != key) {
        if (++at >= dict->used || dict->entries[at].key != key) return -1;
        found_at(dict, at);
    }
    if (!RT_IS_PTR(key) || is_heap_str(key)) return at;
    if (rti_hashes_by_identity(key)) return rti_dict_hashes(dict)[at] == rti_identity_hash(key) ? (int64_t)at : -1;
    return is_plain(key) ? (int64_t)at : -1;
}

/* An object as key. Its hash is left in *hash where it is not found, computed once. */
static int64_t find_object(RtDict *dict, RtValue key, int64_t *hash)
{
    int64_t at = find_by_hint(dict, key);
    if (at >= 0) return at;
    *hash = rti_key_hash(key);
    at = rti_dict_find(dict, key, *hash);
    if (at >= 0) {
        dict->hint = (uint32_t)at;
        dict->memo = is_heap_str(key) || (RTI_IS_TUPLE(key) && is_plain(key)) ? key : 0;
    }
    return at;
}

/* A key of any kind. Immediate ints and strings are hashed and looked for right here. */
static RT_NOINLINE int64_t find_hashing(RtDict *dict, RtValue key, int64_t *hash)
{
    if (RT_IS_PTR(key)) return find_object(dict, key, hash);
    int64_t at = find_by_hint(dict, key);
    if (at >= 0) return at;
    if (RT_IS_INT(key)) {
        const RtDictEntry *entry = rt_dict_counted(dict, key);
        if (entry) return found_at(dict, (uint32_t)(entry - dict->entries));
    }
    *hash = RT_IS_STR7(key) ? (int64_t)rti_str7_hash(key) : rti_key_hash(key);
    at = find_here(dict, key, *hash, 0);
    if (at >= 0) found_at(dict, (uint32_t)at);
    return at;
}

static inline int64_t find_key(RtDict *dict, RtValue key)
{
    int64_t hash;
    return find_hashing(dict, key, &hash);
}

/* The C variable behind a key of a namespace dict, NULL when there is none: then the dict's own entry is what counts.
 * Single keys are looked up this way, without a pull of the whole namespace. */
static RtValue *variable_of(RtValue self, RtValue key)
{
    return rti_module_variable(rti_namespace_module(self), key);
}

static int is_single_access(RtValue self, RtValue key)
{
    return rti_dict_is_namespace(self) && !((RtNamespace *)RT_OBJ(self))->syncing && RTI_IS_STR_EXACT(key);
}

/* The table to look a key up in. */
static RtDict *read_key(RtValue self, RtValue key)
{
    return is_single_access(self, key) ? RTI_DICT(self) : rti_dict_read(self);
}

RT_COLD static RtValue get_from_namespace(RtValue self, RtValue key)
{
    if (is_single_access(self, key)) {
        const RtValue *variable = variable_of(self, key);
        if (variable) return *variable;
    }
    RtDict *dict = read_key(self, key);
    int64_t at = find_key(dict, key);
    return at < 0 ? 0 : dict->entries[at].value;
}

RtValue rti_dict_get(RtValue self, RtValue key)
{
    if (RT_UNLIKELY(rti_dict_is_namespace(self))) return get_from_namespace(self, key);
    RtDict *dict = RTI_DICT(self);
    int64_t at = find_key(dict, key);
    return at < 0 ? 0 : dict->entries[at].value;
}

RtValue rti_dict_subscript(RtValue self, RtValue key)
{
    RtValue v = rti_dict_get(self, key);
    if (RT_UNLIKELY(!v)) rti_raise_key_error(key);
    return v;
}

RtValue rti_dict_get_str(RtValue self, RtValue key)
{
    return rti_dict_get(self, key);
}

int rti_dict_contains(RtValue self, RtValue key)
{
    if (RT_UNLIKELY(is_single_access(self, key))) return rti_dict_get(self, key) != 0;
    return find_key(rti_dict_read(self), key) >= 0;
}

/* Store under a key that the namespace dict has; a new one must come behind what the variables add. */
static int set_known(RtValue self, RtValue key, RtValue v)
{
    RtDict *dict = RTI_DICT(self);
    int64_t at = find_key(dict, key);
    if (at < 0) return 0;
    rt_gc_store(dict, &dict->entries[at].value, v);
    RtValue *variable = variable_of(self, key);
    if (variable) *variable = v;
    rti_builtins_name_written(self, key);
    return 1;
}

RT_COLD static void set_in_namespace(RtValue self, RtValue key, RtValue v)
{
    if (is_single_access(self, key)) {
        if (set_known(self, key, v)) return;
        rti_dict_pull_names(self);
        RtValue *variable = variable_of(self, key);
        if (!variable) {
            rti_dict_put(RTI_DICT(self), key, rti_key_hash(key), v);
        } else {
            *variable = v;
            rti_dict_pull_names(self);
        }
        rti_builtins_name_written(self, key);
        return;
    }
    rti_dict_put(rti_dict_read(self), key, rti_key_hash(key), v);
    rti_dict_written(self);
}

/* Store in a dict that is no namespace; the entry's number. */
static int64_t put(RtDict *dict, RtValue key, RtValue v)
{
    int64_t hash, at = find_hashing(dict, key, &hash);
    if (at < 0) {
        rti_dict_append(dict, key, hash, v);
        return dict->used - 1;
    }
    rt_gc_store(dict, &dict->entries[at].value, v);
    return at;
}

void rti_dict_set(RtValue self, RtValue key, RtValue v)
{
    if (RT_UNLIKELY(rti_dict_is_namespace(self)))
        set_in_namespace(self, key, v);
    else
        put(RTI_DICT(self), key, v);
}

/* ---- changing: each searches once and asks for the hash at most once ---- */

RtValue rti_dict_pop(RtValue self, RtValue key)
{
    RtDict *dict = rti_dict_read(self);
    if (dict->live == 0) return 0;
    int64_t at = find_key(dict, key);
    if (at < 0) return 0;
    RtValue v = dict->entries[at].value;
    rti_dict_remove(dict, at);
    rti_dict_written(self);
    return v;
}

int rti_dict_delete(RtValue self, RtValue key)
{
    int64_t at = find_key(rti_dict_read(self), key);
    if (at < 0) return 0;
    rti_dict_remove(RTI_DICT(self), at);
    rti_dict_written(self);
    return 1;
}

RtValue rti_dict_setdefault(RtValue self, RtValue key, RtValue v)
{
    RtDict *dict = rti_dict_read(self);
    int64_t hash, at = find_hashing(dict, key, &hash);
    if (at >= 0) return dict->entries[at].value;
    rti_dict_append(dict, key, hash, v);
    rti_dict_written(self);
    return v;
}

/* ---- at places where a dict is expected (inline_tables.h) ---- */

uint16_t rt_key_hints[RT_KEY_HINTS];

RtValue rti_dict_get_at(RtValue o, RtValue key, uint16_t *hint)
{
    RtDict *dict = RTI_DICT(o);
    int64_t at = find_key(dict, key);
    if (at < 0) return 0;
    *hint = (uint16_t)at;
    return dict->entries[at].value;
}

RtValue rti_getitem_at(RtValue o, RtValue key, uint16_t *hint)
{
    if (!RT_HAS_SHAPE(o, &rt_shape_dict)) return rti_getitem(o, key);
    RtValue v = rti_dict_get_at(o, key, hint);
    if (RT_UNLIKELY(!v)) rti_raise_key_error(key);
    return v;
}

int rti_contains_at(RtValue o, RtValue key, uint16_t *hint)
{
    return RT_HAS_SHAPE(o, &rt_shape_dict) ? rti_dict_get_at(o, key, hint) != 0 : rti_contains(o, key);
}

void rti_setitem_at(RtValue o, RtValue key, RtValue v, uint16_t *hint)
{
    if (RT_HAS_SHAPE(o, &rt_shape_dict))
        *hint = (uint16_t)put(RTI_DICT(o), key, v);
    else
        rti_setitem(o, key, v);
}
