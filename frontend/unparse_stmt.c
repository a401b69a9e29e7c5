/* unparse_stmt.c - core statements as Python, and the printed program as a whole.
 *
 *     CoreDefine of a function      def _function1(...): ...
 *                                   core_named(_function1, 'f', 'C.f')
 *     CoreDefine of a class         def _class1():
 *                                       class _class1: ...
 *                                   _class1 = core_class(_class1, 'C', 'C', BASES)
 * so that each keeps its own name without binding it. Read unparse_core.c for what is printed in
 * front of statements, unparse_names.c for the names.
 */
#include "unparse_internal.h"

#include "unparse.h"

#include <stdlib.h>
#include <string.h>

void unparse_line(Unparser *u)
{
    strbuf_repeat(u->out, ' ', 4 * (size_t)u->indent);
}

static void hoist_child(Ast *child, void *ctx)
{
    unparse_hoist(ctx, child);
}

static void hoist_list(Unparser *u, AstSeq list)
{
    for (uint32_t i = 0; i < list.len; i++) unparse_hoist(u, list.items[i]);
}

static void print_block(Unparser *u, AstSeq body)
{
    u->indent++;
    unparse_stmts(u, body);
    u->indent--;
}

/* KEYWORD EXPR */
static void print_keyword(Unparser *u, const char *keyword, const Ast *expr)
{
    unparse_line(u);
    unparse_text(u, keyword);
    if (!expr) return;
    strbuf_char(u->out, ' ');
    unparse_at(u, expr, LEVEL_TEST);
}

/* KEYWORD EXPR: BLOCK */
static void print_clause(Unparser *u, const char *keyword, const Ast *expr, AstSeq body)
{
    print_keyword(u, keyword, expr);
    unparse_text(u, ":\n");
    print_block(u, body);
}

/* ---- definitions ---- */

static bool is_docstring(const Ast *stmt)
{
    return stmt->kind == AST_Expr && AST(Expr, stmt)->value->kind == AST_Constant &&
           AST(Constant, AST(Expr, stmt)->value)->value.kind == CONST_STR;
}

static void hoist_params(Unparser *u, AstSeq params)
{
    for (uint32_t i = 0; i < params.len; i++)
        unparse_hoist(u, AST(arg, params.items[i])->annotation);
}

static void hoist_signature(Unparser *u, const AstFunctionDef *def)
{
    Astarguments *args = AST(arguments, def->args);
    hoist_list(u, args->defaults);
    hoist_list(u, args->kw_defaults);
    hoist_params(u, args->posonlyargs);
    hoist_params(u, args->args);
    hoist_params(u, args->kwonlyargs);
    if (args->vararg) unparse_hoist(u, AST(arg, args->vararg)->annotation);
    if (args->kwarg) unparse_hoist(u, AST(arg, args->kwarg)->annotation);
    unparse_hoist(u, def->returns);
}

static void print_function(Unparser *u, const AstFunctionDef *def, Istr name)
{
    AstSeq body = def->body;
    hoist_signature(u, def);
    unparse_line(u);
    if (def->base.kind == AST_AsyncFunctionDef) unparse_text(u, "async ");
    strbuf_printf(u->out, "def %s(", name->text);
    unparse_params(u, AST(arguments, def->args));
    strbuf_char(u->out, ')');
    if (def->returns) {
        unparse_text(u, " -> ");
        unparse_at(u, def->returns, LEVEL_TEST);
    }
    unparse_text(u, ":\n");
    if (is_docstring(body.items[0])) {
        print_block(u, (AstSeq){body.items, 1});
        body = (AstSeq){body.items + 1, body.len - 1};
    }
    const Scope *outer_scope = u->scope, *scope = scope_of(u->scopes, &def->base);
    UnparseFunction outer = unparse_function_begin(u, scope);
    u->scope = scope;
    unparse_stmts(u, body);
    u->scope = outer_scope;
    unparse_function_end(u, outer);
}

static void print_class_body(Unparser *u, const AstClassDef *def)
{
    AstSeq body = def->body;
    if (is_docstring(body.items[0])) {
        print_block(u, (AstSeq){body.items, 1});
        body = (AstSeq){body.items + 1, body.len - 1};
    }
    const Scope *outer_scope = u->scope;
    NameVec outer_temps = u->class_temps;
    StrBuf *out = u->out, text = {0};
    u->scope = scope_of(u->scopes, &def->base);
    u->class_temps = (NameVec){0};
    u->out = &text;
    print_block(u, body);
    u->out = out;
    if (u->class_temps.len) {
        u->indent++;
        unparse_line(u);
        unparse_text(u, u->scope->is_nested ? "nonlocal " : "global ");
        for (uint32_t i = 0; i < u->class_temps.len; i++)
            strbuf_printf(out, i ? ", %s" : "%s", u->class_temps.items[i]->text);
        strbuf_char(out, '\n');
        u->indent--;
    }
    if (text.len) strbuf_add(out, text.text, text.len);
    strbuf_free(&text);
    u->scope = outer_scope;
    u->class_temps = outer_temps;
}

