/* obj_exc_group.c - BaseExceptionGroup and ExceptionGroup (PEP 654).
 *
 * A group splits recursively: leaves and whole groups are asked by a matcher, and a group of which
 * only a part is kept is rebuilt by its own derive() method, with the original's traceback, cause,
 * context and a copy of the notes.
 */
#include "exc_group.h"

#include "args.h"
#include "exc_layout.h"

/* ---- construction ---- */

/* The class that `type(message, members)` gives an instance of. */
static RtType *class_for(RtType *type, const RtTuple *members)
{
    int only_exceptions = 1;
    for (int64_t i = 0; i < members->len; i++) {
        if (!RTI_IS_EXC(members->items[i]))
            rt_errorf(&rt_ValueError,
                      "Item %lld of second argument (exceptions) is not an exception",
                      (long long)i);
        only_exceptions &= rti_is_a(members->items[i], &rt_Exception);
    }
    if (type == &rt_BaseExceptionGroup) return only_exceptions ? &rt_ExceptionGroup : type;
    if (only_exceptions || !rti_subtype(type, &rt_Exception)) return type;
    if (type == &rt_ExceptionGroup)
        rt_errorf(&rt_TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
    rt_errorf(&rt_TypeError, "Cannot nest BaseExceptions in '%N'", type);
}

static int is_sequence(RtValue v)
{
    RtType *type = rti_typeof(v);
    return type->slots.getitem && !(type->flags & RT_T_DICT) && !rti_is_type(v);
}

RtValue rti_group_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)kwnames; /* refused by __init__, unless a subclass takes them there */
    if (count != 2)
        rt_errorf(&rt_TypeError,
                  "BaseExceptionGroup.__new__() takes exactly 2 arguments (%zu given)", count);
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not %B",
                  args[0]);
    if (!is_sequence(args[1]))
        rt_errorf(&rt_TypeError, "second argument (exceptions) must be a sequence");
    RtTuple *members = RTI_TUPLE(rti_tuple_of(args[1]));
    if (!members->len)
        rt_errorf(&rt_ValueError, "second argument (exceptions) must be a non-empty sequence");
    type = class_for(type, members);
    RtValue group = rti_exc_type_new(type, args, count, 0);
    RTI_EXC(group)->fields[GROUP_MESSAGE] = args[0];
    RTI_EXC(group)->fields[GROUP_EXCEPTIONS] = RT_VALUE(members);
    return group;
}

RtValue rti_group_make(RtValue members)
{
    RtValue args[2] = {RT_EMPTY_STR, members};
    return rti_group_new(&rt_BaseExceptionGroup, args, 2, 0);
}

RtValue rti_group_str(RtValue self)
{
    const RtValue *f = RTI_EXC(self)->fields;
    int64_t count = RTI_TUPLE(f[GROUP_EXCEPTIONS])->len;
    return rti_str_format("%S (%lld sub-exception%s)", f[GROUP_MESSAGE], (long long)count,
                          count == 1 ? "" : "s");
}

/* ---- splitting ---- */

/* A group like orig, holding these members; 0 when there are none. */
static RtValue subset(RtValue orig, RtValue members)
{
    if (!RTI_LIST(members)->len) return 0;
    RtValue group = rti_call_method(orig, RT_NAME(derive), &members, 1, 0, NULL);
    if (!rti_is_a(group, &rt_BaseExceptionGroup))
        rt_errorf(&rt_TypeError, "derive must return an instance of BaseExceptionGroup");
    RtException *from = RTI_EXC(orig), *to = RTI_EXC(group);
    rti_exc_traceback(
        orig); /* as objects, so that both share them (is_same_metadata in exc_star.c) */
    rt_gc_store(to, &to->traceback, from->traceback);
    rt_gc_store(to, &to->context, from->context);
    rt_gc_store(to, &to->cause, from->cause);
    to->suppress_context = true;
    RtValue notes = rti_try_getattr(orig, RT_NAME(__notes__));
    if (notes && rti_typeof(notes)->slots.getitem) rti_setattr(group, RT_NAME(__notes__), rti_list_of(notes));
    return group;
}

