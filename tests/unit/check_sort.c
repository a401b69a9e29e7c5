/* check_sort.c - list.sort over every kind of key: order, stability, reverse, presorted and tiny
 * inputs. */
#include <check.h>

#include "rtlib/container.h"
#include "rtlib/number.h"
#include "rtlib/text.h"

static uint64_t state = 88172645463325252u;

static uint64_t random_bits(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    return state ^= state << 17;
}

static RtValue random_text(int most, const char *prefix)
{
    char text[64];
    int n = 0;
    while (prefix[n]) text[n] = prefix[n], n++;
    for (int left = (int)(random_bits() % (uint64_t)(most + 1)); left > 0; left--)
        text[n++] = (char)('a' + random_bits() % 3);
    return rti_str_ascii(text, (size_t)n);
}

enum { KINDS = 9 };

static RtValue random_key(int kind, int64_t range)
{
    int64_t n = (int64_t)(random_bits() % (uint64_t)range) - range / 2;
    RtValue parts[2];
    switch (kind) {
    case 0: return RT_INT(n);
    case 1: return rt_float((double)n / 8);
    case 2: return random_text(7, "");
    case 3: return random_text(30, "");
    case 4: return random_text(9, "a prefix that all of them share/");
    case 5: return n % 2 ? RT_INT(n) : rt_float((double)n / 3); /* mixed: real comparisons */
    case 6: return rti_str_char((uint32_t)(0x3B1 + (n & 15)));
    case 7: parts[0] = random_text(4, ""), parts[1] = RT_INT(n); return rti_tuple_from(parts, 2);
    default:
        parts[0] = random_key(7, 8), parts[1] = rt_float(1e300 * (double)n);
        return rti_tuple_from(parts, 2);
    }
}

/* Each item is a list [key, position before sorting]; itemgetter(0) in C. */
static RtValue first_item(RT_UNUSED RtValue self, const RtValue *args, RT_UNUSED size_t count,
                          RT_UNUSED RtValue kw)
{
    return RTI_LIST(args[0])->items[0];
}

static const RtMethodDef first_item_def = {"first_item", first_item, 1, 1, 0, NULL, NULL};
RtValue rti_builtin_function(const RtMethodDef *def, RtValue self, RtValue module);

static void check_sorted(int kind, int64_t n, int64_t range, int reverse)
{
    RtValue list = rti_list_new(n);
    for (int64_t i = 0; i < n; i++) {
        RtValue pair[2] = {random_key(kind, range), RT_INT(i)};
        rti_list_append(list, rti_list_from(pair, 2));
    }
    rti_sort(list, rti_builtin_function(&first_item_def, 0, 0), reverse);
    ck_assert_int_eq(RTI_LIST(list)->len, n);
    for (int64_t i = 1; i < n; i++) {
        RtValue *a = RTI_LIST(RTI_LIST(list)->items[i - 1])->items;
        RtValue *b = RTI_LIST(RTI_LIST(list)->items[i])->items;
        ck_assert(!rti_compare_true(reverse ? a[0] : b[0], reverse ? b[0] : a[0], RT_LT));
        if (rti_equal(a[0], b[0])) ck_assert((int64_t)a[1] < (int64_t)b[1]);
    }
}

START_TEST(sorts_all_kinds)
{
    static const int64_t sizes[] = {0, 1, 2, 3, 8, 31, 33, 64, 200, 257, 1000, 4000};
    for (unsigned i = 0; i < sizeof sizes / sizeof *sizes; i++)
        for (int reverse = 0; reverse < 2; reverse++) {
            check_sorted(_i, sizes[i], 5, reverse);
            check_sorted(_i, sizes[i], 1000000007, reverse);
        }
}
END_TEST

START_TEST(sorts_runs)
{
    RtValue list = rti_list_new(0);
    for (int64_t i = 0; i < 3000; i++) rti_list_append(list, RT_INT(i % 1000 < 500 ? i : -i));
    rti_sort(list, 0, 0);
    for (int64_t i = 1; i < 3000; i++)
        ck_assert((int64_t)RTI_LIST(list)->items[i - 1] <= (int64_t)RTI_LIST(list)->items[i]);
    rti_sort(list, 0, 1);
    for (int64_t i = 1; i < 3000; i++)
        ck_assert((int64_t)RTI_LIST(list)->items[i - 1] >= (int64_t)RTI_LIST(list)->items[i]);
}
END_TEST

START_TEST(equal_long_strings)
{
    RtValue text = rti_str_ascii("x", 1), list = rti_list_new(0);
    for (int i = 0; i < 16; i++) text = rti_str_concat(text, text);
    for (int i = 0; i < 20; i++)
        rti_list_append(list, rti_str_concat(text, i % 2 ? RT_STR7_CHAR('a') : RT_EMPTY_STR));
    rti_sort(list, 0, 0);
    for (int i = 0; i < 20; i++)
        ck_assert_int_eq(rti_str_len(RTI_LIST(list)->items[i]), 65536 + (i >= 10));
}
END_TEST

int main(void)
{
    rti_gc_start(__builtin_frame_address(0));
    rti_text_start();
    Suite *suite = suite_create("sort");
    TCase *tests = tcase_create("all");
    tcase_add_loop_test(tests, sorts_all_kinds, 0, KINDS);
    tcase_add_test(tests, sorts_runs);
    tcase_add_test(tests, equal_long_strings);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