static void print_class(Unparser *u, const AstClassDef *def)
{
    hoist_list(u, def->bases);
    hoist_list(u, def->keywords);
    unparse_line(u);
    strbuf_printf(u->out, "class %s", def->name->text);
    if (def->bases.len || def->keywords.len) {
        strbuf_char(u->out, '(');
        unparse_arguments(u, def->bases, def->keywords);
        strbuf_char(u->out, ')');
    }
    unparse_text(u, ":\n");
    print_class_body(u, def);
}

static void print_define(Unparser *u, const AstCoreDefine *node)
{
    Istr temp = AST(CoreTemp, node->target)->name;
    unparse_local_temp(u, temp);
    const Scope *scope = scope_of(u->scopes, node->def);
    if (node->def->kind != AST_ClassDef) {
        const AstFunctionDef *def = AST(FunctionDef, node->def);
        print_function(u, def, temp);
        unparse_rename(u, temp, def->name, scope);
        return;
    }
    const AstClassDef *def = AST(ClassDef, node->def);
    hoist_list(u, def->bases);
    hoist_list(u, def->keywords);
    unparse_line(u);
    strbuf_printf(u->out, "def %s():\n", temp->text);
    u->indent++;
    unparse_line(u);
    strbuf_printf(u->out, "class %s:\n", temp->text);
    print_class_body(u, def);
    u->indent--;
    unparse_line(u);
    strbuf_printf(u->out, "%s = ", temp->text);
    unparse_core_name(u, "class");
    strbuf_printf(u->out, "(%s, '%s', '", temp->text, def->name->text);
    unparse_qualname(u, scope, def->name, u->out);
    unparse_text(u, def->bases.len || def->keywords.len ? "', " : "'");
    unparse_arguments(u, def->bases, def->keywords);
    unparse_text(u, ")\n");
}

/* ---- simple statements ---- */

static void print_Assign(Unparser *u, const AstAssign *node)
{
    const Ast *target = node->targets.items[0];
    unparse_line(u);
    if (node->value->kind == AST_CoreOp && AST(CoreOp, node->value)->op == CORE_annotations) {
        unparse_text(u, "if False: __annotations__: None\n"); /* makes Python set it up */
        return;
    }
    unparse_at(u, target, LEVEL_TUPLE);
    unparse_text(u, " = ");
    unparse_at(u, node->value, LEVEL_TEST);
    strbuf_char(u->out, '\n');
}

static void print_aliases(Unparser *u, AstSeq names)
{
    for (uint32_t i = 0; i < names.len; i++) {
        const Astalias *alias = AST(alias, names.items[i]);
        if (i) unparse_text(u, ", ");
        unparse_name(u, alias->name);
        if (alias->asname) strbuf_printf(u->out, " as %s", alias->asname->text);
    }
    strbuf_char(u->out, '\n');
}

/* Annotations are text already: the import that asked for it is left out, but for the name it
 * binds. */
static bool print_future_annotations(Unparser *u, AstImportFrom *node)
{
    if (node->level || !node->module || !istr_is(node->module, "__future__")) return false;
    bool found = false;
    for (uint32_t i = 0; i < node->names.len; i++) {
        const Astalias *alias = AST(alias, node->names.items[i]);
        if (istr_is(alias->name, "annotations")) found = true;
    }
    if (!found) return false;
    for (uint32_t i = 0; i < node->names.len; i++) {
        const Astalias *alias = AST(alias, node->names.items[i]);
        unparse_line(u);
        strbuf_printf(u->out, "%s = __import__('__future__').%s\n",
                      (alias->asname ? alias->asname : alias->name)->text, alias->name->text);
    }
    return true;
}

static void print_ImportFrom(Unparser *u, AstImportFrom *node)
{
    if (print_future_annotations(u, node)) return;
    unparse_line(u);
    unparse_text(u, "from ");
    strbuf_repeat(u->out, '.', (size_t)node->level);
    if (node->module) unparse_name(u, node->module);
    unparse_text(u, " import ");
    print_aliases(u, node->names);
}

