/* check_dict_table.c - what the dict table promises: order, deletion, growth, one hash per
 * operation, safe searches. */
#include <check.h>

#include "rtlib/dict.h"
#include "rtlib/number.h"
#include "rtlib/set.h"
#include "rtlib/text.h"
#include "rtlib/group.h"

static RtValue key_of(int64_t i)
{
    return i % 3 ? rti_int(i << 32) : rti_str_format("key number %lld", (long long)i);
}

START_TEST(insertion_order_survives_growth)
{
    RtValue dict = rti_dict_new();
    for (int64_t i = 0; i < 5000; i++) rti_dict_set(dict, key_of(i), RT_INT(i));
    for (int64_t i = 0; i < 5000; i += 2) rti_dict_set(dict, key_of(i), RT_INT(-i));
    ck_assert_int_eq(rti_dict_len(dict), 5000);
    RtValue key, v;
    int64_t i = 0;
    for (int64_t pos = 0; rti_dict_next(dict, &pos, &key, &v); i++) {
        ck_assert(rti_equal(key, key_of(i)));
        ck_assert(v == RT_INT(i % 2 ? i : -i));
    }
    ck_assert_int_eq(i, 5000);
}
END_TEST

START_TEST(absent_keys_are_absent)
{
    for (int64_t size = 0; size < 40; size++) {
        RtValue dict = rti_dict_new();
        for (int64_t i = 0; i < size; i++) rti_dict_set(dict, RT_INT(i), RT_NONE);
        for (int64_t i = 0; i < size; i++) ck_assert(rti_dict_get(dict, RT_INT(i)) == RT_NONE);
        for (int64_t i = size; i < size + 100; i++) ck_assert(!rti_dict_get(dict, RT_INT(i)));
    }
}
END_TEST

START_TEST(deleted_entries_stay_away)
{
    RtValue dict = rti_dict_new();
    for (int64_t i = 0; i < 1000; i++) rti_dict_set(dict, key_of(i), RT_INT(i));
    for (int64_t i = 0; i < 1000; i++)
        if (i % 7) ck_assert(rti_dict_delete(dict, key_of(i)));
    ck_assert_int_eq(rti_dict_len(dict), 143);
    for (int64_t i = 0; i < 1000; i++)
        ck_assert_int_eq(rti_dict_get(dict, key_of(i)) != 0, i % 7 == 0);
    ck_assert(!rti_dict_delete(dict, key_of(1)));
    for (int64_t i = 0; i < 3000; i++) { /* a queue: room is reclaimed */
        rti_dict_set(dict, RT_INT(i), RT_NONE);
        ck_assert(rti_dict_pop(dict, RT_INT(i)) == RT_NONE);
    }
    ck_assert(RTI_DICT(dict)->cap < 1000);
    rti_dict_clear(dict);
    ck_assert_int_eq(rti_dict_len(dict), 0);
    ck_assert(!rti_dict_get(dict, key_of(0)));
}
END_TEST

START_TEST(equal_numbers_are_one_key)
{
    RtValue dict = rti_dict_new();
    rti_dict_set(dict, RT_INT(1), RT_INT(10));
    rti_dict_set(dict, rt_float(1.0), RT_INT(20));
    rti_dict_set(dict, RT_TRUE, RT_INT(30));
    ck_assert_int_eq(rti_dict_len(dict), 1);
    ck_assert(rti_dict_get(dict, RT_INT(1)) == RT_INT(30));
    rti_dict_set(dict, rt_float(0.0), RT_NONE);
    ck_assert(rti_dict_get(dict, rt_float(-0.0)) == RT_NONE);
    ck_assert(rti_dict_get(dict, RT_FALSE) == RT_NONE);
}
END_TEST

START_TEST(copies_are_independent)
{
    for (int64_t size = 0; size < 100; size++) {
        RtValue dict = rti_dict_new();
        for (int64_t i = 0; i < size; i++) rti_dict_set(dict, RT_INT(i), RT_INT(i));
        for (int64_t i = 0; i < size; i += 5) rti_dict_delete(dict, RT_INT(i));
        RtValue copy = rti_dict_copy(dict);
        rti_dict_set(copy, RT_INT(-1), RT_NONE);
        ck_assert_int_eq(rti_dict_len(copy), rti_dict_len(dict) + 1);
        for (int64_t i = 0; i < size; i++)
            ck_assert(rti_dict_get(copy, RT_INT(i)) == rti_dict_get(dict, RT_INT(i)));
        ck_assert(!rti_dict_get(dict, RT_INT(-1)));
    }
}
END_TEST

START_TEST(group_match_finds_each_byte)
{
    uint8_t bytes[16];
    for (int b = 0; b < 256; b++) {
        for (int i = 0; i < 16; i++) bytes[i] = (uint8_t)(b + i * (i % 3));
        uint32_t expected = 0;
        for (int i = 0; i < 16; i++) expected |= (uint32_t)(bytes[i] == b) << i;
        ck_assert_uint_eq(rti_group_match(bytes, (uint8_t)b), expected);
    }
}
END_TEST

START_TEST(sets_iterate_like_cpython)
{
    static const int64_t added[] = {5, 100, -7, 33, 8, 64, 1000, -1, 12, 41, 77, 3};
    static const int64_t expected[] = {64, 33, 3, 100, 5, 8, 1000, 41, 12, 77, -7, -1};
    RtValue set = rti_set_new(), key;
    for (int i = 0; i < 12; i++) rti_set_add(set, RT_INT(added[i]));
    int i = 0;
    for (int64_t pos = 0; rti_set_next(set, &pos, &key); i++) ck_assert(key == RT_INT(expected[i]));
    ck_assert_int_eq(i, 12);
}
END_TEST

int main(void)
{
    rti_gc_start(__builtin_frame_address(0));
    rti_text_start();
    Suite *suite = suite_create("dict_table");
    TCase *tests = tcase_create("all");
    tcase_add_test(tests, insertion_order_survives_growth);
    tcase_add_test(tests, absent_keys_are_absent);
    tcase_add_test(tests, deleted_entries_stay_away);
    tcase_add_test(tests, equal_numbers_are_one_key);
    tcase_add_test(tests, copies_are_independent);
    tcase_add_test(tests, group_match_finds_each_byte);
    tcase_add_test(tests, sets_iterate_like_cpython);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
