/* dict_iter.c - iterating over dicts, forwards and backwards, by key, value and item.
 *
 * In an RtIter over a dict, `index` is the next entry to look at and `limit` holds two counts: the
 * dict's size at the start in the low half (an iterator whose dict changed size raises, and goes on
 * raising), the number of items not yet given in the high half (it may run out before the entries
 * do when keys were replaced: that raises too).
 */
#include "dict.h"
#include "iterobj.h"
#include "number.h"

#define COUNTS(left, size) ((int64_t)((uint64_t)(left) << 32 | (uint32_t)(size)))
#define SIZE(it)           ((uint32_t)(it)->limit)
#define LEFT(it)           ((uint32_t)((uint64_t)(it)->limit >> 32))

static RT_COLD void size_changed(RtIter *it)
{
    it->limit = COUNTS(LEFT(it), UINT32_MAX);
    rt_errorf(&rt_RuntimeError, "dictionary changed size during iteration");
}

static RT_COLD void keys_changed(RtIter *it)
{
    *it = (RtIter){.source = it->source, .index = INT64_MAX, .limit = it->limit, .next = it->next};
    rt_errorf(&rt_RuntimeError, "dictionary keys changed during iteration");
}

/* The next entry, or NULL at the end. */
static inline RtDictEntry *next_entry(RtIter *it)
{
    RtDict *dict = RTI_DICT(it->source);
    if (RT_UNLIKELY(dict->live != SIZE(it))) size_changed(it);
    int64_t at = it->index;
    while (at < dict->used && !dict->entries[at].key) at++;
    if (at >= dict->used) return NULL;
    if (RT_UNLIKELY(LEFT(it) == 0)) keys_changed(it);
    it->limit -= (int64_t)1 << 32;
    it->index = at + 1;
    return &dict->entries[at];
}

/* Backwards, CPython only checks the size. */
static inline RtDictEntry *previous_entry(RtIter *it)
{
    RtDict *dict = RTI_DICT(it->source);
    if (RT_UNLIKELY(dict->live != SIZE(it))) size_changed(it);
    int64_t at = it->index < dict->used ? it->index : (int64_t)dict->used - 1;
    while (at >= 0 && !dict->entries[at].key) at--;
    if (at < 0) return NULL;
    if (LEFT(it)) it->limit -= (int64_t)1 << 32;
    it->index = at - 1;
    return &dict->entries[at];
}

RtValue rti_dict_item(RtValue key, RtValue v)
{
    RtTuple *pair = rti_tuple_alloc(2);
    pair->items[0] = key;
    pair->items[1] = v;
    return RT_VALUE(pair);
}

RtValue rti_step_dict_key(RtIter *it)
{
    RtDictEntry *entry = next_entry(it);
    return entry ? entry->key : 0;
}

RtValue rti_step_dict_value(RtIter *it)
{
    RtDictEntry *entry = next_entry(it);
    return entry ? entry->value : 0;
}

RtValue rti_step_dict_item(RtIter *it)
{
    RtDictEntry *entry = next_entry(it);
    return entry ? rti_dict_item(entry->key, entry->value) : 0;
}

int rti_pair_dict_item(RtIter *it, RtValue *key, RtValue *v)
{
    RtDictEntry *entry = next_entry(it);
    if (!entry) return 0;
    *key = entry->key;
    *v = entry->value;
    return 1;
}

RtValue rti_step_dict_key_reversed(RtIter *it)
{
    RtDictEntry *entry = previous_entry(it);
    return entry ? entry->key : 0;
}

RtValue rti_step_dict_value_reversed(RtIter *it)
{
    RtDictEntry *entry = previous_entry(it);
    return entry ? entry->value : 0;
}

RtValue rti_step_dict_item_reversed(RtIter *it)
{
    RtDictEntry *entry = previous_entry(it);
    return entry ? rti_dict_item(entry->key, entry->value) : 0;
}

void rti_iter_dict(RtIter *it, RtValue v, int what, int reversed)
{
    static RtValue (*const steps[2][3])(RtIter *) = {
        {rti_step_dict_key, rti_step_dict_value, rti_step_dict_item},
        {rti_step_dict_key_reversed, rti_step_dict_value_reversed, rti_step_dict_item_reversed},
    };
    RtDict *dict = rti_dict_read(v);
    *it = (RtIter){.source = v,
                   .index = reversed ? (int64_t)dict->used - 1 : dict->first,
                   .limit = COUNTS(dict->live, dict->live),
                   .next = steps[reversed][what]};
}

int64_t rti_left_dict(const RtIter *it)
{
    return RTI_DICT(it->source)->live == SIZE(it) ? (int64_t)LEFT(it) : 0;
}

RTI_ITERATOR_TYPE(dict_keyiterator, "dict_keyiterator", rti_table_iterator_methods);
RTI_ITERATOR_TYPE(dict_valueiterator, "dict_valueiterator", rti_table_iterator_methods);
RTI_ITERATOR_TYPE(dict_itemiterator, "dict_itemiterator", rti_table_iterator_methods);
RTI_ITERATOR_TYPE(dict_reversekeyiterator, "dict_reversekeyiterator", rti_table_iterator_methods);
RTI_ITERATOR_TYPE(dict_reversevalueiterator, "dict_reversevalueiterator",
                  rti_table_iterator_methods);
RTI_ITERATOR_TYPE(dict_reverseitemiterator, "dict_reverseitemiterator", rti_table_iterator_methods);
