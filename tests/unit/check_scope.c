/* check_scope.c - symbol tables: the printed tables of tests/golden/scope, and what the questions
 * of scope.h answer about small programs, as parsed and as core.
 */
#include "golden.h"

#include "frontend/desugar.h"
#include "frontend/scope.h"

static void dump_scopes(AstTree *tree, StrBuf *out)
{
    scope_dump(scope_analyze(tree), out);
}

static void check_file(const char *path)
{
    golden_check(path, dump_scopes);
}

START_TEST(golden_files)
{
    Compilation cx;
    compilation_init(&cx);
    ck_assert_uint_ge(golden_each(&cx, golden_path(&cx, "tests/golden/scope"), check_file), 5);
    compilation_free(&cx);
}
END_TEST

/* ---- one program, asked by path of names: "f.g" is the function g inside f ---- */

static Compilation cx;
static ScopeTable *table;

static void analyze(const char *text, bool core)
{
    compilation_init(&cx);
    AstTree *tree = golden_parse_text(&cx, text);
    if (core) desugar_module(tree);
    table = scope_analyze(tree);
    ck_assert(!diag_failed(&cx));
}

static Scope *find(const char *path)
{
    Scope *scope = table->module;
    while (*path) {
        size_t len = strcspn(path, ".");
        Scope *child = scope->first_child;
        while (child && !(child->name->len == len && !memcmp(child->name->text, path, len)))
            child = child->next;
        ck_assert_msg(child != NULL, "no scope %s", path);
        scope = child;
        path += len + (path[len] == '.');
    }
    return scope;
}

static NameScope resolve(const char *path, const char *name)
{
    return scope_resolve(find(path), intern_cstr(&cx.names, name));
}

static bool has(AstNames names, const char *name)
{
    for (uint32_t i = 0; i < names.len; i++)
        if (istr_is(names.items[i], name)) return true;
    return false;
}

static const char nested[] = "def f(a, *b, c=1, **d):\n"
                             "    x = a\n"
                             "    def g():\n"
                             "        nonlocal x\n"
                             "        global y\n"
                             "        x = y = c\n"
                             "        return z\n"
                             "    return [x + i for i in b]\n";

START_TEST(functions)
{
    for (int core = 0; core < 2; core++) {
        analyze(nested, core);
        ck_assert_int_eq(resolve("f", "x"), NAME_CELL);
        ck_assert_int_eq(resolve("f", "a"), NAME_LOCAL);
        ck_assert_int_eq(resolve("f", "c"), NAME_CELL);
        ck_assert_int_eq(resolve("f", "g"), NAME_LOCAL);
        ck_assert_int_eq(resolve("f.g", "x"), NAME_FREE);
        ck_assert_int_eq(resolve("f.g", "y"), NAME_GLOBAL_EXPLICIT);
        ck_assert_int_eq(resolve("f.g", "z"), NAME_GLOBAL_IMPLICIT);
        const Scope *f = find("f"), *g = find("f.g");
        ck_assert_uint_eq(f->params.len, 4);
        ck_assert(istr_is(f->params.items[1], "c") && istr_is(f->params.items[3], "d"));
        ck_assert(f->has_varargs && f->has_varkeywords && f->returns_value && !f->is_nested);
        ck_assert(has(f->cell_vars, "x") && has(f->cell_vars, "c") && !has(f->cell_vars, "a"));
        ck_assert(has(g->free_vars, "x") && has(g->free_vars, "c") && g->free_vars.len == 2);
        compilation_free(&cx);
    }
}
END_TEST

START_TEST(comprehensions)
{
    /* An inlined comprehension shares its function's variables without making them cells. */
    analyze("def f(n):\n    return [n + i for i in n], (n for j in n)\n", false);
    ck_assert_int_eq(resolve("f", "n"), NAME_CELL); /* the generator takes it */
    ck_assert_int_eq(resolve("f.genexpr", "n"), NAME_FREE);
    ck_assert_int_eq(resolve("f.listcomp", "n"), NAME_CELL);
    ck_assert_int_eq(resolve("f.listcomp", "i"), NAME_LOCAL);
    compilation_free(&cx);
    analyze("def f(n):\n    return [n + i for i in n if (w := i)]\n", true);
    ck_assert_int_eq(resolve("f", "n"), NAME_LOCAL);
    ck_assert_int_eq(resolve("f", "w"), NAME_LOCAL);
    ck_assert_int_eq(resolve("f.<listcomp>", "n"), NAME_LOCAL);
    ck_assert_int_eq(resolve("f.<listcomp>", "w"), NAME_LOCAL);
    ck_assert(find("f.<listcomp>")->is_inlined);
    compilation_free(&cx);
}
END_TEST

