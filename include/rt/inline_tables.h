/* inline_tables.h - fast paths on dicts and text that are guessed to be such (codegen/emit_guessed.c).
 *
 * A dict is asked for few keys at one place of a program, and dicts made alike have a key at the same entry. So a small
 * table remembers, by place and key, where the key was last found; that the entry has the very key makes it right
 * whatever was remembered. Only keys whose identity decides count: immediates, and strings (nobody's __hash__ is owed a
 * call).
 */
#ifndef RT_INLINE_TABLES_H
#define RT_INLINE_TABLES_H

#define RT_KEY_HINTS 4096
extern uint16_t rt_key_hints[RT_KEY_HINTS];

static inline uint16_t *rt_key_hint(RtValue key, const RtSite *site)
{
    return &rt_key_hints[((key ^ (uintptr_t)site) * 0x9E3779B97F4A7C15u) >> 52];
}

/* Entry of an int in a dict whose keys count up, by its distance from the first; else NULL. */
static inline RtDictEntry *rt_dict_counted(const RtDict *dict, RtValue key)
{
    uint32_t at = dict->first;
    if (RT_UNLIKELY(at >= dict->used)) return NULL;
    uint64_t wish = at + ((key - dict->entries[at].key) >> 2);
    return wish < dict->used && dict->entries[wish].key == key ? &dict->entries[wish] : NULL;
}

/* Entry of the key, when it is where it was expected; else NULL. An int is expected where this dict was last asked for
 * it, or where counting leads to. */
static inline RtDictEntry *rt_dict_expected(const RtDict *dict, RtValue key, const RtSite *site)
{
    if (RT_IS_INT(key)) {
        uint32_t last = dict->hint;
        if (last < dict->used && dict->entries[last].key == key) return &dict->entries[last];
        return rt_dict_counted(dict, key);
    }
    uint32_t at = *rt_key_hint(key, site);
    if (RT_LIKELY(at < dict->used) && RT_LIKELY(dict->entries[at].key == key) &&
        (!RT_IS_PTR(key) || RT_SHAPE(key) == &rt_shape_str))
        return &dict->entries[at];
    return NULL;
}

/* Find the key in the exact dict o, at that place; 0 when it is absent. raises: what hash and == raise. */
RtValue rti_dict_get_at(RtValue o, RtValue key, uint16_t *hint);
/* o[key], key in o, o[key] = v for any o. */
RtValue rti_getitem_at(RtValue o, RtValue key, uint16_t *hint);
int rti_contains_at(RtValue o, RtValue key, uint16_t *hint);
void rti_setitem_at(RtValue o, RtValue key, RtValue v, uint16_t *hint);

RT_FAST RtValue rt_dict_getitem(RtValue o, RtValue key, const RtSite *site)
{
    if (RT_LIKELY(RT_HAS_SHAPE(o, &rt_shape_dict))) {
        const RtDictEntry *entry = rt_dict_expected((RtDict *)RT_OBJ(o), key, site);
        if (RT_LIKELY(entry != NULL)) return entry->value;
    }
    *rt_sp = site;
    return rti_getitem_at(o, key, rt_key_hint(key, site));
}

RT_FAST void rt_dict_setitem(RtValue o, RtValue key, RtValue v, const RtSite *site)
{
    if (RT_LIKELY(RT_HAS_SHAPE(o, &rt_shape_dict))) {
        RtDictEntry *entry = rt_dict_expected((RtDict *)RT_OBJ(o), key, site);
        if (RT_LIKELY(entry != NULL)) {
            rt_gc_store(RT_OBJ(o), &entry->value, v);
            return;
        }
    }
    *rt_sp = site;
    rti_setitem_at(o, key, v, rt_key_hint(key, site));
}

RT_FAST int rt_dict_contains(RtValue container, RtValue key, const RtSite *site)
{
    if (RT_LIKELY(RT_HAS_SHAPE(container, &rt_shape_dict)) &&
        rt_dict_expected((RtDict *)RT_OBJ(container), key, site))
        return 1;
    *rt_sp = site;
    return rti_contains_at(container, key, rt_key_hint(key, site));
}

