/* The format mini-language and its three users, and the operators' messages. The error of a failing
 * case is caught as text, so that a table can hold both kinds of outcome.
 */
#include <check.h>
#include <string.h>

#include "runtime.h"
#include "stack.h"

typedef RtValue (*Operation)(RtValue, RtValue);

/* The result as text, or the exception's message behind its type's name. */
static const char *outcome(Operation f, RtValue a, RtValue b)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue v = f(a, b);
        RT_TRY_END(h);
        return rti_str_to_utf8(rti_str_of(v), NULL);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        return rti_str_to_utf8(rti_str_format("%T: %S", rt_thrown, rt_thrown), NULL);
    }
}

static RtValue format(RtValue v, RtValue spec)
{
    return rti_format_value(v, 0, spec);
}

static void expect_format(RtValue v, const char *spec, const char *text)
{
    ck_assert_str_eq(outcome(format, v, rti_str(spec)), text);
}

START_TEST(integers)
{
    RtValue n = RT_INT(-1234567);
    expect_format(n, "", "-1234567");
    expect_format(n, "+,d", "-1,234,567");
    expect_format(n, "015,", "-00,001,234,567");
    expect_format(n, "#_x", "-0x12_d687");
    expect_format(n, "*^15d", "***-1234567****");
    expect_format(n, "\xE2\x82\xAC=12",
                  "-\xE2\x82\xAC\xE2\x82\xAC\xE2\x82\xAC\xE2\x82\xAC"
                  "1234567");
    expect_format(n, ".2f", "-1234567.00");
    expect_format(RT_INT(65), "c", "A");
    expect_format(n, ".2", "ValueError: Precision not allowed in integer format specifier");
    expect_format(n, "q", "ValueError: Unknown format code 'q' for object of type 'int'");
    expect_format(n, ",x", "ValueError: Cannot specify ',' with 'x'.");
    expect_format(n, "10d3",
                  "ValueError: Invalid format specifier '10d3' for object of type 'int'");
    expect_format(RT_TRUE, "", "True");
    expect_format(RT_TRUE, "d", "1");
}

END_TEST

START_TEST(floats_and_text)
{
    expect_format(rt_float(1234567.891), "022,.2f", "000,000,001,234,567.89");
    expect_format(rt_float(0.25), ".1%", "25.0%");
    expect_format(rt_float(-0.0), "z", "0.0");
    expect_format(rt_float(123.0), ".2", "1.2e+02");
    expect_format(rti_complex(1, -2), ">12.1f", "    1.0-2.0j");
    expect_format(rti_complex(1, 2), "05",
                  "ValueError: Zero padding is not allowed in complex format specifier");
    expect_format(rti_str("h\xC3\xA9llo"), "-^9.3", "---h\xC3\xA9l---");
    expect_format(rti_str("a"), "=5",
                  "ValueError: '=' alignment not allowed in string format specifier");
}

END_TEST

static void expect_percent(const char *text, RtValue args, const char *result)
{
    ck_assert_str_eq(outcome(rti_str_percent, rti_str(text), args), result);
}

START_TEST(percent)
{
    RtValue pair[2] = {RT_INT(255), rt_float(2.5)};
    expect_percent("%#06x|%-8.3f|", rti_tuple_from(pair, 2), "0x00ff|2.500   |");
    expect_percent("%*d%%", rti_tuple_from((RtValue[]){RT_INT(-4), RT_INT(7)}, 2), "7   %");
    expect_percent("%s", rti_tuple_from(pair, 2),
                   "TypeError: not all arguments converted during string formatting");
    expect_percent("%d %d", RT_INT(1), "TypeError: not enough arguments for format string");
    expect_percent("%d", rti_str("x"), "TypeError: %d format: a real number is required, not str");
    expect_percent("%(a)s", RT_INT(1), "TypeError: format requires a mapping");
    RtValue dict = rti_dict_new();
    rti_dict_set(dict, rti_str("a"), RT_INT(3));
    expect_percent("%(a)03d/%(a)s", dict, "003/3");
}

END_TEST

static RtValue format_method(RtValue text, RtValue arg)
{
    return rti_str_format_method(text, &arg, 1, 0);
}

START_TEST(fields)
{
    RtValue list = rti_list_from((RtValue[]){RT_INT(7), RT_INT(8)}, 2);
    ck_assert_str_eq(outcome(format_method, rti_str("{0[1]:>{0[0]}}|{{}}"), list), "      8|{}");
    ck_assert_str_eq(
        outcome(format_method, rti_str("{}{0}"), list),
        "ValueError: cannot switch from automatic field numbering to manual field specification");
    ck_assert_str_eq(outcome(format_method, rti_str("{1}"), list),
                     "IndexError: Replacement index 1 out of range for positional args tuple");
    ck_assert_str_eq(outcome(format_method, rti_str("}"), list),
                     "ValueError: Single '}' encountered in format string");
    ck_assert_str_eq(outcome(format_method, rti_str("{name}"), list), "KeyError: 'name'");
}

END_TEST

START_TEST(operators)
{
    RtValue one = RT_INT(1), text = rti_str("a"), list = rti_list_new(0);
    ck_assert_str_eq(outcome(rti_add, one, text),
                     "TypeError: unsupported operand type(s) for +: 'int' and 'str'");
    ck_assert_str_eq(outcome(rti_add, text, one),
                     "TypeError: can only concatenate str (not \"int\") to str");
    ck_assert_str_eq(outcome(rti_iadd, one, text),
                     "TypeError: unsupported operand type(s) for +=: 'int' and 'str'");
    ck_assert_str_eq(outcome(rti_mul, text, text),
                     "TypeError: can't multiply sequence by non-int of type 'str'");
    ck_assert_str_eq(outcome(rti_mul, RT_INT(3), text), "aaa");
    ck_assert_str_eq(outcome(rti_getitem, one, one),
                     "TypeError: 'int' object is not subscriptable");
    ck_assert_str_eq(outcome(rti_floordiv, one, RT_INT(0)),
                     "ZeroDivisionError: integer division or modulo by zero");
    ck_assert_str_eq(outcome(rti_mod, rt_float(1), rt_float(0)),
                     "ZeroDivisionError: float modulo by zero");
    ck_assert_str_eq(outcome(rti_pow, one, list),
                     "TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'list'");
    ck_assert(rti_equal(one, rt_float(1.0)) && rti_equal(one, RT_TRUE) && !rti_equal(one, text));
    ck_assert(rti_hash(one) == rti_hash(RT_TRUE) && rti_hash(one) == rti_hash(rt_float(1.0)));
    ck_assert(!rti_truth(list) && rti_truth(text) && !rti_truth(rt_float(-0.0)));
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
    Suite *suite = suite_create("format");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, integers);
    tcase_add_test(tests, floats_and_text);
    tcase_add_test(tests, percent);
    tcase_add_test(tests, fields);
    tcase_add_test(tests, operators);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    int failed = rti_run_on_big_stack(run, runner);
    srunner_free(runner);
    return failed != 0;
}
