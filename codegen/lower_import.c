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

void lower_import(LowerFunc *lf, AstImport *node)
{
    AstPos pos = node->base.pos;
    for (uint32_t i = 0; i < node->names.len; i++) {
        Astalias *alias = AST(alias, node->names.items[i]);
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
    const char *message, *name = lower_import_name(lf->lw, node, &message);
    if (!name) {
        raise_import_error(lf, message, pos);
        return;
    }
    IrExpr *module = import_expr(lf, OP_IR_import, name, pos);
    Astalias *first = AST(alias, node->names.items[0]);
    if (istr_is(first->name, "*")) {
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
