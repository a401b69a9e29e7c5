/* check_ir.c - the IR's construction, its builder, text form and verifier. */
#include <check.h>
#include <string.h>

#include "codegen/ir_build.h"

static Compilation cx;
static IrModule *module;
static IrFunc *func;
static IrBuild b;
static const AstPos nowhere;

static Istr name(const char *text)
{
    return intern_cstr(&cx.names, text);
}

static void setup(void)
{
    compilation_init(&cx);
    module = ir_module_new(&cx, NULL, name("m"));
    func = ir_func_new(module, IRF_FUNCTION, name("f"));
    func->cname = ir_cname(module, "m__f");
    ir_func_add(func);
    build_init(&b, func);
}

static void teardown(void)
{
    compilation_free(&cx);
}

static IrVar *local(const char *text)
{
    IrVar *var = ir_var_new(func, name(text), IR_ANY);
    var->python_name = var->name;
    var->assigned = true;
    return var;
}

/* A call of the global `text`: writes and fails. */
static IrExpr *call(const char *text)
{
    IrExpr *callee = build_leaf(&b, OP_IR_global_load, nowhere);
    callee->global = ir_global(module, name(text));
    return build_op1(&b, OP_IR_call, nowhere, callee);
}

static const char *dump(void)
{
    static StrBuf text;
    text.len = 0;
    ir_dump(module, &text);
    return text.text;
}

static const char *problems_of(const IrModule *m)
{
    static StrBuf text;
    strbuf_free(&text);
    strbuf_cstr(&text, "");
    ir_verify(m, &text);
    return text.text;
}

/* Read a function body back inside a module, verify it: the problems. */
static const char *problems_in(const char *head, const char *body)
{
    static StrBuf problems;
    strbuf_free(&problems);
    strbuf_cstr(&problems, "");
    char *text =
        arena_printf(&cx.arena, "module \"m\" m package \"\"\nglobal g\n%s {\n%s}\n", head, body);
    Source *source = source_from_text(&cx, "m.ir", text, strlen(text), false);
    IrModule *read = ir_parse(&cx, source, &problems);
    return read ? problems_of(read) : problems.text;
}

#define FUNCTION_F "function m__f \"f\" (a, b)"

START_TEST(equal_constants_are_one)
{
    IrConst *one = ir_const_str(module, name("x"));
    ck_assert_ptr_eq(one, ir_const_str(module, name("x")));
    IrConst zero = {.kind = IRC_FLOAT, .real = 0.0}, minus = {.kind = IRC_FLOAT, .real = -0.0};
    ck_assert_ptr_ne(ir_const(module, &zero), ir_const(module, &minus));
    IrConst bytes = {.kind = IRC_BYTES, .text = name("x")};
    ck_assert_ptr_ne(ir_const(module, &bytes), one);
    ck_assert(ir_const_name(module, name("len"))->is_builtin);
    ck_assert(ir_const_name(module, name("ValueError"))->is_builtin);
    ck_assert(!one->is_builtin);
}
END_TEST

START_TEST(names_are_unique_and_spelled_in_ascii)
{
    ck_assert_str_eq(ir_var_new(func, name("x"), IR_ANY)->name->text, "x");
    ck_assert_str_eq(ir_var_new(func, name("x"), IR_ANY)->name->text, "x_2");
    ck_assert_str_eq(ir_var_new(func, name("x_2"), IR_ANY)->name->text, "x_2_2");
    ck_assert_str_eq(ir_var_new(func, name("caf\u00e9"), IR_ANY)->name->text, "caf_u00e9");
    ir_var_new(func, name("t1"), IR_ANY);
    ck_assert_str_eq(ir_temp_new(func, "t", IR_ANY)->name->text, "t2");
    ck_assert_str_eq(ir_cname(module, "m__f")->text, "m__f_2");
}
END_TEST

