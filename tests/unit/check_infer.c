/* check_infer.c - the passes over the IR: types and unboxed form of tests/golden/opt/NAME.py are those in NAME.want, and
 * what the passes leave is well formed. With CHECK_BLESS set in the environment the .want files are written anew.
 */
#include "golden.h"

#include "codegen/lower.h"
#include "codegen/pass.h"
#include "frontend/desugar.h"
#include "frontend/scope.h"

static void dump_typed(AstTree *tree, StrBuf *out)
{
    Compilation *cx = tree->cx;
    scope_check(tree, scope_analyze(tree));
    desugar_module(tree);
    IrModule *module = lower_module(cx, tree, intern_cstr(&cx->names, "__main__"), false);
    pass_run_all(cx, &module, 1, 0);
    StrBuf problems = {0};
    ir_verify(module, &problems);
    ck_assert_msg(!problems.len, "%s", problems.text);
    strbuf_free(&problems);
    ir_dump(module, out);
}

static void check_file(const char *path)
{
    golden_check(path, dump_typed);
}

START_TEST(golden_files)
{
    Compilation cx;
    compilation_init(&cx);
    ck_assert_uint_ge(golden_each(&cx, golden_path(&cx, "tests/golden/opt"), check_file), 6);
    compilation_free(&cx);
}
END_TEST

START_TEST(passes_by_name)
{
    ck_assert_uint_eq(pass_bit("consume"), 1);
    ck_assert_uint_eq(pass_bit("inline"), 2);
    ck_assert_uint_eq(pass_bit("infer"), 8);
    ck_assert_uint_ne(pass_bit("unbox"), 0);
    ck_assert_uint_eq(pass_bit("nothing"), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("infer");
    TCase *tests = tcase_create("passes");
    tcase_add_test(tests, golden_files);
    tcase_add_test(tests, passes_by_name);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
