/* desugar.c - rewriting statements and expressions into core: the dispatchers and what is too small
 * for a file of its own. See desugar.h, docs/core.md, docs/desugar.md.
 *
 *     assert TEST, MSG              if not TEST:
 *                                       raise AssertionError(MSG)
 *
 *     A < B < C                     A < (_right1 := B) and _right1 < C
 *
 * Everything else goes to desugar_assign.c (assignments, del), desugar_with.c (with, async with,
 * async for), desugar_try.c (try, except*), desugar_match.c, desugar_def.c (functions, classes,
 * decorators), desugar_generic.c (type parameters, type aliases) and desugar_comp.c
 * (comprehensions).
 */
#include "desugar_internal.h"

/* ---- expressions ---- */

Istr desugar_mangle(Desugar *d, Istr name)
{
    return scope_mangle_in(d->cx, d->scope, name);
}

Ast *desugar_opt(Desugar *d, Ast *node)
{
    return node ? desugar_expr(d, node) : NULL;
}

void desugar_exprs(Desugar *d, AstSeq list)
{
    for (uint32_t i = 0; i < list.len; i++) list.items[i] = desugar_opt(d, list.items[i]);
}

static void desugar_children(Desugar *d, Ast *node)
{
    for (const AstField *f = ast_kind_info(node->kind)->fields; f->name; f++) {
        if (f->kind == FIELD_CHILD || f->kind == FIELD_OPT)
            AST_FIELD(Ast *, node, f) = desugar_opt(d, AST_FIELD(Ast *, node, f));
        else if (f->kind == FIELD_LIST)
            desugar_exprs(d, AST_FIELD(AstSeq, node, f));
    }
}

/* Operands of a chain a + b + c + ... without recursion on the left ones. */
static void desugar_BinOp(Desugar *d, Ast *node)
{
    VEC(AstBinOp *) spine = {0};
    for (;;) {
        AstBinOp *op = AST(BinOp, node);
        vec_push(&d->cx->arena, &spine, op);
        if (op->left->kind != AST_BinOp) break;
        node = op->left;
    }
    vec_last(&spine)->left = desugar_expr(d, vec_last(&spine)->left);
    while (spine.len) {
        AstBinOp *op = vec_pop(&spine);
        op->right = desugar_expr(d, op->right);
    }
}

static Ast *desugar_Compare(Desugar *d, AstCompare *node)
{
    AstPos pos = node->base.pos;
    Ast *left = desugar_expr(d, node->left);
    uint32_t count = node->ops.len;
    desugar_exprs(d, node->comparators);
    if (count == 1) {
        node->left = left;
        return &node->base;
    }
    Ast **parts = ARENA_ARRAY(&d->cx->arena, Ast *, count);
    for (uint32_t i = 0; i < count; i++) {
        Ast *right = node->comparators.items[i], *again = right;
        if (i + 1 < count) {
            if (right->kind == AST_Constant) {
                again = ast_clone(d->tree, right);
            } else {
                Istr temp = desugar_fresh(d, "right");
                again = core_temp(d, right->pos, temp);
                right = core_bind(d, right->pos, temp, right);
            }
        }
        parts[i] = core_compare(d, pos, left, node->ops.items[i], right);
        left = again;
    }
    return AST_NEW(d->tree, pos, BoolOp, .op = OP_And,
                   .values = ast_list_copy(d->tree, parts, count));
}

Ast *desugar_expr(Desugar *d, Ast *node)
{
    switch ((int)node->kind) {
    case AST_Name: {
        AstName *name = AST(Name, node);
        if (name->ctx == OP_Load && d->scope->sees_class) return desugar_class_lookup(d, node);
        name->id = desugar_mangle(d, name->id);
        return node;
    }
    case AST_Attribute:
        AST(Attribute, node)->attr = desugar_mangle(d, AST(Attribute, node)->attr);
        AST(Attribute, node)->value = desugar_expr(d, AST(Attribute, node)->value);
        return node;
    case AST_Constant: return node;
    case AST_BinOp: desugar_BinOp(d, node); return node;
    case AST_Compare: return desugar_Compare(d, AST(Compare, node));
    case AST_Lambda: return desugar_Lambda(d, AST(Lambda, node));
    case AST_ListComp:
    case AST_SetComp:
    case AST_DictComp:
    case AST_GeneratorExp: return desugar_comp(d, node);
    default: desugar_children(d, node); return node;
    }
}