START_TEST(operands_without_effects_stay_nested)
{
    IrVar *x = local("x");
    uint32_t mark = build_mark(&b);
    build_push(&b, build_var(&b, x, nowhere));
    build_push(&b, call("g"));
    build_eval(&b, build_op(&b, OP_IR_add, nowhere, mark));
    ck_assert_ptr_nonnull(strstr(dump(), "  add(x, call(@g))\n"));
    ck_assert_str_eq(problems_of(module), "");
}
END_TEST

START_TEST(conflicting_operands_are_hoisted_in_order)
{
    uint32_t mark = build_mark(&b);
    build_push(&b, call("g"));
    build_push(&b, call("h"));
    build_push(&b, build_var(&b, local("x"), nowhere));
    build_push(&b, call("i"));
    build_eval(&b, build_op(&b, OP_IR_tuple, nowhere, mark));
    ck_assert_ptr_nonnull(
        strstr(dump(), "  t1 = call(@g)\n  t2 = call(@h)\n  tuple(t1, t2, x, call(@i))\n"));
    ck_assert_str_eq(problems_of(module), "");
}
END_TEST

START_TEST(a_statement_comes_behind_what_is_pending)
{
    uint32_t mark = build_mark(&b);
    IrVar *x = local("x");
    x->mid_assigned = true;
    build_push(&b, build_var(&b, x, nowhere));
    build_push(&b, call("g"));
    build_assign(&b, x, build_int(&b, 1, nowhere));
    build_push(&b, build_var(&b, x, nowhere));
    build_eval(&b, build_op(&b, OP_IR_set, nowhere, mark));
    ck_assert_ptr_nonnull(
        strstr(dump(), "  t1 = x\n  t2 = call(@g)\n  x = int 1\n  set(t1, t2, x)\n"));
}
END_TEST

START_TEST(inner_blocks_leave_outer_operands_alone)
{
    uint32_t mark = build_mark(&b);
    build_push(&b, call("g"));
    IrBlock arm = {0};
    IrBuildSave save = build_enter(&b, &arm);
    build_eval(&b, call("h"));
    build_leave(&b, save);
    ck_assert_uint_eq(func->body.len, 0);
    IrStmt *stmt = build_stmt(&b, IRS_IF, nowhere);
    stmt->value = build_leaf(&b, OP_IR_true, nowhere);
    stmt->value->type = IR_BOOL;
    stmt->body = arm;
    build_eval(&b, build_op(&b, OP_IR_neg, nowhere, mark));
    ck_assert_ptr_nonnull(
        strstr(dump(), "  t1 = call(@g)\n  if yes {\n    call(@h)\n  }\n  neg(t1)\n"));
}
END_TEST

START_TEST(deep_trees_are_cut)
{
    IrExpr *e = build_var(&b, local("x"), nowhere);
    for (int i = 0; i < 10000; i++) {
        uint32_t mark = build_mark(&b);
        build_push(&b, e);
        e = build_op(&b, OP_IR_neg, nowhere, mark);
    }
    ck_assert_uint_le(e->depth, IR_DEPTH_MAX + 1);
}
END_TEST

