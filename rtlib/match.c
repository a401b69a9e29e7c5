/* match.c - what class, mapping and sequence patterns ask of their subject (PEP 634). */
#include "class.h"
#include "dict.h"
#include "number.h"
#include "runtime.h"
#include "set.h"

static int type_flag(RtValue v, uint32_t flag)
{
    RtType *type = rti_typeof(v);
    rti_type_ready(type);
    return (type->flags & flag) != 0;
}

int rti_match_sequence(RtValue v)
{
    if (RTI_IS_LIST(v) || RTI_IS_TUPLE(v)) return 1;
    return type_flag(v, RT_T_SEQUENCE);
}

int rti_match_mapping(RtValue v)
{
    return RTI_IS_DICT(v) || type_flag(v, RT_T_MAPPING);
}

/* ---- mapping patterns ---- */

/* Distinct as far as can be told without a set: all are strs or small ints, told apart by
 * comparison. */
static int plainly_distinct(RtTuple *keys)
{
    for (int64_t i = 0; i < keys->len; i++) {
        if (!RTI_IS_STR_EXACT(keys->items[i]) && !RT_IS_INT(keys->items[i])) return 0;
        for (int64_t j = 0; j < i; j++) {
            RtValue a = keys->items[i], b = keys->items[j];
            if (a == b || (RT_IS_PTR(a) && RT_IS_PTR(b) && rti_str_eq(a, b))) return 0;
        }
    }
    return 1;
}

/* Keys are told apart one by one, between the look-ups, as CPython does: a user's get() sees that.
 */
static void check_new(RtValue seen, RtValue key)
{
    if (!rti_set_put(RTI_SET(seen), key, rti_hash(key)))
        rt_errorf(&rt_ValueError, "mapping pattern checks duplicate key (%R)", key);
}

RtValue rti_match_keys(RtValue mapping, RtValue keys)
{
    int64_t n = RTI_TUPLE(keys)->len;
    if (n == 0) return RT_VALUE(&rt_empty_tuple);
    RtValue seen = n == 1 || (n < 8 && plainly_distinct(RTI_TUPLE(keys))) ? 0 : rti_set_new();
    RtTuple *values = rti_tuple_alloc(n);
    int plain = RT_HAS_SHAPE(mapping, &rt_shape_dict);
    RtValue get = plain ? 0 : rti_getattr(mapping, RT_NAME(get));
    RtValue absent = plain ? 0 : rti_instance_new(&rt_type_object);
    for (int64_t i = 0; i < n; i++) {
        RtValue key = RTI_TUPLE(keys)->items[i];
        if (seen) check_new(seen, key);
        RtValue v = plain ? rti_dict_get(mapping, key) : rti_call2(get, key, absent);
        if (v == absent) return 0;
        rt_gc_store(values, &values->items[i], v);
    }
    return RT_VALUE(values);
}

RtValue rti_dict_without_keys(RtValue mapping, RtValue keys)
{
    RtValue rest = rti_dict_new();
    rti_dict_update(rest, mapping);
    for (int64_t i = 0; i < RTI_TUPLE(keys)->len; i++)
        if (!rti_dict_delete(rest, RTI_TUPLE(keys)->items[i]))
            rti_raise_key_error(RTI_TUPLE(keys)->items[i]);
    return rest;
}

/* ---- class patterns ---- */

typedef struct ClassMatch {
    RtValue subject;
    RtType *cls;
    RtValue seen;    /* names looked at, when there are many: a set */
    RtValue *names;  /* names looked at, when there are few: on the caller's stack */
    RtTuple *values; /* their values */
    int64_t count;   /* of both */
} ClassMatch;

enum { FEW_NAMES = 16 };

static int seen_before(ClassMatch *m, RtValue name)
{
    if (m->seen) return !rti_set_put(RTI_SET(m->seen), name, rti_hash(name));
    for (int64_t i = 0; i < m->count; i++) {
        RtValue other = m->names[i];
        if (other == name) return 1;
        if (!(RT_IS_STR7(other) && RT_IS_STR7(name)) && rti_str_eq(other, name)) return 1;
    }
    m->names[m->count] = name;
    return 0;
}

