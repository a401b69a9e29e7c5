/* check_lower.c - lowering: the IR of tests/golden/ir/NAME.py is NAME.want, and the IR of every
 * test program and sample is well formed and comes back from its text form unchanged.
 *
 * With CHECK_BLESS set in the environment the .want files are written anew.
 */
#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codegen/lower.h"
#include "frontend/desugar.h"
#include "frontend/frontend.h"
#include "frontend/scope.h"

/* The path of something in the source tree. */
static const char *in_tree(Compilation *cx, const char *path)
{
    const char *here = __FILE__, *end = strstr(here, "tests/unit/");
    return arena_printf(&cx->arena, "%.*s%s", (int)(end - here), here, path);
}

static IrModule *lower_file(Compilation *cx, const char *path)
{
    Source *source = source_from_path(cx, path);
    AstTree *tree = source ? parse_module(cx, source, PARSE_EXEC) : NULL;
    ck_assert_msg(tree && !diag_failed(cx), "%s: does not parse", path);
    scope_check(tree, scope_analyze(tree));
    ck_assert_msg(!diag_failed(cx), "%s: not a program", path);
    desugar_module(tree);
    return lower_module(cx, tree, intern_cstr(&cx->names, "__main__"), false);
}

/* ---- golden files ---- */

static char *read_text(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) return calloc(1, 1);
    char *text = calloc(1, 1 << 20);
    ck_assert_uint_lt(fread(text, 1, (1 << 20) - 1, file), (1 << 20) - 1);
    fclose(file);
    return text;
}

static void write_text(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

static void check_golden(const char *path)
{
    Compilation cx;
    compilation_init(&cx);
    StrBuf text = {0};
    ir_dump(lower_file(&cx, path), &text);
    const char *want_path = arena_printf(&cx.arena, "%.*s.want", (int)strlen(path) - 3, path);
    if (getenv("CHECK_BLESS")) write_text(want_path, text.text);
    char *want = read_text(want_path);
    ck_assert_msg(!strcmp(want, text.text), "%s: pyc2c --emit=ir gives something else", want_path);
    free(want);
    strbuf_free(&text);
    compilation_free(&cx);
}

/* ---- properties of all programs at hand ---- */

static void check_program(const char *path)
{
    Compilation cx;
    compilation_init(&cx);
    StrBuf text = {0}, again = {0}, problems = {0};
    const IrModule *module = lower_file(&cx, path);
    ir_verify(module, &problems);
    ck_assert_msg(!problems.len, "%s: %s", path, problems.text);
    ir_dump(module, &text);
    const IrModule *read =
        ir_parse(&cx, source_from_text(&cx, path, text.text, text.len, false), &problems);
    ck_assert_msg(read != NULL, "%s: %s", path, problems.text);
    ir_dump(read, &again);
    ck_assert_msg(!strcmp(text.text, again.text), "%s: its IR does not come back from text", path);
    ir_verify(read, &problems);
    ck_assert_msg(!problems.len, "%s: read back: %s", path, problems.text);
    strbuf_free(&text);
    strbuf_free(&again);
    compilation_free(&cx);
}

/* check each .py file below a folder; the number of them. */
static unsigned each_program(Compilation *cx, const char *folder, void (*check)(const char *path))
{
    unsigned count = 0;
    DIR *dir = opendir(folder);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        size_t len = strlen(entry->d_name);
        if (entry->d_name[0] == '.') continue;
        const char *path = arena_printf(&cx->arena, "%s/%s", folder, entry->d_name);
        if (strstr(entry->d_name, "_broken.py")) continue; /* meant not to parse */
        if (len > 3 && !strcmp(entry->d_name + len - 3, ".py")) {
            check(path);
            count++;
        } else if (!strchr(entry->d_name, '.')) {
            count += each_program(cx, path, check);
        }
    }
    if (dir) closedir(dir);
    return count;
}

START_TEST(golden_files)
{
    Compilation cx;
    compilation_init(&cx);
    ck_assert_uint_gt(each_program(&cx, in_tree(&cx, "tests/golden/ir"), check_golden), 0);
    compilation_free(&cx);
}
END_TEST

START_TEST(all_programs)
{
    static const char *const folders[] = {"samples", "tests/golden/ir", "tests/conformance",
                                          "tests/bench"};
    Compilation cx;
    compilation_init(&cx);
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        each_program(&cx, in_tree(&cx, folders[i]), check_program);
    compilation_free(&cx);
}
END_TEST

/* ---- depth ---- */

static void check_source(const char *text)
{
    Compilation cx;
    compilation_init(&cx);
    Source *source = source_from_text(&cx, "deep.py", text, strlen(text), false);
    AstTree *tree = parse_module(&cx, source, PARSE_EXEC);
    ck_assert(!diag_failed(&cx));
    desugar_module(tree);
    StrBuf problems = {0};
    const IrModule *module = lower_module(&cx, tree, intern_cstr(&cx.names, "deep"), false);
    ir_verify(module, &problems);
    ck_assert_msg(!problems.len, "%s", problems.text);
    for (uint32_t i = 0; i < module->funcs[0]->body.len; i++) {
        const IrStmt *stmt = module->funcs[0]->body.items[i];
        if (stmt->value) ck_assert_uint_le(stmt->value->depth, 40);
    }
    compilation_free(&cx);
}

START_TEST(long_chains)
{
    StrBuf text = {0};
    strbuf_cstr(&text, "a = 1\nb = a");
    for (int i = 0; i < 4000; i++) strbuf_cstr(&text, " + a");
    strbuf_cstr(&text, "\nc = a");
    for (int i = 0; i < 2000; i++) strbuf_cstr(&text, " or a");
    strbuf_cstr(&text, "\nif a:\n    pass\n");
    for (int i = 0; i < 2000; i++) strbuf_printf(&text, "elif a == %d:\n    b = %d\n", i, i);
    strbuf_cstr(&text, "d = [");
    for (int i = 0; i < 10000; i++) strbuf_cstr(&text, "b(a), ");
    strbuf_cstr(&text, "]\n");
    check_source(text.text);
    strbuf_free(&text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lower");
    TCase *tests = tcase_create("lower");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, golden_files);
    tcase_add_test(tests, all_programs);
    tcase_add_test(tests, long_chains);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
