/* The parser's tree as data: ids, copies, equality, walking; recovery behind errors; limits of depth. That the
 * trees are right is scripts/check_ast.py's business.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "frontend/frontend.h"

static Compilation cx;

static void begin(void)
{
    compilation_init(&cx);
}

static void end(void)
{
    compilation_free(&cx);
}

static AstTree *parse_text(const char *text, ParseMode mode)
{
    Source *source = source_from_text(&cx, "t.py", text, strlen(text), true);
    return parse_module(&cx, source, mode);
}

static const char *errors_of(const char *text)
{
    StrBuf out = {0};
    parse_text(text, PARSE_EXEC);
    diag_print_all(&cx, &out);
    const char *kept = arena_text(&cx.arena, out.len ? out.text : "", out.len);
    strbuf_free(&out);
    return kept;
}

static const char *dump(const Ast *node)
{
    StrBuf out = {0};
    ast_dump(node, false, &out);
    const char *kept = arena_text(&cx.arena, out.text, out.len);
    strbuf_free(&out);
    return kept;
}

static void note_id(Ast *node, void *ctx)
{
    unsigned char *seen = ctx;
    ck_assert(!seen[node->id]);
    seen[node->id] = 1;
    ast_each_child(node, note_id, ctx);
}

START_TEST(ids_are_dense)
{
    AstTree *tree = parse_text("with (a as b, c): x = [f(y) for y in z if y]\n"
                               "with (a, *b): f'{x!r:>{w}}' 'b'\n",
                               PARSE_EXEC);
    unsigned char *seen = calloc(tree->node_count, 1);
    uint32_t count = 0;
    note_id(tree->root, seen);
    for (uint32_t i = 0; i < tree->node_count; i++) count += seen[i];
    free(seen);
    ck_assert(!diag_failed(&cx));
    ck_assert_uint_ge(count + 4, tree->node_count); /* folded strings and a bracket tried twice */
}
END_TEST

START_TEST(copies_are_equal)
{
    AstTree *tree = parse_text("def f[T](a, /, b=1.5, *c: int, d, **e): return {**x, 'k': a < b <= 3j}", PARSE_EXEC);
    Ast *copy = ast_clone(tree, tree->root);
    ck_assert(ast_equal(copy, tree->root));
    ck_assert_ptr_ne(copy, tree->root);
    ck_assert_str_eq(dump(copy), dump(tree->root));
    AST(FunctionDef, AST(Module, copy)->body.items[0])->name = intern_cstr(&cx.names, "g");
    ck_assert(!ast_equal(copy, tree->root));
}
END_TEST

START_TEST(nodes_are_made_by_field)
{
    AstTree *tree = parse_text("", PARSE_EXEC);
    AstPos pos = {3, 4, 5, 6};
    Ast *left = ast_load(tree, pos, intern_cstr(&cx.names, "a")), *right = ast_int(tree, pos, 7);
    Ast *sum = AST_NEW(tree, pos, BinOp, .left = left, .op = OP_Sub, .right = right);
    ck_assert_str_eq(dump(sum), "BinOp(left=Name(id='a', ctx=Load()), op=Sub(), right=Constant(value=7))");
    ck_assert_uint_eq(sum->pos.end_col, 6);
    ck_assert(ast_is_expr(sum));
    ck_assert(!ast_is_stmt(sum));
    AstSeq two = ast_list2(tree, left, right), four = ast_list_join(tree, two, two);
    ck_assert_uint_eq(four.len, 4);
    ck_assert_ptr_eq(four.items[3], right);
    ck_assert_str_eq(ast_kind_info(AST_MatchClass)->name, "MatchClass");
}
END_TEST

START_TEST(modes)
{
    ck_assert_str_eq(dump(parse_text("a, b", PARSE_EVAL)->root),
                     "Expression(body=Tuple(elts=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], ctx=Load()))");
    ck_assert_str_eq(dump(parse_text("pass\n", PARSE_SINGLE)->root), "Interactive(body=[Pass()])");
    ck_assert(!diag_failed(&cx));
    parse_text("x = 1", PARSE_EVAL);
    ck_assert(diag_failed(&cx));
}
END_TEST

