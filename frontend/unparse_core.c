/* unparse_core.c - core expressions as Python: temporaries, operations, comprehensions, and the
 * lambdas that hold comprehensions.
 *
 * A comprehension prints as a function in front of the statement it stands in, and a call:
 *     def _listcomp1(_it1):
 *         _list2 = []
 *         for x in core_iterator(_it1):
 *             core_list_append(_list2, x)
 *         return _list2
 *     values = _listcomp1(core_iter(source))
 * The function is defined where the statement begins; nothing is evaluated there, and what it
 * closes over are variables, so the order of evaluation stays. A lambda whose body holds a
 * comprehension becomes such a function too, and its place a new function object made from it.
 */
#include "unparse_internal.h"

#include "desugar.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- functions in front of a statement ---- */

static void find_comp(Ast *node, void *found)
{
    if (*(bool *)found) return;
    while (node->kind == AST_BinOp) { /* no recursion on the left */
        find_comp(AST(BinOp, node)->right, found);
        node = AST(BinOp, node)->left;
    }
    if (node->kind == AST_CoreComp)
        *(bool *)found = true;
    else
        ast_each_child(node, find_comp, found);
}

/* Must the lambda become a def? */
static bool is_hoisted(const AstLambda *lambda)
{
    bool found = false;
    find_comp(lambda->body, &found);
    return found;
}

static void hoist(Ast *node, void *ctx);

static void hoist_list(Unparser *u, AstSeq list)
{
    for (uint32_t i = 0; i < list.len; i++)
        if (list.items[i]) hoist(list.items[i], u);
}

/* Statements that make up a comprehension's or hoisted function's body. */
static void print_block_of(Unparser *u, const Scope *scope, AstSeq body)
{
    const Scope *outer = u->scope;
    u->scope = scope;
    unparse_stmts(u, body);
    u->scope = outer;
}

static void print_declared(Unparser *u, const Scope *scope, uint32_t flag, const char *word)
{
    bool any = false;
    MAP_EACH(entry, &scope->symbols)
    {
        const Symbol *symbol = entry->value;
        if (!(symbol->flags & flag)) continue;
        if (!any) {
            unparse_line(u);
            strbuf_printf(u->out, "%s ", word);
        } else {
            unparse_text(u, ", ");
        }
        any = true;
        unparse_name(u, symbol->name);
    }
    if (any) strbuf_char(u->out, '\n');
}

static const char *comp_stem(const AstCoreComp *comp)
{
    static const char *const stems[] = {"listcomp", "setcomp", "dictcomp", "genexpr", "genexpr"};
    return stems[comp->comp];
}

static void print_comp_function(Unparser *u, const AstCoreComp *comp)
{
    const Scope *scope = scope_of(u->scopes, &comp->base);
    Istr name = unparse_hoisted_name(u, &comp->base, comp_stem(comp));
    bool generator = comp->comp >= CORE_COMP_GENERATOR;
    unparse_local_temp(u, name);
    unparse_line(u);
    strbuf_printf(u->out, "%sdef %s(%s):\n", scope->is_async ? "async " : "", name->text,
                  AST(CoreTemp, comp->param)->name->text);
    UnparseFunction outer = unparse_function_begin(u, scope);
    print_declared(u, scope, SYM_GLOBAL, "global");
    print_declared(u, scope, SYM_NONLOCAL, "nonlocal");
    if (!generator) {
        static const char *const empty[] = {"[]", "()", "{}"};
        unparse_line(u);
        strbuf_printf(u->out, "%s = ", AST(CoreTemp, comp->result)->name->text);
        if (comp->comp == CORE_COMP_SET) unparse_core_name(u, "set");
        strbuf_printf(u->out, "%s\n", empty[comp->comp]);
    }
    print_block_of(u, scope, comp->body);
    if (!generator) {
        unparse_line(u);
        strbuf_printf(u->out, "return %s\n", AST(CoreTemp, comp->result)->name->text);
    }
    unparse_function_end(u, outer);
    unparse_rename(u, name, comp->name, scope);
}

