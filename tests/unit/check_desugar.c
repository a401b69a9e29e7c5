/* check_desugar.c - the core: the printed form of tests/golden/desugar, and that what desugar
 * leaves of every program at hand is core as docs/core.md describes it. That it means the same is
 * scripts/check_desugar.py.
 */
#include "golden.h"

#include "frontend/desugar.h"
#include "frontend/scope.h"
#include "frontend/unparse.h"

/* The printed core without the definitions in front of it, which end in the first empty line. */
static void dump_core(AstTree *tree, StrBuf *out)
{
    StrBuf text = {0};
    desugar_module(tree);
    unparse_module(tree, &text);
    const char *body = strstr(text.text, "\n\n");
    strbuf_cstr(out, body ? body + 2 : text.text);
    strbuf_free(&text);
}

static void check_file(const char *path)
{
    golden_check(path, dump_core);
}

START_TEST(golden_files)
{
    Compilation cx;
    compilation_init(&cx);
    ck_assert_uint_ge(golden_each(&cx, golden_path(&cx, "tests/golden/desugar"), check_file), 8);
    compilation_free(&cx);
}
END_TEST

/* ---- the rules of core ---- */

static const char *program;

static bool is_simple_target(const Ast *node)
{
    return node->kind == AST_Name || node->kind == AST_CoreTemp;
}

static void require(bool holds, const Ast *node, const char *rule)
{
    ck_assert_msg(holds, "%s:%u: %s", program, node->pos.line, rule);
}

static void check_target(const Ast *node, bool loop)
{
    if (node->kind == AST_Tuple) {
        const AstSeq items = AST(Tuple, node)->elts;
        for (uint32_t i = 0; i < items.len; i++)
            require(is_simple_target(items.items[i]), node, "items of a target are names");
        return;
    }
    bool stored = node->kind == AST_Attribute || node->kind == AST_Subscript;
    require(is_simple_target(node) || (!loop && stored), node, "a target is flat");
}

static void check_core(Ast *node, void *ctx);

static void check_definition(const Ast *node)
{
    const AstFunctionDef *def = AST(FunctionDef, node);
    if (node->kind == AST_ClassDef) {
        const AstClassDef *cls = AST(ClassDef, node);
        require(!cls->decorator_list.len && !cls->type_params.len, node, "definitions are plain");
        require(cls->body.len > 0, node, "bodies are not empty");
        return;
    }
    require(!def->decorator_list.len && !def->type_params.len, node, "definitions are plain");
    require(def->body.len > 0, node, "bodies are not empty");
}

static void check_op(const Ast *node)
{
    const AstCoreOp *op = AST(CoreOp, node);
    require(op->op >= 0 && op->op < CORE_OP_COUNT, node, "operations are in the table");
    const CoreOpInfo *info = &core_op_info[op->op];
    require((int)op->args.len >= info->min && (int)op->args.len <= info->max, node,
            "operations have their arguments");
}

static void check_core(Ast *node, void *ctx)
{
    AstKind parent = *(AstKind *)ctx, kind = node->kind;
    switch ((int)kind) {
    case AST_With:
    case AST_AsyncWith:
    case AST_AsyncFor:
    case AST_Match:
    case AST_TryStar:
    case AST_Assert:
    case AST_AugAssign:
    case AST_AnnAssign:
    case AST_TypeAlias:
    case AST_ListComp:
    case AST_SetComp:
    case AST_DictComp:
    case AST_GeneratorExp: require(false, node, ast_kind_info(kind)->name); break;
    case AST_FunctionDef:
    case AST_AsyncFunctionDef:
    case AST_ClassDef: check_definition(node); break;
    case AST_Delete:
        require(AST(Delete, node)->targets.len == 1, node, "del has one target");
        break;
    case AST_Assign:
        require(AST(Assign, node)->targets.len == 1, node, "assignments have one target");
        check_target(AST(Assign, node)->targets.items[0], false);
        break;
    case AST_For: check_target(AST(For, node)->target, true); break;
    case AST_Try:
        require(!AST(Try, node)->handlers.len != !AST(Try, node)->finalbody.len, node,
                "try has either handlers or finally");
        break;
    case AST_ExceptHandler:
        require(!AST(ExceptHandler, node)->name, node, "handlers have no name");
        break;
    case AST_Compare:
        require(AST(Compare, node)->ops.len == 1, node, "comparisons are single");
        break;
    case AST_CoreOp:
        check_op(node);
        if (AST(CoreOp, node)->op == CORE_iterator)
            require(parent == AST_For, node, "iterator() is what a for goes over");
        if (AST(CoreOp, node)->op == CORE_async_next)
            require(parent == AST_Await, node, "async_next() is awaited");
        break;
    case AST_CoreComp:
        require((AST(CoreComp, node)->comp < CORE_COMP_GENERATOR) == !!AST(CoreComp, node)->result,
                node, "containers have a result");
        break;
    default: break;
    }
    ast_each_child(node, check_core, &kind);
}

