/* isinstance and issubclass: the exact test first, then tuples, unions and __instancecheck__ /
 * __subclasscheck__. */
#include "class.h"

/* __bases__ of something that may stand for a class, 0: it does not. */
static RtValue abstract_bases(RtValue cls)
{
    RtValue bases = rti_try_getattr(cls, RT_NAME(__bases__));
    return bases && rti_is_a(bases, &rt_type_tuple) ? bases : 0;
}

static int abstract_subclass(RtValue derived, RtValue cls)
{
    if (derived == cls) return 1;
    RtValue bases = abstract_bases(derived);
    for (int64_t i = 0; bases && i < RTI_TUPLE(bases)->len; i++) {
        rti_check_stack();
        if (abstract_subclass(RTI_TUPLE(bases)->items[i], cls)) return 1;
    }
    return 0;
}

int rti_issubclass_default(RtValue c, RtValue cls)
{
    if (rti_is_type(c) && rti_is_type(cls)) {
        if (!(RTI_TYPE(c)->flags & RT_T_READY)) rti_type_ready(RTI_TYPE(c)); /* before that only `base` is known */
        return rti_subtype(RTI_TYPE(c), RTI_TYPE(cls));
    }
    if (!abstract_bases(c)) rt_errorf(&rt_TypeError, "issubclass() arg 1 must be a class");
    if (!abstract_bases(cls)) {
        rt_errorf(&rt_TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }
    return abstract_subclass(c, cls);
}

/* What v claims to be: __class__, where that is not simply its type; 0: nothing else. */
static RtValue claimed_class(RtValue v)
{
    RtType *type = rti_typeof(v);
    if (RT_LIKELY(!(type->flags & RT_T_CLAIMS_CLASS))) return 0;
    RtValue cls = rti_try_getattr(v, RT_NAME(__class__));
    return cls == RT_VALUE(type) ? 0 : cls;
}

int rti_isinstance_default(RtValue v, RtValue cls)
{
    if (rti_is_type(cls)) {
        if (rti_is_a(v, RTI_TYPE(cls))) return 1;
        RtValue claimed = claimed_class(v);
        return claimed && rti_is_type(claimed) && rti_subtype(RTI_TYPE(claimed), RTI_TYPE(cls));
    }
    if (!abstract_bases(cls)) {
        rt_errorf(&rt_TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union");
    }
    RtValue claimed = rti_try_getattr(v, RT_NAME(__class__));
    return claimed ? abstract_subclass(claimed, cls) : 0;
}

/* The check that cls' metaclass defines; 0: none but type's own. */
static RtValue custom_check(RtValue cls, RtValue name)
{
    RtType *meta = rti_typeof(cls);
    if (meta == &rt_type_type) return 0;
    RtValue found = rti_type_lookup(meta, name);
    return found == rti_type_lookup(&rt_type_type, name) ? 0 : found;
}

/* The recursion limit of nested tuples of classes. */
static void check_nesting(int depth, const char *where)
{
    rti_check_stack();
    if (depth >= RTI_HELPER_LEVELS)
        rt_errorf(&rt_RecursionError, "maximum recursion depth exceeded in %s", where);
}

static int isinstance_at(RtValue v, RtValue cls, int depth)
{
    if (RT_HAS_SHAPE(cls, &rt_shape_type)) {
        RtType *type = rti_typeof(v);
        if (type == RTI_TYPE(cls) || rti_subtype(type, RTI_TYPE(cls))) return 1;
        return type->flags & RT_T_CLAIMS_CLASS ? rti_isinstance_default(v, cls) : 0;
    }
    if (RT_VALUE(rti_typeof(v)) == cls) return 1;
    if (rti_is_a(cls, &rt_type_tuple)) {
        const RtTuple *tuple = RTI_TUPLE(cls);
        check_nesting(depth, "__instancecheck__");
        for (int64_t i = 0; i < tuple->len; i++) {
            if (isinstance_at(v, tuple->items[i], depth + 1)) return 1;
        }
        return 0;
    }
    RtValue check = custom_check(cls, RT_NAME(__instancecheck__));
    if (check) return rti_truth(rti_call_unbound(check, cls, &v, 1, 0));
    return rti_isinstance_default(v, cls);
}

int rti_isinstance(RtValue v, RtValue cls) { return isinstance_at(v, cls, 0); }

static int issubclass_at(RtValue c, RtValue cls, int depth)
{
    if (RT_HAS_SHAPE(cls, &rt_shape_type)) {
        return c == cls ? 1 : rti_issubclass_default(c, cls);
    }
    if (rti_is_a(cls, &rt_type_tuple)) {
        const RtTuple *tuple = RTI_TUPLE(cls);
        check_nesting(depth, "__subclasscheck__");
        for (int64_t i = 0; i < tuple->len; i++) {
            if (issubclass_at(c, tuple->items[i], depth + 1)) return 1;
        }
        return 0;
    }
    RtValue check = custom_check(cls, RT_NAME(__subclasscheck__));
    if (check) return rti_truth(rti_call_unbound(check, cls, &c, 1, 0));
    return rti_issubclass_default(c, cls);
}

int rti_issubclass(RtValue c, RtValue cls) { return issubclass_at(c, cls, 0); }
