/* check_eval.c - the compiler as a library: what it says about sources, and a C program that runs Python text. */
#include <check.h>
#include <string.h>

#include "compiler.h"
#include "rt.h"

static RtCompiled compiled(const char *text, int mode, int check_only, unsigned flags)
{
    RtCompileRequest request = {.text = text,
                                .len = strlen(text),
                                .filename = "<test>",
                                .mode = mode,
                                .flags = flags,
                                .optimize = -1,
                                .check_only = check_only};
    RtCompiled result;
    rt_compiler.compile(&request, &result);
    return result;
}

START_TEST(sources_without_errors)
{
    RtCompiled r = compiled("x = 1\nprint(x)\n", RT_COMPILE_EXEC, 1, 0);
    ck_assert_ptr_null(r.unit);
    ck_assert_uint_eq(r.problem_count, 0);
    rt_compiler.release(&r);
}
END_TEST

START_TEST(an_error_with_its_place)
{
    RtCompiled r = compiled("a = 1\nb = a a\n", RT_COMPILE_EXEC, 0, 0);
    ck_assert_ptr_null(r.unit);
    ck_assert_uint_ge(r.problem_count, 1);
    ck_assert_str_eq(r.problems[0].kind, "SyntaxError");
    ck_assert_str_eq(r.problems[0].message, "invalid syntax");
    ck_assert_int_eq(r.problems[0].line, 2);
    ck_assert_int_eq(r.problems[0].column, 7);
    ck_assert_int_eq(r.problems[0].end_column, 8);
    ck_assert_str_eq(r.problems[0].text, "b = a a\n");
    rt_compiler.release(&r);
    r = compiled("if 1:\n\tx\n        y\n", RT_COMPILE_EXEC, 0, 0);
    ck_assert_str_eq(r.problems[0].kind, "TabError");
    rt_compiler.release(&r);
}
END_TEST

START_TEST(a_warning_beside_a_unit)
{
    RtCompiled r = compiled("1 is 1", RT_COMPILE_EVAL, 0, 0);
    ck_assert_ptr_nonnull(r.unit);
    ck_assert_uint_eq(r.problem_count, 1);
    ck_assert_str_eq(r.problems[0].kind, "SyntaxWarning");
    rt_compiler.release(&r);
    rt_compiler.release_code(r.code);
}
END_TEST

START_TEST(a_tree)
{
    RtCompiled r = compiled("x", RT_COMPILE_EVAL, 0, RT_COMPILE_ONLY_AST);
    ck_assert_ptr_nonnull(r.tree);
    ck_assert_int_eq(r.tree[0], RT_TREE_NODE);
    ck_assert(!memcmp(r.tree + 5, "Expression", 10));
    rt_compiler.release(&r);
}
END_TEST

START_TEST(memory_is_used_again)
{
    RtCompiled first = compiled("1 + 1", RT_COMPILE_EVAL, 0, 0);
    void *code = first.code;
    rt_compiler.release_code(code);
    RtCompiled second = compiled("2 + 2", RT_COMPILE_EVAL, 0, 0);
    ck_assert_ptr_eq(second.code, code);
    ck_assert_uint_ge(rt_compiler.code_size(code), 100);
    rt_compiler.release_code(second.code);
}
END_TEST

/* ---- text run by a C program ---- */

static RtValue answer, text_value;

static RtValue program(void)
{
    RT_ENTER();
    rt_eval_text("def square(n):\n    return n * n\n", RT_COMPILE_EXEC);
    answer = rt_eval_text("square(6) + 6", RT_COMPILE_EVAL);
    text_value = rt_eval_text("[__name__, 'abc'][1]", RT_COMPILE_EVAL);
    RT_RETURN(RT_NONE);
}

START_TEST(python_text_in_a_c_program)
{
    static RtModule module = {.shape = &rt_shape_module, .init = program, .filename = "check", .package = ""};
    static const RtProgramModule modules[] = {{NULL, NULL, NULL}};
    char *argv[] = {"check", NULL};
    rt_use_compiler(&rt_compiler);
    ck_assert_int_eq(rt_main(1, argv, &module, modules, rt_all_builtins), 0);
    ck_assert_uint_eq(answer, RT_INT(42));
    ck_assert(RT_IS_STR7(text_value) && RT_STR7_LEN(text_value) == 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("eval");
    TCase *tests = tcase_create("compiler");
    tcase_add_test(tests, sources_without_errors);
    tcase_add_test(tests, an_error_with_its_place);
    tcase_add_test(tests, a_warning_beside_a_unit);
    tcase_add_test(tests, a_tree);
    tcase_add_test(tests, memory_is_used_again);
    tcase_add_test(tests, python_text_in_a_c_program);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
