/* lower_import.c - import statements.
 *
 * Relative names are made absolute here: the package is known at compile time. imports.c collects
 * the names for the driver, which finds and compiles the modules.
 */
#include "lower_internal.h"

#include <string.h>

static IrExpr *import_expr(LowerFunc *lf, IrOp op, const char *name, AstPos pos)
{
    IrExpr *expr = build_leaf(&lf->b, op, pos);
    expr->name = ir_const_name(lf->lw->module, intern_cstr(&lf->lw->cx->names, name));
    return expr;
}

static IrConst *wanted_names(LowerFunc *lf, const AstImportFrom *node)
{
    Istr *wanted = ARENA_ARRAY(lf->lw->arena, Istr, node->names.len);
    for (uint32_t i = 0; i < node->names.len; i++) wanted[i] = AST(alias, node->names.items[i])->name;
    return ir_const_names(lf->lw->module, wanted, node->names.len);
}

/* ---- in source compiled at run time ---- */

/* __import__(name, globals, locals, wanted, level) */
static IrExpr *import_dynamic(LowerFunc *lf, Istr name, IrConst *wanted, int level, AstPos pos)
{
    IrExpr *expr = build_leaf(&lf->b, OP_IR_import_dynamic, pos);
    expr->name = ir_const_name(lf->lw->module, name ? name : intern_cstr(&lf->lw->cx->names, ""));
    expr->names = wanted;
    expr->integer = level;
    return expr;
}

static IrExpr *import_member(LowerFunc *lf, IrExpr *from, Istr name, AstPos pos)
{
    IrExpr *value = build_op1(&lf->b, OP_IR_import_from, pos, from);
    value->name = ir_const_name(lf->lw->module, name);
    return value;
}

/* import a.b.c as d: the package a, then b in it, then c in that. */
static void lower_dynamic_import(LowerFunc *lf, const Astalias *alias, AstPos pos)
{
    Interner *names = &lf->lw->cx->names;
    const char *dot = strchr(alias->name->text, '.');
    IrExpr *module = import_dynamic(lf, alias->name, NULL, 0, pos);
    Istr target = alias->asname ? alias->asname : alias->name;
    if (dot && !alias->asname) target = intern(names, alias->name->text, (size_t)(dot - alias->name->text));
    while (dot && alias->asname) {
        const char *end = strchr(dot + 1, '.');
        size_t len = end ? (size_t)(end - dot - 1) : strlen(dot + 1);
        module = import_member(lf, module, intern(names, dot + 1, len), pos);
        dot = end;
    }
    lower_store(lf, target, module, pos);
}

static void lower_dynamic_import_from(LowerFunc *lf, AstImportFrom *node)
{
    IrBuild *b = &lf->b;
    AstPos pos = node->base.pos;
    IrConst *names = wanted_names(lf, node);
    IrExpr *module = import_dynamic(lf, node->module, names, node->level, pos);
    if (istr_is(names->items[0]->text, "*")) {
        build_eval(b, build_op1(b, OP_IR_import_star, pos, module));
        return;
    }
    module = build_hold(b, module);
    for (uint32_t i = 0; i < node->names.len; i++) {
        Astalias *alias = AST(alias, node->names.items[i]);
        IrExpr *value = import_member(lf, i ? build_again(b, module) : module, alias->name, pos);
        lower_store(lf, alias->asname ? alias->asname : alias->name, value, alias->base.pos);
    }
}

/* ---- statements ---- */

void lower_import(LowerFunc *lf, AstImport *node)
{
    AstPos pos = node->base.pos;
    for (uint32_t i = 0; i < node->names.len; i++) {
        Astalias *alias = AST(alias, node->names.items[i]);
        if (lf->lw->module->dynamic) {
            lower_dynamic_import(lf, alias, pos);
            continue;
        }
        const char *name = alias->name->text, *dot = strchr(name, '.');
        IrExpr *module =
            import_expr(lf, alias->asname || !dot ? OP_IR_import : OP_IR_import_top, name, pos);
        Istr target = alias->asname ? alias->asname : alias->name;
        if (dot && !alias->asname) target = intern(&lf->lw->cx->names, name, (size_t)(dot - name));
        lower_store(lf, target, module, pos);
    }
}

const char *lower_import_name(const Lower *lw, const AstImportFrom *node, const char **message)
{
    const char *base = lw->module->package->text;
    size_t len = strlen(base);
    if (!node->level) return node->module->text;
    *message = "attempted relative import with no known parent package";
    if (!len) return NULL;
    *message = "attempted relative import beyond top-level package";
    for (int level = node->level; level > 1; level--) {
        while (len && base[len - 1] != '.') len--;
        if (!len) return NULL;
        len--;
    }
    if (!node->module) return arena_text(lw->arena, base, len);
    return arena_printf(lw->arena, "%.*s.%s", (int)len, base, node->module->text);
}

static void raise_import_error(LowerFunc *lf, const char *message, AstPos pos)
{
    IrExpr *class = build_leaf(&lf->b, OP_IR_builtin_load, pos);
    class->name = ir_const_name(lf->lw->module, intern_cstr(&lf->lw->cx->names, "ImportError"));
    IrExpr *text = build_str(&lf->b, intern_cstr(&lf->lw->cx->names, message), pos);
    IrExpr *error = build_op2(&lf->b, OP_IR_call, pos, class, text);
    build_stmt(&lf->b, IRS_RAISE, pos)->value = error;
    lf->bound = bound_dead;
}

void lower_import_from(LowerFunc *lf, AstImportFrom *node)
{
    IrBuild *b = &lf->b;
    AstPos pos = node->base.pos;
    /* What it asks for has been done already; the name it would bind means nothing at run time. */
    if (!node->level && istr_is(node->module, "__future__")) return;
    if (lf->lw->module->dynamic) {
        lower_dynamic_import_from(lf, node);
        return;
    }
    const char *message, *name = lower_import_name(lf->lw, node, &message);
    if (!name) {
        raise_import_error(lf, message, pos);
        return;
    }
    IrExpr *module = import_expr(lf, OP_IR_import_wanted, name, pos);
    module->names = wanted_names(lf, node);
    module->integer = node->level;
    if (istr_is(module->names->items[0]->text, "*")) {
        build_eval(b, build_op1(b, OP_IR_import_star, pos, module));
        return;
    }
    if (node->names.len > 1) module = build_hold(b, module);
    for (uint32_t i = 0; i < node->names.len; i++) {
        Astalias *alias = AST(alias, node->names.items[i]);
        IrExpr *from = i ? build_again(b, module) : module;
        IrExpr *value = build_op1(b, OP_IR_import_from, pos, from);
        value->name = ir_const_name(lf->lw->module, alias->name);
        lower_store(lf, alias->asname ? alias->asname : alias->name, value, alias->base.pos);
    }
}