static void print_names(Unparser *u, const char *keyword, AstNames names)
{
    unparse_line(u);
    unparse_text(u, keyword);
    for (uint32_t i = 0; i < names.len; i++) {
        unparse_text(u, i ? ", " : " ");
        unparse_name(u, names.items[i]);
    }
    strbuf_char(u->out, '\n');
}

static void print_Raise(Unparser *u, const AstRaise *node)
{
    print_keyword(u, "raise", node->exc);
    if (node->cause) {
        unparse_text(u, " from ");
        unparse_at(u, node->cause, LEVEL_TEST);
    }
    strbuf_char(u->out, '\n');
}

static void print_simple(Unparser *u, Ast *node)
{
    ast_each_child(node, hoist_child, u);
    switch ((int)node->kind) {
    case AST_Return: print_keyword(u, "return", AST(Return, node)->value); break;
    case AST_Delete: print_keyword(u, "del", AST(Delete, node)->targets.items[0]); break;
    case AST_Assign: print_Assign(u, AST(Assign, node)); return;
    case AST_Raise: print_Raise(u, AST(Raise, node)); return;
    case AST_Import:
        print_keyword(u, "import ", NULL);
        print_aliases(u, AST(Import, node)->names);
        return;
    case AST_ImportFrom: print_ImportFrom(u, AST(ImportFrom, node)); return;
    case AST_Global: print_names(u, "global", AST(Global, node)->names); return;
    case AST_Nonlocal: print_names(u, "nonlocal", AST(Nonlocal, node)->names); return;
    case AST_Expr:
        unparse_line(u);
        unparse_at(u, AST(Expr, node)->value, LEVEL_TEST);
        break;
    case AST_Pass: print_keyword(u, "pass", NULL); break;
    case AST_Break: print_keyword(u, "break", NULL); break;
    case AST_Continue: print_keyword(u, "continue", NULL); break;
    default: break; /* the others are compound */
    }
    strbuf_char(u->out, '\n');
}

/* ---- compound statements ---- */

static const AstIf *elif_of(const AstIf *node)
{
    bool chained = node->orelse.len == 1 && node->orelse.items[0]->kind == AST_If;
    return chained ? AST(If, node->orelse.items[0]) : NULL;
}

static void print_If(Unparser *u, const AstIf *node)
{
    for (const AstIf *part = node; part; part = elif_of(part)) unparse_hoist(u, part->test);
    print_clause(u, "if", node->test, node->body);
    for (const AstIf *next; (next = elif_of(node)); node = next)
        print_clause(u, "elif", next->test, next->body);
    if (node->orelse.len) print_clause(u, "else", NULL, node->orelse);
}

static void print_For(Unparser *u, const AstFor *node)
{
    unparse_hoist(u, node->iter);
    unparse_line(u);
    unparse_text(u, "for ");
    unparse_at(u, node->target, LEVEL_TUPLE);
    unparse_text(u, " in ");
    unparse_at(u, node->iter, LEVEL_TEST);
    unparse_text(u, ":\n");
    print_block(u, node->body);
    if (node->orelse.len) print_clause(u, "else", NULL, node->orelse);
}

static void print_Try(Unparser *u, const AstTry *node)
{
    for (uint32_t i = 0; i < node->handlers.len; i++)
        unparse_hoist(u, AST(ExceptHandler, node->handlers.items[i])->type);
    print_clause(u, "try", NULL, node->body);
    for (uint32_t i = 0; i < node->handlers.len; i++) {
        const AstExceptHandler *handler = AST(ExceptHandler, node->handlers.items[i]);
        print_clause(u, "except", handler->type, handler->body);
    }
    if (node->orelse.len) print_clause(u, "else", NULL, node->orelse);
    if (node->finalbody.len) print_clause(u, "finally", NULL, node->finalbody);
}

static void print_stmt(Unparser *u, Ast *node)
{
    switch ((int)node->kind) {
    case AST_FunctionDef:
    case AST_AsyncFunctionDef:
        print_function(u, AST(FunctionDef, node), AST(FunctionDef, node)->name);
        break;
    case AST_ClassDef: print_class(u, AST(ClassDef, node)); break;
    case AST_CoreDefine: print_define(u, AST(CoreDefine, node)); break;
    case AST_For: print_For(u, AST(For, node)); break;
    case AST_While:
        unparse_hoist(u, AST(While, node)->test);
        print_clause(u, "while", AST(While, node)->test, AST(While, node)->body);
        if (AST(While, node)->orelse.len) print_clause(u, "else", NULL, AST(While, node)->orelse);
        break;
    case AST_If: print_If(u, AST(If, node)); break;
    case AST_Try: print_Try(u, AST(Try, node)); break;
    default: print_simple(u, node); break;
    }
}

