/* lower.c - a module: what the other lower_*.c files hang from.
 *
 * funcs[0] is the module's body; the functions in it follow in the order of the source.
 */
#include "lower_internal.h"

#include <string.h>

/* The package a module's relative imports start from. */
static Istr package_of(Compilation *cx, Istr name, bool is_package)
{
    if (is_package) return name;
    const char *dot = strrchr(name->text, '.');
    return intern(&cx->names, name->text, dot ? (size_t)(dot - name->text) : 0);
}

/* A def that stands where control never gets was not lowered: calls of it are ordinary calls. */
static void settle_known_calls(Lower *lw)
{
    for (uint32_t i = 0; i < lw->known_calls.len; i++) {
        IrExpr *call = lw->known_calls.items[i];
        if (call->func->cname) continue;
        call->op = OP_IR_call;
        call->func = NULL;
    }
}

static AstSeq body_of(Ast *root)
{
    if (root->kind == AST_Interactive) return AST(Interactive, root)->body;
    return root->kind == AST_Module ? AST(Module, root)->body : (AstSeq){0};
}

static void lower_module_body(LowerFunc *lf, Ast *root)
{
    AstSeq body = body_of(root);
    Istr doc = lf->func->docstring;
    if (doc) {
        lf->b.new_line = true;
        lf->b.line_pos = body.items[0]->pos;
        IrStmt *stmt = build_stmt(&lf->b, IRS_GLOBAL_SET, body.items[0]->pos);
        stmt->global = ir_global(lf->lw->module, intern_cstr(&lf->lw->cx->names, "__doc__"));
        stmt->value = build_str(&lf->b, doc, body.items[0]->pos);
    }
    lower_body(lf, body);
}

IrModule *lower_module(Compilation *cx, AstTree *core, Istr module_name, bool is_package)
{
    return lower_module_in(cx, core, module_name, package_of(cx, module_name, is_package), is_package);
}

IrModule *lower_module_in(Compilation *cx, AstTree *core, Istr module_name, Istr package, bool is_package)
{
    Lower lw = {.cx = cx, .arena = &cx->arena, .tree = core};
    lw.scopes = scope_analyze(core);
    lw.module = ir_module_new(cx, core, module_name);
    lw.module->is_package = is_package;
    lw.module->package = package;
    IrFunc *func = ir_func_new(lw.module, IRF_MODULE, intern_cstr(&cx->names, "<module>"));
    func->cname = ir_cname(lw.module, arena_printf(lw.arena, "%s__module", lw.module->cname->text));
    func->docstring = lower_docstring(cx, body_of(core->root));
    Istr doc = intern_cstr(&cx->names, "__doc__");
    if (func->docstring) {
        ir_global(lw.module, doc)->bound = true;
        map_put(&lw.names, lw.arena, doc, ARENA_NEW(lw.arena, ModuleName));
    }
    lw.module->future_annotations = lw.scopes->future_annotations;
    lower_scan(&lw);
    LowerFunc lf;
    lower_func_begin(&lf, &lw, NULL, func, lw.scopes->module, core->root);
    lower_module_body(&lf, core->root);
    settle_known_calls(&lw);
    lower_collect_imports(&lw);
    return lw.module;
}

/* ---- source compiled at run time ---- */

static void lower_dynamic_body(LowerFunc *lf, Ast *root)
{
    if (root->kind == AST_Expression) {
        Ast *body = AST(Expression, root)->body;
        lf->b.new_line = true;
        lf->b.line_pos = body->pos;
        IrExpr *value = lower_expr(lf, body);
        build_stmt(&lf->b, IRS_RETURN, body->pos)->value = value;
        return;
    }
    AstSeq body = body_of(root);
    if (lf->func->docstring) {
        AstPos pos = body.items[0]->pos;
        lower_store(lf, intern_cstr(&lf->lw->cx->names, "__doc__"), build_str(&lf->b, lf->func->docstring, pos), pos);
    }
    lower_body(lf, body);
}

IrModule *lower_dynamic(Compilation *cx, AstTree *core)
{
    Lower lw = {.cx = cx, .arena = &cx->arena, .tree = core};
    lw.scopes = scope_analyze(core);
    lw.module = ir_module_new(cx, core, intern_cstr(&cx->names, "eval"));
    lw.module->dynamic = true;
    lw.module->package = intern_cstr(&cx->names, "");
    lw.module->future_annotations = lw.scopes->future_annotations;
    IrFunc *func = ir_func_new(lw.module, IRF_MODULE, intern_cstr(&cx->names, "<module>"));
    func->cname = ir_cname(lw.module, "eval__module");
    if (core->root->kind == AST_Module) func->docstring = lower_docstring(cx, body_of(core->root));
    lower_scan(&lw);
    LowerFunc lf;
    lower_func_begin(&lf, &lw, NULL, func, lw.scopes->module, core->root);
    func->pos = (AstPos){1, 0, 1, 0};
    if (cx->awaits_at_top) func->kind = IRF_COROUTINE; /* still the module: ir_is_top */
    lower_namespace_param(&lf);
    lower_dynamic_body(&lf, core->root);
    return lw.module;
}