static void find_binding(Ast *child, void *found)
{
    if (desugar_has_binding(child)) *(bool *)found = true;
}

bool desugar_has_binding(const Ast *node)
{
    if (node->kind == AST_NamedExpr) return true;
    if (node->kind == AST_Constant || node->kind == AST_Name) return false;
    bool found = false;
    while (node->kind == AST_BinOp) {
        find_binding(AST(BinOp, node)->right, &found);
        node = AST(BinOp, node)->left;
    }
    ast_each_child(node, find_binding, &found);
    return found || node->kind == AST_NamedExpr;
}

/* ---- statements ---- */

static void desugar_Assert(Desugar *d, AstAssert *node)
{
    AstPos pos = node->base.pos;
    if (d->cx->optimize > 0) {
        emit(d, AST_NEW(d->tree, pos, Pass));
        return;
    }
    Ast *test = core_not(d, node->test->pos, desugar_expr(d, node->test));
    Ast *error = core_op0(d, pos, CORE_assertion_error);
    if (node->msg) error = core_call(d, pos, error, ast_list1(d->tree, desugar_expr(d, node->msg)));
    Ast *raise =
        AST_NEW(d->tree, node->test->pos, Raise, .exc = error); /* tracebacks mark the test */
    emit(d, AST_NEW(d->tree, pos, If, .test = test, .body = ast_list1(d->tree, raise)));
}

/* An if with all its elifs, without recursion. */
static void desugar_If(Desugar *d, AstIf *node)
{
    emit(d, &node->base);
    for (;;) {
        node->test = desugar_expr(d, node->test);
        node->body = desugar_block(d, node->body, node->base.pos);
        if (node->orelse.len != 1 || node->orelse.items[0]->kind != AST_If) break;
        node = AST(If, node->orelse.items[0]);
    }
    if (node->orelse.len) node->orelse = desugar_block(d, node->orelse, node->base.pos);
}

static void desugar_While(Desugar *d, AstWhile *node)
{
    node->test = desugar_expr(d, node->test);
    node->body = desugar_block(d, node->body, node->base.pos);
    if (node->orelse.len) node->orelse = desugar_block(d, node->orelse, node->base.pos);
    emit(d, &node->base);
}

static void desugar_For(Desugar *d, AstFor *node)
{
    Ast *rest;
    Istr rest_value;
    node->iter = desugar_expr(d, node->iter);
    node->target = desugar_for_target(d, node->target, &rest, &rest_value);
    StmtVec outer = block_begin(d);
    if (rest) desugar_assign_to(d, rest, core_temp(d, rest->pos, rest_value), rest->pos);
    desugar_stmts(d, node->body);
    node->body = block_end(d, outer, node->base.pos);
    if (node->orelse.len) node->orelse = desugar_block(d, node->orelse, node->base.pos);
    emit(d, &node->base);
}

static bool is_typed_in(const Desugar *d)
{
    return d->tree->root->kind == AST_Interactive && d->scope->kind == SCOPE_MODULE;
}

/* What is typed in shows the values of its statements, those in blocks too, but not of functions and classes in it. */
static void desugar_Expr(Desugar *d, AstExpr *node)
{
    node->value = desugar_expr(d, node->value);
    if (is_typed_in(d))
        node->value = core_op1(d, node->base.pos, CORE_print_expr, node->value);
    emit(d, &node->base);
}

static void mangle_names(Desugar *d, AstNames names)
{
    for (uint32_t i = 0; i < names.len; i++) names.items[i] = desugar_mangle(d, names.items[i]);
}

/* Imports bind mangled names and ask for them too; dotted names stay. */
static void mangle_aliases(Desugar *d, AstSeq names)
{
    for (uint32_t i = 0; i < names.len; i++) {
        Astalias *alias = AST(alias, names.items[i]);
        if (alias->asname) alias->asname = desugar_mangle(d, alias->asname);
        alias->name = desugar_mangle(d, alias->name);
    }
}

static void mangle_import_from(Desugar *d, AstImportFrom *node)
{
    if (node->module) node->module = desugar_mangle(d, node->module);
    mangle_aliases(d, node->names);
}