/* subject.name, 0 without such an attribute. What class the subject is of decides which names a pattern looks at, so
 * there is no place for a cache at the pattern: there is one for each of the first names that come along. */
static RtValue attribute_of(RtValue subject, RtValue name)
{
    enum { CACHES = 64 };
    static RtValue names[CACHES];
    static RtIC caches[CACHES];
    static int started;
    name = rti_attr_name(name);
    unsigned at = (unsigned)((name * UINT64_C(0x9E3779B97F4A7C15)) >> 58);
    if (RT_UNLIKELY(!names[at])) {
        if (!started) rt_gc_root_range(names, CACHES);
        started = 1;
        names[at] = name;
    }
    return names[at] == name ? rti_try_getattr_ic(subject, name, &caches[at]) : rti_try_getattr(subject, name);
}

/* Look at subject.name; false when it has no such attribute. */
static int match_attribute(ClassMatch *m, RtValue name)
{
    if (seen_before(m, name))
        rt_errorf(&rt_TypeError, "%N() got multiple sub-patterns for attribute %R", m->cls, name);
    RtValue v = attribute_of(m->subject, name);
    if (!v) return 0;
    rt_gc_store(m->values, &m->values->items[m->count++], v);
    return 1;
}

static RT_COLD RT_NORETURN void too_many(RtType *cls, int64_t allowed, int64_t given)
{
    rt_errorf(&rt_TypeError, "%N() accepts %lld positional sub-pattern%s (%lld given)", cls,
              (long long)allowed, allowed == 1 ? "" : "s", (long long)given);
}

/* cls.__match_args__, or 0. */
static RtValue match_args(RtType *cls)
{
    if (cls->shape == &rt_shape_type) { /* no metaclass to ask first */
        RtValue names = rti_type_lookup(cls, RT_NAME(__match_args__));
        if (!names || RTI_IS_TUPLE(names)) return names;
    }
    return rti_try_getattr(RT_VALUE(cls), RT_NAME(__match_args__));
}

/* The positional subpatterns, by the class' __match_args__ (or the subject itself for int, str...).
 */
static int match_positional(ClassMatch *m, int64_t positional)
{
    RtValue names = match_args(m->cls);
    if (!names) {
        int self = (m->cls->flags & RT_T_MATCH_SELF) != 0;
        if (positional > self) too_many(m->cls, self, positional);
        m->values->items[m->count] = m->subject;
        m->names[m->count++] = RT_EMPTY_STR; /* no attribute has that name */
        return 1;
    }
    if (!RTI_IS_TUPLE(names))
        rt_errorf(&rt_TypeError, "%N.__match_args__ must be a tuple (got %T)", m->cls, names);
    if (positional > RTI_TUPLE(names)->len) too_many(m->cls, RTI_TUPLE(names)->len, positional);
    for (int64_t i = 0; i < positional; i++) {
        RtValue name = RTI_TUPLE(names)->items[i];
        if (!rti_is_str(name))
            rt_errorf(&rt_TypeError, "__match_args__ elements must be strings (got %T)", name);
        if (!match_attribute(m, name)) return 0;
    }
    return 1;
}

RtValue rti_match_class(RtValue subject, RtValue cls, int64_t positional, RtValue kwnames)
{
    if (!rti_is_type(cls)) rt_errorf(&rt_TypeError, "called match pattern must be a class");
    RtType *type = RTI_TYPE(cls);
    rti_type_ready(type);
    if (rti_typeof(subject) != type && !rti_isinstance(subject, cls)) return 0;
    int64_t total = positional + (kwnames ? RTI_TUPLE(kwnames)->len : 0);
    if (total == 0) return RT_VALUE(&rt_empty_tuple);
    RtValue names[FEW_NAMES];
    ClassMatch m = {.subject = subject, .cls = type, .names = names};
    if (total > FEW_NAMES) m.seen = rti_set_new();
    m.values = rti_tuple_alloc(total);
    if (positional > 0 && !match_positional(&m, positional)) return 0;
    for (int64_t i = positional; i < total; i++)
        if (!match_attribute(&m, RTI_TUPLE(kwnames)->items[i - positional])) return 0;
    return RT_VALUE(m.values);
}