void unparse_stmts(Unparser *u, AstSeq stmts)
{
    size_t start = u->out->len;
    for (uint32_t i = 0; i < stmts.len; i++) print_stmt(u, stmts.items[i]);
    if (u->out->len > start) return;
    unparse_line(u);
    unparse_text(u, "pass\n");
}

/* ---- the program ---- */

static const struct Definition {
    const char *name, *text;
} definitions[] = {
#define CORE_OP(name, min, max, python) {"core_" #name, python},
#define CORE_HELPER(name, python)       {"core_" #name, python},
#include "core_ops.def"
};

enum { DEFINITION_COUNT = sizeof definitions / sizeof *definitions };

/* Mark a definition as needed, and those its text mentions. */
static void need(const char *name, size_t len, bool *needed)
{
    for (size_t i = 0; i < DEFINITION_COUNT; i++) {
        if (strlen(definitions[i].name) != len || memcmp(definitions[i].name, name, len) != 0)
            continue;
        if (needed[i]) return;
        needed[i] = true;
        for (const char *s = definitions[i].text; (s = strstr(s, "core_"));) {
            size_t word =
                strspn(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");
            need(s, word, needed);
            s += word;
        }
        return;
    }
}

static void print_definitions(const Unparser *u, StrBuf *out)
{
    bool needed[DEFINITION_COUNT] = {false};
    MAP_EACH(entry, &u->used)
    {
        need(entry->key->text, entry->key->len, needed);
    }
    bool any = false;
    for (size_t i = 0; i < DEFINITION_COUNT; i++) {
        if (!needed[i]) continue;
        any = true;
        unparse_definition(u, definitions[i].text, out);
        strbuf_char(out, '\n');
    }
    if (any) strbuf_char(out, '\n');
}

static void collect_names(Unparser *u, const Scope *scope)
{
    MAP_EACH(entry, &scope->symbols)
    {
        map_add(&u->names, &u->tree->cx->arena, entry->key);
    }
    for (const Scope *child = scope->first_child; child; child = child->next)
        collect_names(u, child);
}

static bool starts_name(const Map *names, Istr prefix)
{
    MAP_EACH(entry, names)
    {
        if (!strncmp(entry->key->text, prefix->text, prefix->len)) return true;
    }
    return false;
}

/* A prefix that no name of the program has. */
static Istr choose_prefix(const Unparser *u)
{
    Istr prefix = intern_cstr(&u->tree->cx->names, "core_");
    for (uint32_t i = 1; starts_name(&u->names, prefix); i++)
        prefix = intern_printf(&u->tree->cx->names, "core%u_", i);
    return prefix;
}

/* How many statements must stay in front of the definitions: docstring and __future__ imports. */
static uint32_t leading_statements(AstSeq body)
{
    uint32_t count = body.len && is_docstring(body.items[0]);
    while (count < body.len && body.items[count]->kind == AST_ImportFrom) {
        const AstImportFrom *import = AST(ImportFrom, body.items[count]);
        if (import->level || !import->module || !istr_is(import->module, "__future__")) break;
        count++;
    }
    return count;
}

void unparse_module(AstTree *tree, StrBuf *out)
{
    StrBuf body_text = {0};
    Unparser u = {.out = out, .core = true, .tree = tree, .scopes = scope_analyze(tree)};
    u.scope = u.scopes->module;
    u.hoisted = ARENA_ARRAY(&tree->cx->arena, Istr, tree->node_count);
    collect_names(&u, u.scope);
    u.prefix = choose_prefix(&u);
    Ast *root = tree->root;
    AstSeq body;
    if (root->kind == AST_Expression)
        body =
            ast_list1(tree, AST_NEW(tree, root->pos, Expr, .value = AST(Expression, root)->body));
    else
        body = AST(Module, root)->body; /* Interactive has the same fields */
    uint32_t front = leading_statements(body);
    if (front) unparse_stmts(&u, (AstSeq){body.items, front});
    u.out = &body_text;
    if (front < body.len) unparse_stmts(&u, (AstSeq){body.items + front, body.len - front});
    print_definitions(&u, out);
    if (body_text.len) strbuf_add(out, body_text.text, body_text.len);
    strbuf_free(&body_text);
}