static void print_lambda_function(Unparser *u, AstLambda *lambda)
{
    const Scope *scope = scope_of(u->scopes, &lambda->base);
    Istr name = unparse_hoisted_name(u, &lambda->base, "lambda");
    Astarguments args = *AST(arguments, lambda->args);
    args.defaults = (AstSeq){0};
    if (args.kw_defaults.len)
        args.kw_defaults.items = calloc(args.kw_defaults.len, sizeof *args.kw_defaults.items);
    unparse_local_temp(u, name);
    unparse_line(u);
    strbuf_printf(u->out, "def %s(", name->text);
    unparse_params(u, &args);
    unparse_text(u, "):\n");
    free(args.kw_defaults.items);
    UnparseFunction outer = unparse_function_begin(u, scope);
    const Scope *around = u->scope;
    u->scope = scope;
    unparse_hoist(u, lambda->body);
    unparse_line(u);
    unparse_text(u, "return ");
    unparse_at(u, lambda->body, LEVEL_TEST);
    strbuf_char(u->out, '\n');
    u->scope = around;
    unparse_function_end(u, outer);
    unparse_rename(u, name, intern_cstr(&u->tree->cx->names, "<lambda>"), scope);
}

static void hoist(Ast *node, void *ctx)
{
    Unparser *u = ctx;
    if (node->kind == AST_CoreComp) {
        hoist(AST(CoreComp, node)->iter, u);
        print_comp_function(u, AST(CoreComp, node));
    } else if (node->kind == AST_Lambda) {
        Astarguments *args = AST(arguments, AST(Lambda, node)->args);
        hoist_list(u, args->defaults);
        hoist_list(u, args->kw_defaults);
        if (is_hoisted(AST(Lambda, node))) print_lambda_function(u, AST(Lambda, node));
    } else if (node->kind != AST_Name && node->kind != AST_Constant && node->kind != AST_CoreTemp) {
        while (node->kind == AST_BinOp) { /* no recursion on the left */
            hoist(AST(BinOp, node)->right, u);
            node = AST(BinOp, node)->left;
        }
        if (node->kind == AST_CoreComp || node->kind == AST_Lambda)
            hoist(node, u);
        else
            ast_each_child(node, hoist, u);
    }
}

void unparse_hoist(Unparser *u, Ast *expr)
{
    if (expr) hoist(expr, u);
}

/* ---- expressions ---- */

static void print_CoreOp(Unparser *u, const AstCoreOp *node)
{
    const CoreOpInfo *info = &core_op_info[node->op];
    const char *builtin = node->op == CORE_assertion_error        ? "AssertionError"
                          : node->op == CORE_stop_async_iteration ? "StopAsyncIteration"
                                                                  : NULL;
    if (builtin && !unparse_program_has(u, builtin)) {
        unparse_text(u, builtin);
        return;
    }
    unparse_core_name(u, info->name);
    if (builtin) return;
    if (node->op == CORE_namespace) {
        strbuf_char(u->out, '(');
        unparse_core_name(u, "locals");
        unparse_text(u, "(), lambda: __class__)");
        return;
    }
    strbuf_char(u->out, '(');
    unparse_list(u, node->args, LEVEL_TEST);
    strbuf_char(u->out, ')');
}

static void print_CoreBind(Unparser *u, const AstCoreBind *node)
{
    strbuf_char(u->out, '[');
    unparse_list(u, node->binds, LEVEL_TUPLE);
    strbuf_char(u->out, ']');
}

static void print_comp_call(Unparser *u, const AstCoreComp *comp, Level level)
{
    const Scope *scope = scope_of(u->scopes, &comp->base);
    bool awaits = scope->is_async && comp->comp < CORE_COMP_GENERATOR;
    if (awaits) unparse_text(u, level > LEVEL_AWAIT ? "(await " : "await ");
    unparse_name(u, unparse_hoisted_name(u, &comp->base, comp_stem(comp)));
    strbuf_char(u->out, '(');
    unparse_at(u, comp->iter, LEVEL_TEST);
    strbuf_char(u->out, ')');
    if (awaits && level > LEVEL_AWAIT) strbuf_char(u->out, ')');
}