static void check_program(const char *path)
{
    Compilation cx;
    compilation_init(&cx);
    AstTree *tree = golden_parse(&cx, path);
    desugar_module(tree);
    program = path;
    AstKind top = AST_Module;
    check_core(tree->root, &top);
    ScopeTable *scopes = scope_analyze(tree);
    ck_assert_msg(!diag_failed(&cx), "%s: the scopes of the core have errors", path);
    ck_assert_ptr_nonnull(scope_of(scopes, tree->root));
    compilation_free(&cx);
}

START_TEST(all_programs)
{
    static const char *const folders[] = {"samples", "tests/golden/desugar", "tests/golden/scope",
                                          "tests/conformance", "tests/bench"};
    Compilation cx;
    compilation_init(&cx);
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        golden_each(&cx, golden_path(&cx, folders[i]), check_program);
    compilation_free(&cx);
}
END_TEST

/* ---- text of expressions ---- */

START_TEST(expressions)
{
    /* What ast.unparse, or CPython for annotations, prints of the first expression. */
    static const char *const cases[][2] = {
        {"a+b*c", "a + b * c"},
        {"(a+b)*c", "(a + b) * c"},
        {"a**-b**c", "a ** (-b ** c)"},
        {"(a**b)**c", "(a ** b) ** c"},
        {"not (a and b or c)", "not (a and b or c)"},
        {"a if b else(c if d else e)", "a if b else c if d else e"},
        {"(a if b else c) if d else e", "(a if b else c) if d else e"},
        {"lambda*args:0", "lambda*args: 0"},
        {"lambda a,/,b=1,*,c,**d:a", "lambda a, /, b=1, *, c, **d: a"},
        {"x[1:2,::3]", "x[1:2, ::3]"},
        {"x[(1,)]", "x[1,]"},
        {"f(x for x in y)", "f(x for x in y)"},
        {"f(*a,b=c,**d)", "f(*a, b=c, **d)"},
        {"1 .real", "1 .real"},
        {"1.5e300*1e999j", "1.5e+300 * 1e309j"},
        {"{**a,'b':c}", "{**a, 'b': c}"},
        {"f'{a!r:>{w}}{{'", "f'{a!r:>{w}}{{'"},
        {"u'a' 'b'", "u'ab'"},
        {"(await x)[0]", "(await x)[0]"},
        {"(yield)", "(yield)"},
        {"-1**2", "-1 ** 2"},
        {"a<b is not c not in d", "a < b is not c not in d"},
        {"(a<b)<c", "(a < b) < c"},
        {"(1,),()", "((1,), ())"},
        {"[*a,b]", "[*a, b]"},
        {"...", "..."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Compilation cx;
        compilation_init(&cx);
        AstTree *tree = golden_parse_text(&cx, cases[i][0]);
        ck_assert_msg(!diag_failed(&cx), "%s", cases[i][0]);
        StrBuf text = {0};
        unparse_expr(AST(Expr, AST(Module, tree->root)->body.items[0])->value, &text);
        ck_assert_str_eq(text.text, cases[i][1]);
        strbuf_free(&text);
        compilation_free(&cx);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("desugar");
    TCase *tests = tcase_create("desugar");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, golden_files);
    tcase_add_test(tests, all_programs);
    tcase_add_test(tests, expressions);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
