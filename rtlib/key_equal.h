/* key_equal.h - hash and equality of keys without running any code, where that is possible: what
 * nearly all dicts and sets hold are strings, small ints and tuples of them. */
#ifndef RTI_KEY_EQUAL_H
#define RTI_KEY_EQUAL_H

#include "container.h"
#include "number.h"
#include "text.h"

/* object.__hash__: by identity, and nobody's code. */
static inline int rti_hashes_by_identity(RtValue key)
{
    return RT_SHAPE(key)->type->slots.hash == rti_object_hash;
}

/* hash(key), without a call for ints and what has its hash already. raises: what __hash__ raises. */
static inline int64_t rti_key_hash(RtValue key)
{
    if (RT_LIKELY(RT_IS_INT(key))) {
        const int64_t modulus = ((int64_t)1 << 61) - 1; /* hash(n) is n short of it, but for -1 */
        int64_t n = RT_UNINT(key);
        return RT_LIKELY(n > -1 || (n < -1 && n > -modulus)) && n != modulus ? n : rti_hash(key);
    }
    if (RT_IS_STR7(key)) return (int64_t)rti_str7_hash(key);
    if (RT_IS_PTR(key)) {
        const RtShape *shape = RT_SHAPE(key);
        if (shape == &rt_shape_str) {
            uint64_t hash = ((RtStr *)RT_OBJ(key))->hash;
            return (int64_t)(RT_LIKELY(hash) ? hash : rti_str_hash(key));
        }
        if (shape == &rt_shape_tuple) {
            int64_t hash = ((RtTuple *)RT_OBJ(key))->hash;
            return hash ? hash : rti_tuple_hash(key);
        }
        if (rti_hashes_by_identity(key)) return rti_identity_hash(key);
    }
    return rti_hash(key);
}

/* hash(tuple) item by item, as CPython computes it: from RTI_TUPLE_HASH, a step for each item's hash, the end. */
#define RTI_TUPLE_HASH 2870177450012600261u
static inline uint64_t rti_tuple_hash_step(uint64_t hash, int64_t item)
{
    hash += (uint64_t)item * 14029467366897019727u;
    hash = (hash << 31) | (hash >> 33);
    return hash * 11400714785074694791u;
}
static inline int64_t rti_tuple_hash_end(uint64_t hash, int64_t len)
{
    hash += (uint64_t)len ^ (RTI_TUPLE_HASH ^ 3527539u);
    return hash == (uint64_t)-1 ? 1546275796 : (int64_t)hash;
}

/* Are a and b, which differ as words, equal? 1 yes, 0 no, -1: only rti_equal can tell. gc: never.
 */
static inline int rti_atoms_equal(RtValue a, RtValue b)
{
    if (RT_BOTH_INT(a, b)) return 0;
    int a_heap = RT_HAS_SHAPE(a, &rt_shape_str), b_heap = RT_HAS_SHAPE(b, &rt_shape_str);
    if (a_heap && b_heap) return rti_str_eq(a, b);
    if ((a_heap || RT_IS_STR7(a)) && (b_heap || RT_IS_STR7(b))) return 0;
    return -1;
}

/* The same for keys that may be tuples of such. */
static inline int rti_keys_equal(RtValue a, RtValue b)
{
    if (!RTI_IS_TUPLE(a) || !RTI_IS_TUPLE(b)) return rti_atoms_equal(a, b);
    RtTuple *s = RTI_TUPLE(a), *t = RTI_TUPLE(b);
    int answer = s->len == t->len;
    for (int64_t i = 0; i < s->len && answer > 0; i++)
        if (s->items[i] != t->items[i]) answer = rti_atoms_equal(s->items[i], t->items[i]);
    return answer;
}

#endif
