/* key_items.c - tuples as keys that are not made unless a table has to keep them: d[i, j], (x, y) in cells.
 *
 * A search goes by the items. Where one of them may run code (its __hash__ or __eq__), or something else than words
 * and texts would have to be compared, and for whatever is no dict or set, the tuple is made and the general operation
 * done: nothing of the items path can be seen. `made` is where the program keeps the tuple once there is one, so that
 * it stays the same object; NULL: it has no other use.
 *
 * Read dict_find.h and set_table.c first.
 */
#include "rt/fast.h"

#include "dict_find.h"
#include "runtime.h"
#include "set.h"

enum { ABSENT = -1, UNSURE = -2 };

RtValue rt_key_made(RtValue *made, const RtValue *items, int64_t count)
{
    if (made && *made) return *made;
    RtValue tuple = rti_tuple_from(items, count);
    if (made) *made = tuple;
    return tuple;
}

/* Can they be hashed and compared without running code? */
static RT_INLINE int are_plain(const RtValue *items, int64_t count)
{
    for (int64_t i = 0; i < count; i++)
        if (RT_IS_PTR(items[i]) && RT_SHAPE(items[i]) != &rt_shape_str) return 0;
    return 1;
}

static RT_INLINE int64_t hash_of(const RtValue *items, int64_t count)
{
    uint64_t hash = RTI_TUPLE_HASH;
    for (int64_t i = 0; i < count; i++) hash = rti_tuple_hash_step(hash, rti_key_hash(items[i]));
    return rti_tuple_hash_end(hash, count);
}

/* Is that the key? */
static RT_INLINE int holds(RtValue stored, const RtValue *items, int64_t count)
{
    return RTI_IS_TUPLE(stored) && rti_items_are(RTI_TUPLE(stored), items, count);
}

/* The same where the hashes are equal but not all of the words: 1, 0, or UNSURE. */
static __attribute__((noinline)) int equals(RtValue stored, const RtValue *items, int64_t count)
{
    if (!RTI_IS_TUPLE(stored)) return UNSURE;
    const RtTuple *tuple = RTI_TUPLE(stored);
    int equal = tuple->len == count;
    for (int64_t i = 0; i < count && equal > 0; i++)
        if (tuple->items[i] != items[i]) equal = rti_atoms_equal(tuple->items[i], items[i]);
    return equal < 0 ? UNSURE : equal;
}

/* ---- dicts ---- */

static RT_INLINE int64_t find_hits(RtDict *dict, uint32_t g, uint32_t hits, const RtValue *items, int64_t count,
                                   int64_t hash)
{
    for (; hits; hits &= hits - 1) {
        uint32_t at = (uint32_t)__builtin_ctz(hits);
        if (dict->groups) at = rti_dict_number(dict, g, at);
        RtValue stored = dict->entries[at].key;
        if (RT_LIKELY(holds(stored, items, count))) return at;
        if (rti_dict_hashes(dict)[at] != hash) continue;
        int equal = equals(stored, items, count);
        if (equal) return equal > 0 ? (int64_t)at : UNSURE;
    }
    return ABSENT;
}

/* Entry number, ABSENT (then *hash is set), or UNSURE. */
static RT_INLINE int64_t find(RtDict *dict, const RtValue *items, int64_t count, int64_t *hash)
{
    if (!are_plain(items, count)) return UNSURE;
    if (dict->hint < dict->used && holds(dict->entries[dict->hint].key, items, count)) return dict->hint;
    *hash = hash_of(items, count);
    uint32_t mixed = rti_hash_mix(*hash);
    uint8_t tag = rti_dict_tag(mixed);
    if (!dict->groups) return find_hits(dict, 0, rti_group_match(dict->find.tags, tag), items, count, *hash);
    uint32_t mask = dict->groups - 1, g = (mixed >> 7) & mask;
    for (uint32_t step = 1;; step++) {
        const uint8_t *tags = dict->find.groups[g].tags;
        int64_t at = find_hits(dict, g, rti_group_match(tags, tag), items, count, *hash);
        if (at != ABSENT) return at;
        if (RT_LIKELY(rti_group_match(tags, 0))) return ABSENT;
        g = (g + step) & mask;
    }
}

/* The same, remembered as the entry last found. */
static RT_INLINE int64_t find_in_dict(RtDict *dict, const RtValue *items, int64_t count, int64_t *hash)
{
    int64_t at = find(dict, items, count, hash);
    if (at >= 0 && dict->hint != at) {
        dict->hint = (uint32_t)at;
        dict->memo = 0;
    }
    return at;
}

