/* check_iter.c - RtIter over every container, iterator objects made of it, and stepping in pairs.
 */
#include <check.h>

#include "rtlib/builtins.h"
#include "rtlib/container.h"
#include "rtlib/number.h"
#include "rtlib/text.h"

static RtValue ints(int64_t n)
{
    RtValue list = rti_list_new(n);
    for (int64_t i = 0; i < n; i++) rti_list_append(list, RT_INT(i));
    return list;
}

static int64_t count_items(RtValue v)
{
    RtIter it;
    int64_t n = 0;
    rti_iter(&it, v);
    while (rti_next(&it)) n++;
    return n;
}

START_TEST(walks_every_container)
{
    RtValue list = ints(10), dict = rti_dict_new(), set = rti_set_new();
    for (int64_t i = 0; i < 10; i++) {
        rti_dict_set(dict, RT_INT(i), RT_INT(-i));
        rti_set_add(set, RT_INT(i));
    }
    ck_assert_int_eq(count_items(list), 10);
    ck_assert_int_eq(count_items(rti_tuple_of(list)), 10);
    ck_assert_int_eq(count_items(dict), 10);
    ck_assert_int_eq(count_items(set), 10);
    ck_assert_int_eq(count_items(rti_range(RT_INT(10), RT_INT(0), RT_INT(-1))), 10);
    ck_assert_int_eq(count_items(rti_str("0123456789")), 10);
    ck_assert_int_eq(count_items(rti_str("short")), 5);
    ck_assert_int_eq(count_items(rti_bytes("0123456789", 10)), 10);
    ck_assert_int_eq(count_items(rti_getiter(list)), 10);
}
END_TEST

START_TEST(iterator_objects_continue_and_end_for_good)
{
    RtValue list = ints(5);
    RtIter it;
    rti_iter(&it, list);
    ck_assert(rti_next(&it) == RT_INT(0));
    RtValue object = rti_iter_object(&it);
    ck_assert_int_eq(rti_length_hint(object, -1), 4);
    ck_assert_int_eq(count_items(object), 4);
    rti_list_append(list, RT_NONE);
    ck_assert_int_eq(count_items(object), 0);
}
END_TEST

START_TEST(pairs_without_tuples)
{
    RtValue dict = rti_dict_new(), a, b;
    RtIter it;
    for (int64_t i = 0; i < 4; i++) rti_dict_set(dict, RT_INT(i), RT_INT(i * i));
    RtValue items = rti_call_method(dict, RT_NAME(items), NULL, 0, 0, NULL);
    rti_iter(&it, items);
    for (int64_t i = 0; i < 4; i++) {
        ck_assert(rti_next2(&it, &a, &b, NULL));
        ck_assert(a == RT_INT(i) && b == RT_INT(i * i));
    }
    ck_assert(!rti_next2(&it, &a, &b, NULL));

    rti_iter(&it, rti_call1(RT_VALUE(&rt_type_enumerate), ints(3)));
    for (int64_t i = 0; i < 3; i++)
        ck_assert(rti_next2(&it, &a, &b, NULL) && a == RT_INT(i) && b == RT_INT(i));
    ck_assert(!rti_next2(&it, &a, &b, NULL));

    rti_iter(&it, rti_call2(RT_VALUE(&rt_type_zip), ints(3), rti_str("ab")));
    ck_assert(rti_next2(&it, &a, &b, NULL) && a == RT_INT(0) && b == RT_STR7_CHAR('a'));
    ck_assert(rti_next2(&it, &a, &b, NULL) && a == RT_INT(1) && b == RT_STR7_CHAR('b'));
    ck_assert(!rti_next2(&it, &a, &b, NULL));

    RtValue strings = rti_list_of(rti_call1(RT_VALUE(&rt_type_zip), ints(0)));
    rti_list_append(strings, rti_str("xy"));
    rti_iter(&it, strings);
    ck_assert(rti_next2(&it, &a, &b, NULL) && a == RT_STR7_CHAR('x') && b == RT_STR7_CHAR('y'));
    ck_assert(!rti_next2(&it, &a, &b, NULL));
}
END_TEST

/* Does fn raise an exception of that class? */
static int raises(void (*fn)(void), RtType *class)
{
    RtHandler h;
    RT_TRY(h)
    {
        fn();
        RT_TRY_END(h);
        return 0;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        return rt_exc_match(rt_thrown, RT_VALUE(class));
    }
}

static void grow_dict_while_walking(void)
{
    RtValue dict = rti_dict_new();
    RtIter it;
    rti_dict_set(dict, RT_INT(0), RT_NONE);
    rti_iter(&it, dict);
    while (rti_next(&it)) rti_dict_set(dict, RT_INT(1), RT_NONE);
}

static void unpack_too_many(void)
{
    RtValue out[2];
    rti_unpack(ints(3), 2, out);
}

static void unpack_number(void)
{
    RtValue out[2];
    rti_unpack(RT_INT(3), 2, out);
}

START_TEST(errors_are_raised)
{
    ck_assert(raises(grow_dict_while_walking, &rt_RuntimeError));
    ck_assert(raises(unpack_too_many, &rt_ValueError));
    ck_assert(raises(unpack_number, &rt_TypeError));
}
END_TEST

START_TEST(unpacks_with_star)
{
    RtValue out[3];
    rti_unpack_star(ints(5), 1, 1, out);
    ck_assert(out[0] == RT_INT(0) && out[2] == RT_INT(4));
    ck_assert_int_eq(RTI_LIST(out[1])->len, 3);
    rti_unpack_star(rti_str("ab"), 1, 1, out);
    ck_assert_int_eq(RTI_LIST(out[1])->len, 0);
}
END_TEST

static const RtSite *sites[100]; /* of activations: what raising looks at */

int main(void)
{
    rti_gc_start(__builtin_frame_address(0));
    rti_text_start();
    rt_sp = sites + 1;
    rt_sp_limit = sites + 90;
    Suite *suite = suite_create("iter");
    TCase *tests = tcase_create("all");
    tcase_add_test(tests, walks_every_container);
    tcase_add_test(tests, iterator_objects_continue_and_end_for_good);
    tcase_add_test(tests, pairs_without_tuples);
    tcase_add_test(tests, errors_are_raised);
    tcase_add_test(tests, unpacks_with_star);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
