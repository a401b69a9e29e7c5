/* match.c - what class, mapping and sequence patterns ask of their subject (PEP 634). */
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

int rti_match_mapping(RtValue v) { return RTI_IS_DICT(v) || type_flag(v, RT_T_MAPPING); }

/* ---- mapping patterns ---- */

static void check_duplicates(RtValue keys)
{
    RtValue seen = rti_set_new();
    for (int64_t i = 0; i < RTI_TUPLE(keys)->len; i++) {
        RtValue key = RTI_TUPLE(keys)->items[i];
        if (!rti_set_put(RTI_SET(seen), key, rti_hash(key)))
            rt_errorf(&rt_ValueError, "mapping pattern checks duplicate key (%R)", key);
    }
}

RtValue rti_match_keys(RtValue mapping, RtValue keys)
{
    int64_t n = RTI_TUPLE(keys)->len;
    if (n == 0) return RT_VALUE(&rt_empty_tuple);
    if (n > 1) check_duplicates(keys);
    RtTuple *values = rti_tuple_alloc(n);
    int plain = RT_HAS_SHAPE(mapping, &rt_shape_dict);
    RtValue get = plain ? 0 : rti_getattr(mapping, RT_NAME(get));
    RtValue absent = plain ? 0 : rti_instance_new(&rt_type_object);
    for (int64_t i = 0; i < n; i++) {
        RtValue key = RTI_TUPLE(keys)->items[i];
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
    RtValue seen;   /* set of the attribute names looked at */
    RtValue values; /* list */
} ClassMatch;

/* Look at subject.name; false when it has no such attribute. */
static int match_attribute(ClassMatch *m, RtValue name)
{
    if (!rti_set_put(RTI_SET(m->seen), name, rti_hash(name)))
        rt_errorf(&rt_TypeError, "%N() got multiple sub-patterns for attribute %R", m->cls, name);
    RtValue v = rti_try_getattr(m->subject, name);
    if (v) rti_list_append(m->values, v);
    return v != 0;
}

static RT_COLD RT_NORETURN void too_many(RtType *cls, int64_t allowed, int64_t given)
{
    rt_errorf(&rt_TypeError, "%N() accepts %lld positional sub-pattern%s (%lld given)", cls,
              (long long)allowed, allowed == 1 ? "" : "s", (long long)given);
}

/* The positional subpatterns, by the class' __match_args__ (or the subject itself for int, str...). */
static int match_positional(ClassMatch *m, int64_t positional)
{
    RtValue names = rti_try_getattr(RT_VALUE(m->cls), RT_NAME(__match_args__));
    if (!names) {
        int self = (m->cls->flags & RT_T_MATCH_SELF) != 0;
        if (positional > self) too_many(m->cls, self, positional);
        rti_list_append(m->values, m->subject);
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
    rti_type_ready(RTI_TYPE(cls));
    if (!rti_isinstance(subject, cls)) return 0;
    int64_t named = kwnames ? RTI_TUPLE(kwnames)->len : 0;
    if (positional + named == 0) return RT_VALUE(&rt_empty_tuple);
    ClassMatch m = {.subject = subject, .cls = RTI_TYPE(cls)};
    m.seen = rti_set_new();
    m.values = rti_list_new(positional + named);
    if (positional > 0 && !match_positional(&m, positional)) return 0;
    for (int64_t i = 0; i < named; i++)
        if (!match_attribute(&m, RTI_TUPLE(kwnames)->items[i])) return 0;
    return rti_tuple_of_list(m.values);
}