RtValue rt_key_getitem(RtValue o, RtValue *made, const RtValue *items, int64_t count, const RtSite *site)
{
    *rt_sp = site;
    if (RT_HAS_SHAPE(o, &rt_shape_dict)) {
        int64_t hash, at = find_in_dict(RTI_DICT(o), items, count, &hash);
        if (RT_LIKELY(at >= 0)) return RTI_DICT(o)->entries[at].value;
    }
    return rti_getitem(o, rt_key_made(made, items, count));
}

RtValue rt_key_get(RtValue o, RtValue name, RtValue *made, const RtValue *items, int64_t count, RtValue absent,
                   RtIC *ic, const RtSite *site)
{
    *rt_sp = site;
    if (RT_HAS_SHAPE(o, &rt_shape_dict)) {
        int64_t hash, at = find_in_dict(RTI_DICT(o), items, count, &hash);
        if (at != UNSURE) return at >= 0 ? RTI_DICT(o)->entries[at].value : absent ? absent : RT_NONE;
    }
    if (!absent) return rt_call_method1(o, name, rt_key_made(made, items, count), ic, site);
    return rt_call_method2(o, name, rt_key_made(made, items, count), absent, ic, site);
}

void rt_key_setitem(RtValue o, RtValue *made, const RtValue *items, int64_t count, RtValue v, const RtSite *site)
{
    *rt_sp = site;
    RtValue key;
    if (RT_HAS_SHAPE(o, &rt_shape_dict)) {
        RtDict *dict = RTI_DICT(o);
        int64_t hash, at = find_in_dict(dict, items, count, &hash);
        if (at >= 0) {
            rt_gc_store(dict, &dict->entries[at].value, v);
            return;
        }
        uint32_t version = dict->version;
        key = rt_key_made(made, items, count);
        if (at == ABSENT && dict->version == version) {
            RTI_TUPLE(key)->hash = hash;
            rti_dict_append(dict, key, hash, v);
            return;
        }
    } else {
        key = rt_key_made(made, items, count);
    }
    rti_setitem(o, key, v);
}

/* ---- sets ---- */

/* 1 there, ABSENT (then *hash is set), or UNSURE. */
static RT_INLINE int find_in_set(const RtSet *set, const RtValue *items, int64_t count, int64_t *out)
{
    if (!are_plain(items, count)) return UNSURE;
    int64_t hash = *out = hash_of(items, count);
    if (!set->table) return ABSENT;
    uint64_t mask = set->mask, perturb = (uint64_t)hash, i = (uint64_t)hash & mask;
    for (;;) {
        const RtSetEntry *entry = set->table + i;
        int probes = i + RTI_SET_NEAR <= mask ? RTI_SET_NEAR : 0;
        do {
            if (entry->key == 0) return ABSENT;
            if (entry->hash == hash) {
                if (RT_LIKELY(holds(entry->key, items, count))) return 1;
                int equal = equals(entry->key, items, count);
                if (equal) return equal;
            }
            entry++;
        } while (probes--);
        perturb >>= RTI_SET_PERTURB_SHIFT;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

int rt_key_contains(RtValue o, RtValue *made, const RtValue *items, int64_t count, const RtSite *site)
{
    *rt_sp = site;
    int64_t hash, found = UNSURE;
    if (RT_HAS_SHAPE(o, &rt_shape_dict)) found = find_in_dict(RTI_DICT(o), items, count, &hash);
    else if (RT_HAS_SHAPE(o, &rt_shape_set)) found = find_in_set(RTI_SET(o), items, count, &hash);
    return found != UNSURE ? found >= 0 : rti_contains(o, rt_key_made(made, items, count));
}

RtValue rt_key_add(RtValue o, RtValue name, RtValue *made, const RtValue *items, int64_t count, RtIC *ic,
                   const RtSite *site)
{
    *rt_sp = site;
    RtValue key;
    if (RT_HAS_SHAPE(o, &rt_shape_set)) {
        int64_t hash;
        int found = find_in_set(RTI_SET(o), items, count, &hash);
        if (found > 0) return RT_NONE;
        key = rt_key_made(made, items, count);
        if (found == ABSENT) {
            RTI_TUPLE(key)->hash = hash;
            rti_set_put(RTI_SET(o), key, hash);
            return RT_NONE;
        }
    } else {
        key = rt_key_made(made, items, count);
    }
    return rt_call_method1(o, name, key, ic, site);
}