/* An int is its own hash (the largest immediate one is not): it is in the first place, unless that is taken. */
extern RtShape rt_shape_set;
RT_FAST int rt_set_contains(RtValue container, RtValue item, const RtSite *site)
{
    if (RT_LIKELY(RT_IS_INT(item)) && RT_LIKELY((uint64_t)RT_UNINT(item) < (uint64_t)RT_INT_MAX) &&
        RT_LIKELY(RT_HAS_SHAPE(container, &rt_shape_set))) {
        const RtSet *set = (RtSet *)RT_OBJ(container);
        if (!set->used) return 0;
        RtValue key = set->table[(uint64_t)RT_UNINT(item) & set->mask].key;
        if (key == item) return 1;
        if (!key) return 0;
    }
    *rt_sp = site;
    return rti_contains(container, item);
}

static inline RtValue rt_dict_lookup(RtValue o, RtValue key, RtValue absent, const RtSite *site)
{
    const RtDictEntry *entry = rt_dict_expected((RtDict *)RT_OBJ(o), key, site);
    if (RT_LIKELY(entry != NULL)) return entry->value;
    *rt_sp = site;
    RtValue v = rti_dict_get_at(o, key, rt_key_hint(key, site));
    return v ? v : absent;
}

RT_FAST RtValue rt_call_get1(RtValue o, RtValue name, RtValue key, RtIC *ic, const RtSite *site)
{
    if (RT_LIKELY(RT_HAS_SHAPE(o, &rt_shape_dict))) return rt_dict_lookup(o, key, RT_NONE, site);
    return rt_call_method1(o, name, key, ic, site);
}

RT_FAST RtValue rt_call_get2(RtValue o, RtValue name, RtValue key, RtValue v, RtIC *ic, const RtSite *site)
{
    if (RT_LIKELY(RT_HAS_SHAPE(o, &rt_shape_dict))) return rt_dict_lookup(o, key, v, site);
    return rt_call_method2(o, name, key, v, ic, site);
}

RT_FAST int rt_char_in(RtValue str, RtValue item, uint64_t low, uint64_t high, const RtSite *site)
{
    if (RT_LIKELY((item & 0x80000000000000FFu) == RT_STR7_CHAR(0)))
        return (int)((item >> 62 ? high : low) >> ((item >> 56) & 63)) & 1;
    *rt_sp = site;
    return rti_contains(str, item);
}

RT_FAST int rt_one_of(RtValue tuple, RtValue item, const RtValue *words, int count, const RtSite *site)
{
    int found = 0;
    for (int i = 0; i < count; i++) found |= item == words[i];
    if (found || RT_LIKELY(RT_IS_STR7(item))) return found;
    *rt_sp = site;
    return rti_contains(tuple, item);
}

/* The order of the words of short strings is that of the strings. */
#define RT_STR_COMPARE(name, op)                                                                   \
    RT_FAST int rt_str_test_##name(RtValue a, RtValue b, const RtSite *site)                       \
    {                                                                                              \
        if (RT_LIKELY(RT_IS_STR7(a)) && RT_LIKELY(RT_IS_STR7(b))) return a op b;                   \
        return rt_test_##name(a, b, site);                                                         \
    }                                                                                              \
    RT_FAST RtValue rt_str_##name(RtValue a, RtValue b, const RtSite *site)                        \
    {                                                                                              \
        if (RT_LIKELY(RT_IS_STR7(a)) && RT_LIKELY(RT_IS_STR7(b))) return RT_BOOL(a op b);          \
        return rt_##name(a, b, site);                                                              \
    }
RT_STR_COMPARE(lt, <)
RT_STR_COMPARE(le, <=)
RT_STR_COMPARE(gt, >)
RT_STR_COMPARE(ge, >=)
#undef RT_STR_COMPARE