void desugar_stmt(Desugar *d, Ast *node)
{
    switch ((int)node->kind) {
    case AST_FunctionDef:
    case AST_AsyncFunctionDef: desugar_function(d, AST(FunctionDef, node)); return;
    case AST_ClassDef: desugar_class(d, AST(ClassDef, node)); return;
    case AST_Expr: desugar_Expr(d, AST(Expr, node)); return;
    case AST_Delete: desugar_Delete(d, AST(Delete, node)); return;
    case AST_Assign: desugar_Assign(d, AST(Assign, node)); return;
    case AST_TypeAlias: desugar_TypeAlias(d, AST(TypeAlias, node)); return;
    case AST_AugAssign: desugar_AugAssign(d, AST(AugAssign, node)); return;
    case AST_AnnAssign: desugar_AnnAssign(d, AST(AnnAssign, node)); return;
    case AST_For: desugar_For(d, AST(For, node)); return;
    case AST_AsyncFor: desugar_AsyncFor(d, AST(AsyncFor, node)); return;
    case AST_While: desugar_While(d, AST(While, node)); return;
    case AST_If: desugar_If(d, AST(If, node)); return;
    case AST_With: desugar_With(d, AST(With, node), false); return;
    case AST_AsyncWith: desugar_With(d, AST(With, node), true); return;
    case AST_Match: desugar_Match(d, AST(Match, node)); return;
    case AST_Try: desugar_Try(d, AST(Try, node)); return;
    case AST_TryStar: desugar_TryStar(d, AST(TryStar, node)); return;
    case AST_Assert: desugar_Assert(d, AST(Assert, node)); return;
    case AST_Import: mangle_aliases(d, AST(Import, node)->names); break;
    case AST_ImportFrom: mangle_import_from(d, AST(ImportFrom, node)); break;
    case AST_Global: mangle_names(d, AST(Global, node)->names); break;
    case AST_Nonlocal: mangle_names(d, AST(Nonlocal, node)->names); break;
    default: desugar_children(d, node); break; /* Return, Raise, Expr; Pass, Break, Continue */
    }
    emit(d, node);
}

void desugar_stmts(Desugar *d, AstSeq stmts)
{
    for (uint32_t i = 0; i < stmts.len; i++) desugar_stmt(d, stmts.items[i]);
}

AstSeq desugar_block(Desugar *d, AstSeq stmts, AstPos pos)
{
    StmtVec outer = block_begin(d);
    desugar_stmts(d, stmts);
    return block_end(d, outer, pos);
}

/* ---- the module ---- */

static void collect_names(Desugar *d, const Scope *scope)
{
    MAP_EACH(entry, &scope->symbols)
    {
        map_add(&d->used_names, &d->cx->arena, entry->key);
    }
    for (const Scope *child = scope->first_child; child; child = child->next)
        collect_names(d, child);
}

static bool is_docstring(const Ast *stmt)
{
    if (stmt->kind != AST_Expr || AST(Expr, stmt)->value->kind != AST_Constant) return false;
    return AST(Constant, AST(Expr, stmt)->value)->value.kind == CONST_STR;
}

static bool is_future_import(const Ast *stmt)
{
    if (stmt->kind != AST_ImportFrom || !AST(ImportFrom, stmt)->module) return false;
    return istr_is(AST(ImportFrom, stmt)->module, "__future__");
}

void desugar_namespace_body(Desugar *d, AstSeq body, AstPos pos, Ast *first)
{
    uint32_t i = 0;
    if (!is_typed_in(d) && body.len && is_docstring(body.items[0])) emit(d, body.items[i++]);
    while (i < body.len && is_future_import(body.items[i])) emit(d, body.items[i++]);
    if (first) emit(d, first);
    desugar_setup_annotations(d, body, pos);
    for (; i < body.len; i++) desugar_stmt(d, body.items[i]);
}

static AstSeq desugar_module_body(Desugar *d, AstSeq body, AstPos pos)
{
    StmtVec outer = block_begin(d);
    desugar_namespace_body(d, body, pos, NULL);
    AstSeq list = {d->out.items, d->out.len};
    d->out = outer;
    return list;
}

void desugar_module(AstTree *tree)
{
    Ast *root = tree->root;
    Desugar d = {.cx = tree->cx, .tree = tree, .scopes = scope_analyze(tree)};
    d.scope = d.scopes->module;
    collect_names(&d, d.scope);
    if (root->kind == AST_Module)
        AST(Module, root)->body = desugar_module_body(&d, AST(Module, root)->body, root->pos);
    else if (root->kind == AST_Interactive)
        AST(Interactive, root)->body =
            desugar_module_body(&d, AST(Interactive, root)->body, root->pos);
    else
        AST(Expression, root)->body = desugar_expr(&d, AST(Expression, root)->body);
    tree->is_core = true;
}
