/* check_anchor.c - which part of a segment the traceback marks point out. */
#include <check.h>
#include <string.h>

#include "rtlib/traceback_print.h"

/* The segment with its anchors, one per line of text; NULL expected: no anchors. */
static void expect(const char *text, const char *marks)
{
    uint32_t chars[256];
    int64_t len = (int64_t)strlen(text);
    for (int64_t i = 0; i < len; i++) chars[i] = (uint8_t)text[i];
    RtLine segment = {chars, len};
    RtAnchors a;
    if (!marks) {
        ck_assert_msg(!rti_find_anchors(&segment, &a), "%s has anchors", text);
        return;
    }
    ck_assert_msg(rti_find_anchors(&segment, &a), "%s has none", text);
    ck_assert_int_eq(a.left_line, a.right_line);
    char made[256];
    int32_t line = 0, col = 0;
    for (int64_t i = 0; i <= len; i++) {
        if (i == len || text[i] == '\n') {
            made[i] = text[i];
            line++;
            col = 0;
            continue;
        }
        int inside = line == a.left_line && col >= a.left_col && col < a.right_col;
        made[i] = inside ? '^' : '~';
        col++;
    }
    ck_assert_str_eq(made, marks);
}

START_TEST(binary_operators)
{
    expect("a + b", "~~^~~");
    expect("a+b*c", "~^~~~");
    expect("a*b+c", "~~~^~");
    expect("a - b - c", "~~~~~~^~~");
    expect("a ** b ** c", "~~^^~~~~~~~");
    expect("a // b", "~~^^~~");
    expect("(a + b) * c", "~~~~~~~~^~~");
    expect("a / (b + c)", "~~^~~~~~~~~");
    expect("1/(0)", "~^^~~");
    expect("-a * b", "~~~^~~");
    expect("a | b & c", "~~^~~~~~~");
    expect("x @ y", "~~^~~");
    expect("\"a + b\" + f'{c + d}'", "~~~~~~~~^~~~~~~~~~~~");
    expect("(1 + 2)", "~~~^~~~");
    expect("1e-5 + 2", "~~~~~^~~");
    expect("a +\nb", "~~^\n~");
}
END_TEST

START_TEST(brackets)
{
    expect("f(x)", "~^^^");
    expect("a.b.c(x, y)[0]", "~~~~~~~~~~~^^^");
    expect("a[i](j)", "~~~~^^^");
    expect("f()", "~^^");
    expect("d['a + b']", "~^^^^^^^^^");
    expect("(f)(x)", "~~~^^^");
    expect("x[1:2, 3]", "~^^^^^^^^");
}
END_TEST

START_TEST(no_anchors)
{
    expect("a", NULL);
    expect("a.b", NULL);
    expect("-a", NULL);
    expect("-a ** b", NULL);
    expect("a < b", NULL);
    expect("a and b + c", NULL);
    expect("not a", NULL);
    expect("a, b", NULL);
    expect("[a + b]", NULL);
    expect("{a: b}", NULL);
    expect("lambda: a + b", NULL);
    expect("a if b else c", NULL);
    expect("raise a(b)", NULL);
    expect("x = f(y)", NULL);
    expect("await f(x)", NULL);
    expect("(a, b)", NULL);
    expect("(i for i in x)", NULL);
    expect("'unclosed", NULL);
    expect("", NULL);
}
END_TEST

int main(void)
{
    rti_gc_start(__builtin_frame_address(0));
    rti_text_start();
    TCase *cases = tcase_create("anchors");
    tcase_add_test(cases, binary_operators);
    tcase_add_test(cases, brackets);
    tcase_add_test(cases, no_anchors);
    Suite *suite = suite_create("traceback anchors");
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