/* Which of two tuples comes first, when their first item or the second decides and is an int, a float or a short string in
 * both: -1, 1; else 0. What is the very same in both is passed over, as always. */
static inline int rt_tuple_order(RtValue a, RtValue b)
{
    if (!RT_HAS_SHAPE(a, &rt_shape_tuple) || !RT_HAS_SHAPE(b, &rt_shape_tuple)) return 0;
    const RtTuple *s = (RtTuple *)RT_OBJ(a), *t = (RtTuple *)RT_OBJ(b);
    for (int64_t i = 0; i < 2; i++) {
        if (RT_UNLIKELY(i >= s->len || i >= t->len)) return 0;
        RtValue x = s->items[i], y = t->items[i];
        if (x == y) continue;
        if (RT_BOTH_INT(x, y)) return (int64_t)x < (int64_t)y ? -1 : 1;
        if (RT_BOTH_FLOAT_IMM(x, y)) {
            double d = rt_unfloat(x), e = rt_unfloat(y);
            if (d != e) return d < e ? -1 : 1;
        }
        return RT_IS_STR7(x) && RT_IS_STR7(y) ? (x < y ? -1 : 1) : 0;
    }
    return 0;
}
#define RT_TUPLE_COMPARE(name, op)                                                                 \
    RT_FAST int rt_tuple_test_##name(RtValue a, RtValue b, const RtSite *site)                     \
    {                                                                                              \
        int order = rt_tuple_order(a, b);                                                          \
        return RT_LIKELY(order) ? order op 0 : rt_test_##name(a, b, site);                         \
    }                                                                                              \
    RT_FAST RtValue rt_tuple_##name(RtValue a, RtValue b, const RtSite *site)                      \
    {                                                                                              \
        int order = rt_tuple_order(a, b);                                                          \
        return RT_LIKELY(order) ? RT_BOOL(order op 0) : rt_##name(a, b, site);                     \
    }
RT_TUPLE_COMPARE(lt, <)
RT_TUPLE_COMPARE(le, <=)
RT_TUPLE_COMPARE(gt, >)
RT_TUPLE_COMPARE(ge, >=)
#undef RT_TUPLE_COMPARE

extern const uint8_t rt_char_kinds[256];

RT_FAST RtValue rt_char_is(RtValue o, RtValue name, int kind, RtIC *ic, const RtSite *site)
{
    if (RT_LIKELY(RT_IS_CHAR(o))) return RT_BOOL(rt_char_kinds[o >> 56] & kind);
    return rt_call_method0(o, name, ic, site);
}

RT_FAST RtValue rt_call_ord(RtValue f, RtValue v, const RtSite *site)
{
    if (RT_LIKELY(f == RT_FUNCTION(ord)) && RT_LIKELY(RT_IS_CHAR(v))) return RT_INT(v >> 56);
    return rt_call1(f, v, site);
}

RT_FAST RtValue rt_call_chr(RtValue f, RtValue v, const RtSite *site)
{
    if (RT_LIKELY(f == RT_FUNCTION(chr)) && RT_LIKELY(RT_IS_INT(v) && (uint64_t)RT_UNINT(v) < 256))
        return RT_STR7_CHAR(RT_UNINT(v));
    return rt_call1(f, v, site);
}

/* A character in a short string: all of its bytes are compared at once; one that is equal becomes zero. */
RT_FAST int rt_str_contains(RtValue container, RtValue item, const RtSite *site)
{
    if (RT_LIKELY(RT_IS_CHAR(item)) && RT_LIKELY(RT_IS_STR7(container))) {
        const uint64_t low = 0x7F7F7F7F7F7F7F7Fu;
        uint64_t x = container ^ ((item >> 56) * 0x0101010101010101u);
        uint64_t zeros = ~(((x & low) + low) | x | low);
        return (zeros & ~(~(uint64_t)0 >> (8 * RT_STR7_LEN(container)))) != 0;
    }
    *rt_sp = site;
    return rti_contains(container, item);
}

#endif