START_TEST(several_errors_are_reported)
{
    ck_assert_str_eq(errors_of("x = = 1\n"
                               "class A:\n"
                               "    def f(self): return 1 +\n"
                               "    def g(self):\n"
                               "        if x\n"
                               "            y\n"
                               "        else: z\n"
                               "        return (1 2)\n"
                               "y = 3\n"),
                     "t.py:1:5: error: SyntaxError: invalid syntax\n"
                     "    x = = 1\n"
                     "        ^\n"
                     "t.py:3:28: error: SyntaxError: invalid syntax\n"
                     "    def f(self): return 1 +\n"
                     "                           ^\n"
                     "t.py:5:13: error: SyntaxError: expected ':'\n"
                     "    if x\n"
                     "        ^\n"
                     "t.py:8:17: error: SyntaxError: invalid syntax. Perhaps you forgot a comma?\n"
                     "    return (1 2)\n"
                     "            ^^^\n");
}
END_TEST

START_TEST(consequences_are_not_reported)
{
    /* a line cut in two; a block given up with its clauses; a quote too many */
    ck_assert_str_eq(errors_of("for x, \ny in z:\n    a\nb = 1\n"),
                     "t.py:1:8: error: SyntaxError: invalid syntax\n    for x, \n           ^\n");
    end();
    begin();
    ck_assert_str_eq(errors_of("try:\n    a\nexcept B c:\n    d\nelse:\n    e\n"),
                     "t.py:3:10: error: SyntaxError: invalid syntax\n    except B c:\n             ^\n");
    end();
    begin();
    const char *prose = errors_of("def f(\"\"\"a):\n    \"\"\"Some prose here.\n    And more of it.\n    \"\"\"\n\"\"\"");
    ck_assert_ptr_null(strstr(prose + 1, "t.py"));
}
END_TEST

/* count times `unit`, between head and tail. */
static char *repeated(const char *head, const char *unit, int count, const char *tail)
{
    StrBuf text = {0};
    strbuf_cstr(&text, head);
    for (int i = 0; i < count; i++) strbuf_cstr(&text, unit);
    strbuf_cstr(&text, tail);
    char *kept = arena_text(&cx.arena, text.text, text.len);
    strbuf_free(&text);
    return kept;
}

START_TEST(deep_nesting_is_refused)
{
    const struct {
        const char *head, *unit, *tail, *message;
    } cases[] = {
        {"", "(", "", "too many nested parentheses"},
        {"", "not ", "x", "MemoryError: Parser stack overflowed"},
        {"", "-", "x", "MemoryError: Parser stack overflowed"},
        {"", "lambda: ", "x", "MemoryError: Parser stack overflowed"},
        {"x", "+x", "", "RecursionError: maximum recursion depth exceeded"},
        {"x", ".x", "", "RecursionError: maximum recursion depth exceeded"},
        {"x", "()", "", "RecursionError: maximum recursion depth exceeded"},
        {"", "f'{", "", "too many nested f-strings"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        end();
        begin();
        const char *said = errors_of(repeated(cases[i].head, cases[i].unit, 100000, cases[i].tail));
        ck_assert_msg(strstr(said, cases[i].message) != NULL, "%s: %.200s", cases[i].unit, said);
    }
}
END_TEST

START_TEST(long_lists_are_accepted)
{
    ck_assert_str_eq(errors_of(repeated("x = [", "1, ", 100000, "]")), "");
    ck_assert_str_eq(errors_of(repeated("", "x = ", 100000, "1")), "");
    ck_assert_str_eq(errors_of(repeated("", "x and ", 100000, "1")), "");
    ck_assert_str_eq(errors_of(repeated("", "'a' ", 100000, "")), "");
    ck_assert_str_eq(errors_of(repeated("x", "+x", 8000, "")), "");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("parser");
    TCase *all = tcase_create("all");
    tcase_set_timeout(all, 60);
    tcase_add_checked_fixture(all, begin, end);
    tcase_add_test(all, ids_are_dense);
    tcase_add_test(all, copies_are_equal);
    tcase_add_test(all, nodes_are_made_by_field);
    tcase_add_test(all, modes);
    tcase_add_test(all, several_errors_are_reported);
    tcase_add_test(all, consequences_are_not_reported);
    tcase_add_test(all, deep_nesting_is_refused);
    tcase_add_test(all, long_lists_are_accepted);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
