/* The Unicode tables against CPython 3.13: a digest over all code points of the flags that str's
 * methods use, the digit values and the four case mappings. `scripts/make_unicode_tables.py
 * --digest` prints the number expected here.
 */
#include <check.h>

#include "unicode.h"

static uint64_t digest = 0xCBF29CE484222325ull;

static void feed(uint32_t word) { digest = (digest ^ word) * 0x100000001B3ull; }

static void feed_mapping(int (*map)(uint32_t, uint32_t *), uint32_t c)
{
    uint32_t chars[3];
    int count = map(c, chars);
    for (int i = 0; i < count; i++) feed(chars[i]);
}

START_TEST(all_code_points)
{
    for (uint32_t c = 0; c < 0x110000; c++) {
        feed(uc_flags(c));
        feed(uc_digit(c));
        feed_mapping(uc_upper, c);
        feed_mapping(uc_lower, c);
        feed_mapping(uc_title, c);
        feed_mapping(uc_fold, c);
    }
    ck_assert_uint_eq(digest, 0xeade1f130220d32ull);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("unicode");
    TCase *tests = tcase_create("tables");
    tcase_add_test(tests, all_code_points);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