START_TEST(classes)
{
    for (int core = 0; core < 2; core++) {
        analyze("def f(x):\n"
                "    class C:\n"
                "        y = x\n"
                "        __z = 1\n"
                "        def m(self):\n"
                "            return super().m(y, x, self.__z, __q)\n"
                "    return C\n",
                core);
        ck_assert_int_eq(resolve("f.C", "x"), NAME_CLASS_FREE);
        ck_assert_int_eq(resolve("f.C", "y"), NAME_CLASS);
        ck_assert_int_eq(resolve("f.C", "_C__z"), NAME_CLASS);
        ck_assert_int_eq(resolve("f.C", "unknown"), NAME_CLASS);
        ck_assert_int_eq(resolve("f.C.m", "y"), NAME_GLOBAL_IMPLICIT);
        ck_assert_int_eq(resolve("f.C.m", "x"), NAME_FREE);
        ck_assert_int_eq(resolve("f.C.m", "__class__"), NAME_FREE);
        ck_assert_int_eq(resolve("f.C.m", "_C__q"), NAME_GLOBAL_IMPLICIT);
        const Scope *c = find("f.C");
        ck_assert(c->needs_class_cell && has(c->cell_vars, "__class__") && has(c->free_vars, "x"));
        ck_assert(find("f.C.m")->uses_super && find("f.C.m")->is_method);
        compilation_free(&cx);
    }
}
END_TEST

START_TEST(kinds)
{
    analyze("async def a():\n    yield await b\n"
            "def g():\n    return (yield)\n"
            "def l():\n    return [locals() for x in y]\n",
            false);
    ck_assert(find("a")->is_async && find("a")->is_generator);
    ck_assert(!find("g")->is_async && find("g")->is_generator);
    ck_assert(find("l")->uses_locals && !find("l")->is_generator);
    ck_assert_ptr_eq(scope_of(table, find("a")->node), find("a"));
    compilation_free(&cx);
}
END_TEST

START_TEST(mangling)
{
    static const char *const cases[][3] = {
        {"C", "__x", "_C__x"}, {"__C", "__x", "_C__x"}, {"C", "__x__", "__x__"},
        {"C", "_x", "_x"},     {"__", "__x", "__x"},    {"C", "__x.y", "__x.y"},
        {"C", "__", "__"},     {"C", "x", "x"},         {"C_", "__x_", "_C___x_"},
    };
    compilation_init(&cx);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Istr got = scope_mangle(&cx, intern_cstr(&cx.names, cases[i][0]),
                                intern_cstr(&cx.names, cases[i][1]));
        ck_assert_str_eq(got->text, cases[i][2]);
    }
    ck_assert_str_eq(scope_mangle(&cx, NULL, intern_cstr(&cx.names, "__x"))->text, "__x");
    compilation_free(&cx);
}
END_TEST

/* ---- errors ---- */

START_TEST(errors)
{
    static const struct {
        const char *text, *message;
        uint32_t line, col;
    } cases[] = {
        {"def f():\n    x = 1\n    global x\n", "name 'x' is assigned to before global declaration",
         3, 4},
        {"def f(x):\n    nonlocal x\n", "name 'x' is parameter and nonlocal", 2, 4},
        {"def f():\n    nonlocal x\n", "no binding for nonlocal 'x' found", 2, 4},
        {"nonlocal x\n", "nonlocal declaration not allowed at module level", 1, 0},
        {"def f(a, a): pass\n", "duplicate argument 'a' in function definition", 1, 9},
        {"[i := 1 for i in x]\n",
         "assignment expression cannot rebind comprehension iteration variable 'i'", 1, 1},
        {"def f[T, T](): pass\n", "duplicate type parameter 'T'", 1, 9},
        {"return\n", "'return' outside function", 1, 0},
        {"while x:\n    def f(): break\n", "'break' outside loop", 2, 13},
        {"match x:\n    case [a, a]: pass\n", "multiple assignments to name 'a' in pattern", 2, 13},
        {"match x:\n    case {-1: a, -1: b}: pass\n", "mapping pattern checks duplicate key (-1)",
         2, 9},
        {"async def f():\n    yield 1\n    return 1\n", "'return' with value in async generator", 3,
         4},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        compilation_init(&cx);
        AstTree *tree = golden_parse_text(&cx, cases[i].text);
        ck_assert(!diag_failed(&cx));
        ScopeTable *scopes = scope_analyze(tree);
        if (!diag_failed(&cx)) scope_check(tree, scopes);
        ck_assert_uint_eq(cx.diags.len, 1);
        ck_assert_str_eq(cx.diags.items[0].message, cases[i].message);
        ck_assert_uint_eq(cx.diags.items[0].span.line, cases[i].line);
        ck_assert_uint_eq(cx.diags.items[0].span.col, cases[i].col);
        ck_assert(cx.diags.items[0].byte_column);
        compilation_free(&cx);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("scope");
    TCase *tests = tcase_create("scope");
    tcase_add_test(tests, golden_files);
    tcase_add_test(tests, functions);
    tcase_add_test(tests, comprehensions);
    tcase_add_test(tests, classes);
    tcase_add_test(tests, kinds);
    tcase_add_test(tests, mangling);
    tcase_add_test(tests, errors);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