static RtValue split_at(RtValue exc, const RtGroupMatcher *matcher, RtValue *rest, int depth)
{
    static const char where[] = " in exceptiongroup_split_recursive";
    rti_check_stack_in(where);
    if (depth >= RTI_HELPER_LEVELS)
        rt_errorf(&rt_RecursionError, "maximum recursion depth exceeded%s", where);
    if (rest) *rest = 0;
    if (matcher->matches(matcher, exc)) return exc;
    if (!rti_is_a(exc, &rt_BaseExceptionGroup)) {
        if (rest) *rest = exc;
        return 0;
    }
    const RtTuple *members = RTI_TUPLE(RTI_EXC(exc)->fields[GROUP_EXCEPTIONS]);
    RtValue matched = rti_list_new(0), left = rti_list_new(0);
    for (int64_t i = 0; i < members->len; i++) {
        RtValue part_left,
            part = split_at(members->items[i], matcher, rest ? &part_left : NULL, depth + 1);
        if (part) rti_list_append(matched, part);
        if (rest && part_left) rti_list_append(left, part_left);
    }
    RtValue result = subset(exc, matched);
    if (rest) *rest = subset(exc, left);
    return result;
}

RtValue rti_group_split(RtValue exc, const RtGroupMatcher *matcher, RtValue *rest)
{
    return split_at(exc, matcher, rest, 0);
}

/* ---- the matchers a program can state ---- */

static int matches_class(const RtGroupMatcher *matcher, RtValue exc)
{
    return rt_exc_match(exc, matcher->value);
}

static int matches_predicate(const RtGroupMatcher *matcher, RtValue exc)
{
    return rti_truth(rti_call1(matcher->value, exc));
}

static int is_exception_class(RtValue v)
{
    return rti_is_type(v) && RTI_TYPE(v)->flags & RT_T_EXCEPTION;
}

static int are_exception_classes(RtValue v)
{
    if (is_exception_class(v)) return 1;
    if (!RT_IS_PTR(v) || !(rti_typeof(v)->flags & RT_T_TUPLE)) return 0;
    for (int64_t i = 0; i < RTI_TUPLE(v)->len; i++)
        if (!is_exception_class(RTI_TUPLE(v)->items[i])) return 0;
    return 1;
}

static RtGroupMatcher matcher_of(RtValue v)
{
    RtGroupMatcher matcher = {matches_class, v};
    if (are_exception_classes(v)) return matcher;
    if (rti_is_type(v) || !rti_typeof(v)->slots.call)
        rt_errorf(&rt_TypeError,
                  "expected an exception type, a tuple of exception types, or a callable "
                  "(other than a class)");
    matcher.matches = matches_predicate;
    return matcher;
}

/* ---- methods ---- */

static RtValue BaseExceptionGroup_derive(RtValue self, const RtValue *args, size_t count,
                                         RtValue kwnames)
{
    (void)count, (void)kwnames;
    return rti_call2(RT_VALUE(&rt_BaseExceptionGroup), RTI_EXC(self)->fields[GROUP_MESSAGE],
                     args[0]);
}

static RtValue BaseExceptionGroup_split(RtValue self, const RtValue *args, size_t count,
                                        RtValue kwnames)
{
    (void)count, (void)kwnames;
    RtGroupMatcher matcher = matcher_of(args[0]);
    RtValue rest, pair[2];
    pair[0] = rti_group_split(self, &matcher, &rest);
    if (!pair[0]) pair[0] = RT_NONE;
    pair[1] = rest ? rest : RT_NONE;
    return rti_tuple_from(pair, 2);
}

static RtValue BaseExceptionGroup_subgroup(RtValue self, const RtValue *args, size_t count,
                                           RtValue kwnames)
{
    (void)count, (void)kwnames;
    RtGroupMatcher matcher = matcher_of(args[0]);
    RtValue match = rti_group_split(self, &matcher, NULL);
    return match ? match : RT_NONE;
}

static RtValue BaseExceptionGroup___class_getitem__(RtValue self, const RtValue *args, size_t count,
                                                    RtValue kwnames)
{
    (void)count, (void)kwnames;
    return rti_generic_alias(self, args[0]);
}

const RtMethodDef rti_group_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/BaseExceptionGroup.def"
#undef METHOD
    {0},
};

const RtGetSetDef rti_group_getsets[] = {
    {"message", rti_exc_get0, rti_readonly, "exception message"},
    {"exceptions", rti_exc_get1, rti_readonly, "nested exceptions"},
    {0},
};
