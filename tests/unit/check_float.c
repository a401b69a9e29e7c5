/* Floats as text: shortest digits, rounding to places, reading back. Pairs and borders chosen for
 * what goes wrong in such code: halfway cases, subnormals, carries into another power of ten.
 */
#include <check.h>
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "floatconv.h"
#include "runtime.h"
#include "stack.h"

static void expect_repr(double d, const char *text)
{
    char out[RTI_FLOAT_REPR_MAX + 1];
    *rti_put_float(out, d) = 0;
    ck_assert_str_eq(out, text);
    double back;
    ck_assert(rti_float_parse(text, strlen(text), &back));
    ck_assert(rt_bits(back) == rt_bits(d) || isnan(d));
}

static void expect_format(double d, char code, int precision, unsigned flags, const char *text)
{
    char out[700];
    out[rti_float_format(out, d, code, precision, flags)] = 0;
    ck_assert_str_eq(out, text);
}

START_TEST(shortest)
{
    expect_repr(0.0, "0.0");
    expect_repr(-0.0, "-0.0");
    expect_repr(0.1, "0.1");
    expect_repr(1e16, "1e+16");
    expect_repr(9999999999999998.0, "9999999999999998.0");
    expect_repr(0.0001, "0.0001");
    expect_repr(0.00001, "1e-05");
    expect_repr(5e-324, "5e-324");
    expect_repr(DBL_MIN, "2.2250738585072014e-308");
    expect_repr(DBL_MAX, "1.7976931348623157e+308");
    expect_repr(9007199254740993.0, "9007199254740992.0");
    expect_repr(2e22, "2e+22");
    expect_repr(1e23, "1e+23");
    expect_repr(-INFINITY, "-inf");
    expect_repr(NAN, "nan");
}

END_TEST

START_TEST(random_patterns_read_back)
{
    uint64_t state = 88172645463325252u;
    for (int i = 0; i < 200000; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        double d = rt_double(state), back;
        if (!isfinite(d)) continue;
        char out[RTI_FLOAT_REPR_MAX + 1];
        char *end = rti_put_float(out, d);
        *end = 0;
        ck_assert(rti_float_parse(out, (size_t)(end - out), &back));
        ck_assert(rt_bits(back) == state);
        ck_assert(rt_bits(strtod(out, NULL)) == state);
    }
}

END_TEST

START_TEST(reading)
{
    static const struct {
        const char *text;
        double value;
    } rows[] = {
        {" 1_000.5\n", 1000.5},
        {".5", 0.5},
        {"5.", 5.0},
        {"1e400", INFINITY},
        {"1e-400", 0.0},
        {"672114467004829.4375", 672114467004829.5}, /* halfway, to even */
        {"2.4703282292062327e-324", 0.0},
        {"2.4703282292062328e-324", 5e-324},
        {"2.2250738585072011e-308", 2.2250738585072011e-308},
        {"9007199254740993", 9007199254740992.0},
        {"9007199254740993.00000000000000000000000000000000000001", 9007199254740994.0},
        {"-Infinity", -INFINITY},
    };
    double d;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ck_assert_msg(rti_float_parse(rows[i].text, strlen(rows[i].text), &d), "%s", rows[i].text);
        ck_assert_msg(rt_bits(d) == rt_bits(rows[i].value), "%s", rows[i].text);
    }
    static const char *const wrong[] = {"",   " ",    ".",    "e5",  "1e",    "1__0", "_1",
                                        "1_", "1_e5", "0x10", "1 2", "infin", "+-1"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        ck_assert_msg(!rti_float_parse(wrong[i], strlen(wrong[i]), &d), "%s", wrong[i]);
}

END_TEST

START_TEST(precision)
{
    expect_format(2.5, 'f', 0, 0, "2");
    expect_format(0.125, 'f', 2, 0, "0.12");
    expect_format(1.005, 'f', 2, 0, "1.00");
    expect_format(999.995, 'f', 2, 0, "1000.00");
    expect_format(1e22, 'f', 1, 0, "10000000000000000000000.0");
    expect_format(-0.04, 'f', 1, RTI_FLOAT_NO_NEG_ZERO, "0.0");
    expect_format(9.9999999, 'e', 3, 0, "1.000e+01");
    expect_format(5e-324, 'e', 6, 0, "4.940656e-324");
    expect_format(100000.0, 'g', 6, 0, "100000");
    expect_format(1000000.0, 'g', 6, 0, "1e+06");
    expect_format(1.0, 'g', 6, RTI_FLOAT_ALT, "1.00000");
    expect_format(123.0, 'g', 3, RTI_FLOAT_ADD_DOT, "1.23e+02");
    expect_format(INFINITY, 'F', 3, 0, "INF");
    expect_format(0.1, 'f', 30, 0, "0.100000000000000005551115123126");
}

END_TEST

START_TEST(rounding)
{
    ck_assert(rti_float_round(2.675, 2) == 2.67);
    ck_assert(rti_float_round(0.5, 0) == 0.0);
    ck_assert(rti_float_round(15.0, -1) == 20.0);
    ck_assert(rti_float_round(25.0, -1) == 20.0);
    ck_assert(rti_float_round(25.0000001, -1) == 30.0);
    ck_assert(isinf(rti_float_round(1.7e308, -308)));
    ck_assert(signbit(rti_float_round(-0.4, 0)));
}

END_TEST

/* The whole table of powers, computed with exact fractions elsewhere, as one FNV-1a hash. */
START_TEST(powers_of_ten)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (int power = RTI_POW10_FIRST; power <= RTI_POW10_LAST; power++) {
        const uint64_t *ten = rti_pow10(power);
        for (int i = 0; i < 2; i++) hash = (hash ^ ten[i]) * UINT64_C(0x100000001b3);
    }
    ck_assert_uint_eq(hash, UINT64_C(0x28c8eae4e652b436));
    ck_assert_uint_eq(rti_pow10(0)[0], UINT64_C(1) << 63);
    ck_assert_uint_eq(rti_pow10(0)[1], 0);
    ck_assert_uint_eq(rti_pow10(-342)[0], UINT64_C(0xeef453d6923bd65a));
    ck_assert_uint_eq(rti_pow10(324)[1], UINT64_C(0x6c07a2c26a8346d2));
}

END_TEST

static int run(void *argument)
{
    rti_gc_start(__builtin_frame_address(0));
    rti_text_start();
    SRunner *runner = argument;
    srunner_run_all(runner, CK_NORMAL);
    return srunner_ntests_failed(runner);
}

int main(void)
{
    Suite *suite = suite_create("float");
    TCase *tests = tcase_create("text");
    tcase_add_test(tests, powers_of_ten);
    tcase_add_test(tests, shortest);
    tcase_add_test(tests, random_patterns_read_back);
    tcase_add_test(tests, reading);
    tcase_add_test(tests, precision);
    tcase_add_test(tests, rounding);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    int failed = rti_run_on_big_stack(run, runner);
    srunner_free(runner);
    return failed != 0;
}
