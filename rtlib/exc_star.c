/* exc_star.c - what `except*` does at run time: take the matching part out of a group, and in the
 * end put together what is to be raised.
 *
 * Parts split off one group carry its very traceback, cause, context and notes; a part that a
 * clause raised again unchanged is told from a new exception by that, and goes back to its place in
 * the group.
 */
#include "exc_group.h"

/* ---- one clause ---- */

static void check_class(RtValue v)
{
    if (!rti_is_type(v) || !(RTI_TYPE(v)->flags & RT_T_EXCEPTION))
        rt_errorf(&rt_TypeError,
                  "catching classes that do not inherit from BaseException is not allowed");
    if (rti_subtype(RTI_TYPE(v), &rt_BaseExceptionGroup))
        rt_errorf(&rt_TypeError,
                  "catching ExceptionGroup with except* is not allowed. Use except instead.");
}

void rti_exceptstar_check(RtValue classes)
{
    if (!RT_IS_PTR(classes) || !(rti_typeof(classes)->flags & RT_T_TUPLE)) {
        check_class(classes);
        return;
    }
    for (int64_t i = 0; i < RTI_TUPLE(classes)->len; i++) check_class(RTI_TUPLE(classes)->items[i]);
}

/* group.split(classes), which a subclass may have overridden. */
static RtValue split(RtValue group, RtValue classes, RtValue *rest)
{
    RtValue pair = rti_call_method(group, rti_intern_cstr("split"), &classes, 1, 0, NULL);
    if (!rti_is_a(pair, &rt_type_tuple))
        rt_errorf(&rt_TypeError, "%T.split must return a tuple, not %T", group, pair);
    const RtTuple *parts = RTI_TUPLE(pair);
    if (parts->len < 2)
        rt_errorf(&rt_TypeError, "%T.split must return a 2-tuple, got tuple of size %lld", group,
                  (long long)parts->len);
    *rest = parts->items[1] == RT_NONE ? 0 : parts->items[1];
    return parts->items[0] == RT_NONE ? 0 : parts->items[0];
}

RtValue rti_exceptstar_match(RtValue exc, RtValue classes, RtValue *rest)
{
    rti_exceptstar_check(classes);
    *rest = 0;
    int is_group = rti_is_a(exc, &rt_BaseExceptionGroup);
    if (rt_exc_match(exc, classes)) return is_group ? exc : rti_group_make(rti_tuple_from(&exc, 1));
    if (is_group) return split(exc, classes, rest);
    *rest = exc;
    return 0;
}

/* ---- behind the clauses ---- */

static int is_same_metadata(RtValue a, RtValue b)
{
    rti_exc_traceback(a), rti_exc_traceback(b);
    const RtException *x = RTI_EXC(a), *y = RTI_EXC(b);
    return rti_try_getattr(a, RT_NAME(__notes__)) == rti_try_getattr(b, RT_NAME(__notes__)) &&
           x->traceback == y->traceback && x->cause == y->cause && x->context == y->context;
}

/* The leaves of a group, or the exception itself, into the list. */
static void collect_leaves(RtValue exc, RtValue leaves)
{
    if (!rti_is_a(exc, &rt_BaseExceptionGroup)) {
        rti_list_append(leaves, exc);
        return;
    }
    rti_check_stack();
    const RtTuple *members = RTI_TUPLE(RTI_EXC(exc)->fields[GROUP_EXCEPTIONS]);
    for (int64_t i = 0; i < members->len; i++) collect_leaves(members->items[i], leaves);
}

static int is_kept_leaf(const RtGroupMatcher *matcher, RtValue exc)
{
    const RtList *leaves = RTI_LIST(matcher->value);
    for (int64_t i = 0; i < leaves->len; i++)
        if (leaves->items[i] == exc) return 1;
    return 0;
}

/* The part of orig made of the leaves of these groups; 0 when there are none. */
static RtValue projection(RtValue orig, RtValue groups)
{
    RtGroupMatcher matcher = {is_kept_leaf, rti_list_new(0)};
    for (int64_t i = 0; i < RTI_LIST(groups)->len; i++)
        collect_leaves(RTI_LIST(groups)->items[i], matcher.value);
    return rti_group_split(orig, &matcher, NULL);
}

RtValue rti_exceptstar_combine(RtValue orig, RtValue list)
{
    const RtList *excs = RTI_LIST(list);
    if (!excs->len) return RT_NONE;
    /* a naked exception: at most one clause has run, at most one exception is there */
    if (!rti_is_a(orig, &rt_BaseExceptionGroup)) {
        for (int64_t i = 0; i < excs->len; i++)
            if (excs->items[i] != RT_NONE) return excs->items[i];
        return RT_NONE;
    }
    RtValue raised = rti_list_new(0), reraised = rti_list_new(0);
    for (int64_t i = 0; i < excs->len; i++) {
        RtValue e = excs->items[i];
        if (e != RT_NONE) rti_list_append(is_same_metadata(e, orig) ? reraised : raised, e);
    }
    RtValue kept = RTI_LIST(reraised)->len ? projection(orig, reraised) : 0;
    if (!RTI_LIST(raised)->len) return kept ? kept : RT_NONE;
    if (kept) rti_list_append(raised, kept);
    return RTI_LIST(raised)->len == 1 ? RTI_LIST(raised)->items[0] : rti_group_make(raised);
}