START_TEST(text_is_read_back)
{
    static const char text[] = "module \"m\" m package \"p\"\n"
                               "import \"os\"\n"
                               "global g\n"
                               "global f steady known &m__f\n"
                               "\n"
                               "generator m__f \"f\" as \"C.f\" (a, /, b: cell cell, *, k, *args, "
                               "**kw) nested slots 2 {  ; 3\n"
                               "  doc \"quote \\\" line\\n tab\\x09\"\n"
                               "  local x, %add, it1: iter temp, r1: range temp, u_2 mid \"u\"\n"
                               "  free z: cell\n"
                               "  x = float 1.5                                     ; 4\n"
                               "  *b = const tuple (int 1, str \"a\", float -0.0, none)\n"
                               "  %add = add(int -5, int 123456789012345678901234567890)\n"
                               "  x = yield locals[(x, z)](x, *z)\n"
                               "  await a\n"
                               "  for x in range call_builtin[range]($range, x?) using r1 {  ; 6\n"
                               "    continue\n"
                               "  } else {\n"
                               "    del x\n"
                               "  }\n"
                               "  while {                                           ; 7\n"
                               "    u_2 = *z?\n"
                               "  } test and(truth(u_2), not(is(x, none))) {\n"
                               "    break\n"
                               "  }\n"
                               "  try {                                             ; 8\n"
                               "    block b1 {\n"
                               "      leave b1\n"
                               "    }\n"
                               "  } prelude {\n"
                               "    x = bytes \"\\xff\"\n"
                               "  } except x {  ; 9\n"
                               "    raise a from none\n"
                               "  } except {  ; 10\n"
                               "  } else {\n"
                               "    unpack x, u_2 = @g\n"
                               "  }\n"
                               "  if yes {\n"
                               "  } else if no {\n"
                               "  } else {\n"
                               "    @g = match_attrs[2 (p, q)](a, unpack(a, rawint 3))\n"
                               "  }\n"
                               "}\n";
    StrBuf problems = {0}, out = {0};
    Source *source = source_from_text(&cx, "m.ir", text, strlen(text), false);
    IrModule *read = ir_parse(&cx, source, &problems);
    ck_assert_msg(read != NULL, "%s", problems.text);
    ir_dump(read, &out);
    ck_assert_str_eq(out.text, text);
    strbuf_free(&out);
}
END_TEST

START_TEST(malformed_text_is_refused)
{
    ck_assert_str_eq(problems_in(FUNCTION_F, "  a = \n"), "line 4: expected a name\n");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  a = x\n"), "line 4: no such variable\n");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  a = b b\n"),
                     "line 4: expected the end of the statement\n");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  a = call(b\n"), "line 4: expected ')'\n");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  a = str \"x\n"), "line 4: string without an end\n");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  add(a, b) = b\n"),
                     "line 4: cannot assign to this\n");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  a = function[&m__g](novalue, novalue)\n"),
                     "function m__g is not defined\n");
}
END_TEST

START_TEST(verifier_finds_problems)
{
    ck_assert_str_eq(problems_in(FUNCTION_F, "  a = add(a, b)\n"), "");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  a = add(a)\n"),
                     "m__f: line 0: wrong number of operands: add\n");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  a = not(a)\n"),
                     "m__f: line 0: operand of the wrong type: not\n"
                     "m__f: line 0: value of the wrong type: not\n");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  if a {\n  }\n"),
                     "m__f: line 0: value of the wrong type: var\n");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  a = add(neg(a), neg(b))\n"),
                     "m__f: line 0: order of operands can be observed: add\n");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  a = tuple(neg(a), @g)\n"),
                     "m__f: line 0: order of operands can be observed: tuple\n");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  a = tuple(b, neg(a), int 1)\n"), "");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  break\n"),
                     "m__f: line 0: break or continue outside a loop\n");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  yield a\n"),
                     "m__f: line 0: yield in what is no generator: function\n");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  local x\n  a = x\n  a = tuple(x)\n"),
                     "m__f: line 0: variable that nothing assigns: x\n");
    ck_assert_str_eq(problems_in(FUNCTION_F, "  a = call_known[&m__f](@g, b)\n"),
                     "m__f: line 0: arity of a known function: m__f\n");
    ck_assert_str_eq(problems_in("generator m__f \"f\" (a: cell cell)", "  yield a\n"),
                     "m__f: line 0: a cell read as a plain variable: a\n"
                     "m__f: line 0: value of the wrong type: var\n");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("ir");
    TCase *tests = tcase_create("ir");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, equal_constants_are_one);
    tcase_add_test(tests, names_are_unique_and_spelled_in_ascii);
    tcase_add_test(tests, operands_without_effects_stay_nested);
    tcase_add_test(tests, conflicting_operands_are_hoisted_in_order);
    tcase_add_test(tests, a_statement_comes_behind_what_is_pending);
    tcase_add_test(tests, inner_blocks_leave_outer_operands_alone);
    tcase_add_test(tests, deep_trees_are_cut);
    tcase_add_test(tests, text_is_read_back);
    tcase_add_test(tests, malformed_text_is_refused);
    tcase_add_test(tests, verifier_finds_problems);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
