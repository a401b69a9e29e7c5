/* check_exc.c - raising, tracebacks' entries, context, matching, groups, and generators crossed by
 * exceptions. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "rtlib/exc_group.h"
#include "rtlib/gen.h"

static RtValue roots[8];
static const RtSite *sites[64];

static const RtCode outer_code = {
    .name = "outer", .qualname = "outer", .filename = "t.py", .first_line = 1};
static const RtCode inner_code = {
    .name = "inner", .qualname = "inner", .filename = "t.py", .first_line = 5};
static const RtSite outer_site = {&outer_code, 2, -1, -1, -1};
static const RtSite inner_site = {&inner_code, 6, -1, -1, -1};
static const RtSite other_site = {&inner_code, 7, -1, -1, -1};

/* ---- helpers ---- */

/* Run body(v) in an activation of its own; the exception it raised, or 0. */
static RtValue caught(void (*body)(RtValue), RtValue v)
{
    RtHandler h;
    *rt_sp = &outer_site;
    RT_TRY(h) {
        RT_ENTER();
        body(v);
        RT_LEAVE();
        RT_TRY_END(h);
        return 0;
    } else {
        RT_TRY_CAUGHT(h);
        return rt_thrown;
    }
}

static int entries(RtValue exc)
{
    int n = 0;
    RtValue tb = rti_exc_traceback(exc);
    for (; tb && tb != RT_NONE; tb = ((RtTraceback *)RT_OBJ(tb))->next) n++;
    return n;
}

static int64_t first_line(RtValue exc)
{
    return rti_traceback_line((RtTraceback *)RT_OBJ(rti_exc_traceback(exc)));
}

static RtValue error(RtType *type, const char *text) { return rti_exc_new(type, rti_str(text)); }

static void raise_here(RtValue exc)
{
    *rt_sp = &inner_site;
    rt_raise(exc);
}

/* ---- raising ---- */

START_TEST(a_raise_adds_both_activations)
{
    RtValue e = caught(raise_here, error(&rt_ValueError, "x"));
    ck_assert(rti_is_a(e, &rt_ValueError));
    ck_assert_int_eq(entries(e), 2);
    ck_assert_int_eq(first_line(e), 2);
    ck_assert_ptr_eq(rt_sp, sites + 1);
}
END_TEST

static void reraise_inside(RtValue exc)
{
    RtHandler h;
    *rt_sp = &inner_site;
    RT_TRY(h) {
        rt_raise(exc);
    } else {
        RT_TRY_CAUGHT(h);
        *rt_sp = &other_site;
        rt_reraise(rt_thrown);
    }
}

static void raise_again_inside(RtValue exc)
{
    RtHandler h;
    *rt_sp = &inner_site;
    RT_TRY(h) {
        rt_raise(exc);
    } else {
        RT_TRY_CAUGHT(h);
        *rt_sp = &other_site;
        rt_raise(rt_thrown);
    }
}

START_TEST(reraise_adds_no_entry_for_its_own_activation)
{
    ck_assert_int_eq(entries(caught(reraise_inside, error(&rt_ValueError, "x"))), 2);
    ck_assert_int_eq(entries(caught(raise_again_inside, error(&rt_ValueError, "x"))), 3);
}
END_TEST

START_TEST(classes_are_instantiated)
{
    RtValue e = caught(raise_here, RT_VALUE(&rt_KeyError));
    ck_assert(rti_typeof(e) == &rt_KeyError);
    e = caught(raise_here, RT_INT(5));
    ck_assert(rti_typeof(e) == &rt_TypeError);
    ck_assert_str_eq(rti_str_to_utf8(rti_str_of(e), NULL),
                     "exceptions must derive from BaseException");
}
END_TEST

START_TEST(context_chains_stay_free_of_cycles)
{
    RtValue a = error(&rt_ValueError, "a"), b = error(&rt_ValueError, "b"),
            c = error(&rt_ValueError, "c");
    rti_exc_set_context(b, a);
    rti_exc_set_context(c, b);
    rti_exc_set_context(a, c);
    ck_assert(RTI_EXC(a)->context == c);
    ck_assert(RTI_EXC(c)->context == b);
    ck_assert(RTI_EXC(b)->context == 0);
    rti_exc_set_context(a, a);
    ck_assert(RTI_EXC(a)->context == c);
    RTI_EXC(b)->context = c; /* a cycle behind a, made by assignment: must end all the same */
    rti_exc_set_context(error(&rt_ValueError, "d"), a);
}
END_TEST

static void match_int(RtValue exc) { rt_exc_match(exc, RT_VALUE(&rt_type_int)); }

START_TEST(matching)
{
    RtValue e = error(&rt_KeyError, "k");
    RtValue two[2] = {RT_VALUE(&rt_OSError), RT_VALUE(&rt_LookupError)};
    ck_assert(rt_exc_match(e, RT_VALUE(&rt_LookupError)));
    ck_assert(!rt_exc_match(e, RT_VALUE(&rt_OSError)));
    ck_assert(rt_exc_match(e, rti_tuple_from(two, 2)));
    ck_assert(rti_is_a(caught(match_int, e), &rt_TypeError));
}
END_TEST

/* ---- layouts ---- */

START_TEST(errno_picks_the_class)
{
    RtValue args[3] = {RT_INT(2), rti_str("No such file"), rti_str("f")};
    RtValue e = rti_call(RT_VALUE(&rt_OSError), args, 3, 0);
    ck_assert(rti_typeof(e) == &rt_FileNotFoundError);
    ck_assert_str_eq(rti_str_to_utf8(rti_str_of(e), NULL), "[Errno 2] No such file: 'f'");
    ck_assert_int_eq(RTI_TUPLE(RTI_EXC(e)->args)->len, 2);
}
END_TEST