static void print_kw_defaults(Unparser *u, const Astarguments *args)
{
    const char *separator = "{";
    for (uint32_t i = 0; i < args->kwonlyargs.len; i++) {
        if (!args->kw_defaults.items[i]) continue;
        strbuf_printf(u->out, "%s'%s': ", separator,
                      AST(arg, args->kwonlyargs.items[i])->arg->text);
        unparse_at(u, args->kw_defaults.items[i], LEVEL_TEST);
        separator = ", ";
    }
    unparse_text(u, *separator == '{' ? "None" : "}");
}

bool unparse_hoisted_lambda(Unparser *u, const AstLambda *node)
{
    if (!is_hoisted(node)) return false;
    const Astarguments *args = AST(arguments, node->args);
    unparse_core_name(u, "lambda");
    strbuf_printf(u->out, "(%s", unparse_hoisted_name(u, &node->base, "lambda")->text);
    if (args->defaults.len || args->kwonlyargs.len) {
        unparse_text(u, ", ");
        if (args->defaults.len) {
            strbuf_char(u->out, '(');
            unparse_list(u, args->defaults, LEVEL_TEST);
            unparse_text(u, ",), ");
        } else {
            unparse_text(u, "None, ");
        }
        print_kw_defaults(u, args);
    }
    strbuf_char(u->out, ')');
    return true;
}

/* ---- calls of super and locals ---- */

static void find_temp(Ast *node, void *ctx)
{
    Unparser *u = ctx;
    if (node->kind == AST_CoreTemp) {
        if (AST(CoreTemp, node)->ctx == OP_Store)
            map_add(&u->found_temps, &u->tree->cx->arena, AST(CoreTemp, node)->name);
        return;
    }
    if (node->kind == AST_FunctionDef || node->kind == AST_AsyncFunctionDef ||
        node->kind == AST_Lambda)
        return;
    if (node->kind == AST_CoreComp)
        map_add(&u->found_temps, &u->tree->cx->arena,
                unparse_hoisted_name(u, node, comp_stem(AST(CoreComp, node))));
    ast_each_child(node, find_temp, u);
}

/* locals(), vars() or dir() in a function that has temporaries: they are no variables of the
 * program. */
bool unparse_locals(Unparser *u, const AstCall *node)
{
    if (node->args.len || node->keywords.len || node->func->kind != AST_Name) return false;
    Istr name = AST(Name, node->func)->id;
    if (!istr_is(name, "locals") && !istr_is(name, "vars") && !istr_is(name, "dir")) return false;
    if (u->scope->kind != SCOPE_FUNCTION || u->scope->node->kind == AST_Lambda) return false;
    u->found_temps = (Map){0};
    AstSeq body = AST(FunctionDef, u->scope->node)->body;
    for (uint32_t i = 0; i < body.len; i++) find_temp(body.items[i], u);
    if (!u->found_temps.len) return false;
    unparse_core_name(u, "visible");
    strbuf_printf(u->out, "(%s()", name->text);
    MAP_EACH(entry, &u->found_temps)
    {
        strbuf_printf(u->out, ", '%s'", entry->key->text);
    }
    strbuf_char(u->out, ')');
    return true;
}

/* super() in a comprehension that belongs to a method: what it would have found by itself. */
bool unparse_inner_super(Unparser *u, const AstCall *node)
{
    if (node->args.len || node->keywords.len || node->func->kind != AST_Name) return false;
    if (!istr_is(AST(Name, node->func)->id, "super")) return false;
    const Scope *scope = u->scope;
    if (!scope->is_inlined) return false;
    while (scope->is_inlined) scope = scope->parent;
    if (scope->kind != SCOPE_FUNCTION || !scope->params.len) return false;
    strbuf_printf(u->out, "super(__class__, %s)", scope->params.items[0]->text);
    return true;
}

void unparse_core(Unparser *u, const Ast *node, Level level)
{
    switch ((int)node->kind) {
    case AST_CoreTemp:
        if (AST(CoreTemp, node)->ctx == OP_Store) unparse_local_temp(u, AST(CoreTemp, node)->name);
        unparse_name(u, AST(CoreTemp, node)->name);
        break;
    case AST_CoreOp: print_CoreOp(u, AST(CoreOp, node)); break;
    case AST_CoreBind: print_CoreBind(u, AST(CoreBind, node)); break;
    case AST_CoreComp: print_comp_call(u, AST(CoreComp, node), level); break;
    default: break; /* no other expressions are left */
    }
}