START_TEST(exceptions_carry_attributes)
{
    RtValue e = roots[0] = error(&rt_ValueError, "v"), name = rti_intern_cstr("extra");
    for (int i = 0; i < 10; i++) {
        char text[24];
        sprintf(text, "extra%d", i);
        rti_setattr(e, rti_intern_cstr(text), rti_str("a value of some length"));
    }
    rti_gc_collect();
    ck_assert(rti_str_len(rti_getattr(e, rti_intern_cstr("extra9"))) == 22);
    ck_assert(rti_try_getattr(e, name) == 0);
}
END_TEST

static int is_key_error(const RtGroupMatcher *matcher, RtValue exc)
{
    (void)matcher;
    return rti_is_a(exc, &rt_KeyError);
}

START_TEST(groups_split_recursively)
{
    RtValue leaves[2] = {error(&rt_KeyError, "k"), error(&rt_ValueError, "v")};
    RtValue inner = rti_group_make(rti_tuple_from(leaves, 2));
    RtValue members[2] = {inner, error(&rt_OSError, "o")};
    RtValue group = rti_group_make(rti_tuple_from(members, 2));
    ck_assert(rti_typeof(group) == &rt_ExceptionGroup);
    RtGroupMatcher matcher = {is_key_error, 0};
    RtValue rest, match = rti_group_split(group, &matcher, &rest);
    ck_assert_str_eq(rti_str_to_utf8(rti_repr(match), NULL),
                     "ExceptionGroup('', [ExceptionGroup('', [KeyError('k')])])");
    ck_assert_str_eq(rti_str_to_utf8(rti_repr(rest), NULL),
                     "ExceptionGroup('', [ExceptionGroup('', [ValueError('v')]), OSError('o')])");
}
END_TEST

/* ---- a generator written by hand: yields 1, 2, then raises what it was sent ---- */

static RtFunction function = {.shape = &rt_shape_function, .code = &inner_code};

static RtValue resume(RtGenerator *gen, RtValue sent, int mode)
{
    RT_ENTER();
    *rt_sp = &inner_site;
    if (mode == RT_RESUME_THROW || sent != RT_NONE) rt_raise(sent);
    RtValue v = gen->point < 2 ? RT_INT(++gen->point) : 0;
    if (!v) gen->result = RT_INT(7);
    RT_LEAVE();
    return v;
}

static RtGenerator *make(void)
{
    function.name = function.qualname = rti_str("inner");
    return rt_gen_new(&rt_shape_generator, &function, resume, sizeof(RtGenerator));
}

START_TEST(generators_run_to_their_end)
{
    RtGenerator *gen = make();
    ck_assert(rti_gen_resume(gen, RT_NONE) == RT_INT(1));
    ck_assert(rti_gen_resume(gen, RT_NONE) == RT_INT(2));
    ck_assert(rti_gen_resume(gen, RT_NONE) == 0);
    ck_assert(rti_gen_take_result(gen) == RT_INT(7));
    ck_assert(rti_gen_resume(gen, RT_NONE) == 0);
    ck_assert(rt_resuming == NULL);
}
END_TEST

static RtGenerator *current;

static void send_to_current(RtValue v) { rti_gen_resume(current, v); }

START_TEST(an_exception_closes_the_generator)
{
    current = make();
    rti_gen_resume(current, RT_NONE);
    RtValue e = caught(send_to_current, error(&rt_ValueError, "x"));
    ck_assert(rti_is_a(e, &rt_ValueError));
    ck_assert_int_eq(current->state, RT_GEN_CLOSED);
    ck_assert(rt_resuming == NULL);
    ck_assert_int_eq(entries(e), 3);
}
END_TEST

START_TEST(stop_iteration_does_not_leave_a_body)
{
    current = make();
    rti_gen_resume(current, RT_NONE);
    RtValue e = caught(send_to_current, RT_VALUE(&rt_StopIteration));
    ck_assert(rti_is_a(e, &rt_RuntimeError));
    ck_assert(rti_is_a(RTI_EXC(e)->cause, &rt_StopIteration));
    ck_assert_int_eq(entries(e), 2);
    ck_assert_int_eq(entries(RTI_EXC(e)->cause), 1);
}
END_TEST

int main(void)
{
    rti_gc_start(__builtin_frame_address(0));
    rti_text_start();
    rt_gc_root_range(roots, 8);
    rt_sp = sites + 1;
    rt_sp_limit = sites + 60;
    *rt_sp = &outer_site;
    TCase *cases = tcase_create("all");
    tcase_add_test(cases, a_raise_adds_both_activations);
    tcase_add_test(cases, reraise_adds_no_entry_for_its_own_activation);
    tcase_add_test(cases, classes_are_instantiated);
    tcase_add_test(cases, context_chains_stay_free_of_cycles);
    tcase_add_test(cases, matching);
    tcase_add_test(cases, errno_picks_the_class);
    tcase_add_test(cases, exceptions_carry_attributes);
    tcase_add_test(cases, groups_split_recursively);
    tcase_add_test(cases, generators_run_to_their_end);
    tcase_add_test(cases, an_exception_closes_the_generator);
    tcase_add_test(cases, stop_iteration_does_not_leave_a_body);
    Suite *suite = suite_create("exceptions");
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
