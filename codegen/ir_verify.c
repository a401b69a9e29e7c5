/* ir_verify.c - is the IR well formed?
 *
 * Checked: operand counts and types; that attributes are there; that variables belong to the
 * function that uses them and are assigned somewhere; that no two operands conflict (ir.h:
 * evaluation order); that break, continue and leave have something to leave; that only generators
 * yield; what each kind of statement needs. The caller decides what a problem means; in builds for
 * developers it is a broken invariant of the compiler.
 */
#include "ir.h"

typedef struct Verify {
    StrBuf *out;
    const IrFunc *func;
    const IrStmt *stmt; /* being verified */
    uint32_t loops;     /* around it */
    const struct Enclosing *blocks;
} Verify;

/* A labelled block around the statement. */
typedef struct Enclosing {
    const struct Enclosing *outer;
    const IrStmt *block;
} Enclosing;

static void verify_block(Verify *v, const IrBlock *block);

static void problem(Verify *v, const char *what, const char *detail)
{
    strbuf_printf(v->out, "%s: line %u: %s%s%s\n", v->func->cname ? v->func->cname->text : "?",
                  v->stmt ? v->stmt->pos.line : v->func->pos.line, what, detail ? ": " : "",
                  detail ? detail : "");
}

/* ---- expressions ---- */

static void verify_var(Verify *v, const IrVar *var, const char *what)
{
    if (!var) {
        problem(v, "no variable", what);
        return;
    }
    if (var->index >= v->func->var_count || v->func->vars[var->index] != var)
        problem(v, "variable of another function", var->name->text);
}

/* The type operand i has to have. */
static IrType operand_type(const IrExpr *e, uint32_t i)
{
    switch ((int)e->op) {
    case OP_IR_not:
    case OP_IR_and:
    case OP_IR_or:
    case OP_IR_box_bool: return IR_BOOL;
    case OP_IR_select: return i == 0 ? IR_BOOL : e->type;
    case OP_IR_box_int: return IR_INT;
    case OP_IR_box_float: return IR_FLOAT;
    case OP_IR_cell_object: return IR_CELL;
    case OP_IR_unpack: return i == 1 ? IR_INT : IR_ANY;
    case OP_IR_sum_start:
    case OP_IR_sum_add:
    case OP_IR_sum_total: return i == 0 ? IR_SUM : IR_ANY;
    case OP_IR_function: return i < 2 ? IR_ANY : IR_CELL;
    default: return IR_ANY;
    }
}

static void verify_attributes(Verify *v, const IrExpr *e)
{
    unsigned attributes = ir_op_attributes(e->op);
    const char *name = ir_op_info[e->op].name;
    if ((attributes & IRA_NAME) && !e->name) problem(v, "operation without its name", name);
    if (attributes & IRA_VAR) verify_var(v, e->var, name);
    if ((attributes & IRA_GLOBAL) && !e->global) problem(v, "operation without its global", name);
    if ((attributes & IRA_CONST) && !e->constant)
        problem(v, "operation without its constant", name);
    if ((attributes & IRA_FUNC) && !e->func) problem(v, "operation without its function", name);
}

static void verify_specific(Verify *v, const IrExpr *e)
{
    const char *name = ir_op_info[e->op].name;
    uint32_t names = e->names ? e->names->count : 0;
    switch ((int)e->op) {
    case OP_IR_var:
    case OP_IR_var_checked:
        if (e->var && e->var->is_cell)
            problem(v, "a cell read as a plain variable", e->var->name->text);
        break;
    case OP_IR_cell_load:
    case OP_IR_cell_load_bound:
    case OP_IR_cell_of:
    case OP_IR_name_load_free:
        if (e->var && !e->var->is_cell)
            problem(v, "a plain variable read as a cell", e->var->name->text);
        break;
    case OP_IR_call_kw:
    case OP_IR_call_method_kw:
        if (!names || e->argc < names + 1)
            problem(v, "keyword names do not fit the operands", name);
        break;
    case OP_IR_class:
        if (e->argc < names + 2) problem(v, "keyword names do not fit the operands", name);
        break;
    case OP_IR_locals:
        if (e->argc != names) problem(v, "names do not fit the operands", name);
        break;
    case OP_IR_dict:
        if (e->argc % 2) problem(v, "key without a value", name);
        break;
    case OP_IR_call_known:
        if (e->func &&
            (e->func->positional != e->argc - 1 || e->func->positional != e->func->param_count))
            problem(v, "arity of a known function", e->func->cname->text);
        break;
    case OP_IR_function:
        if (e->func && e->func->free_count != e->argc - 2)
            problem(v, "cells do not fit the function", e->func->cname->text);
        break;
    default: break;
    }
}

static void verify_expr(Verify *v, const IrExpr *e)
{
    const IrOpInfo *info = &ir_op_info[e->op];
    if ((int)e->argc < info->min || (info->max >= 0 && (int)e->argc > info->max)) {
        problem(v, "wrong number of operands", info->name);
        return;
    }
    verify_attributes(v, e);
    verify_specific(v, e);
    bool ordered = e->op == OP_IR_and || e->op == OP_IR_or || e->op == OP_IR_select;
    bool may_be_unbound = e->op == OP_IR_locals || e->op == OP_IR_super0;
    unsigned earlier = 0;
    for (uint32_t i = 0; i < e->argc; i++) {
        const IrExpr *operand = e->args[i];
        verify_expr(v, operand);
        unsigned effects = ir_effects(operand);
        if (!ordered && ir_conflict(earlier, effects))
            problem(v, "order of operands can be observed", info->name);
        earlier |= effects;
        if (operand->type != operand_type(e, i))
            problem(v, "operand of the wrong type", info->name);
        bool read = operand->op == OP_IR_var && operand->var && !may_be_unbound;
        if (read && !operand->var->assigned && !operand->var->is_param && operand->type != IR_SUM)
            problem(v, "variable that nothing assigns", operand->var->name->text);
    }
}

/* A statement's expression, of that type; UNIT: of any type. */
static void verify_value(Verify *v, const IrExpr *e, IrType type)
{
    if (!e) {
        problem(v, "statement without its value", NULL);
        return;
    }
    verify_expr(v, e);
    if (type != IR_UNIT && e->type != type)
        problem(v, "value of the wrong type", ir_op_info[e->op].name);
}

/* ---- statements ---- */

static void verify_loop(Verify *v, const IrStmt *s)
{
    if (s->kind == IRS_WHILE) {
        verify_block(v, &s->prelude);
        v->stmt = s;
        if (s->value) verify_value(v, s->value, IR_BOOL);
    } else {
        verify_value(v, s->value, IR_ANY);
        verify_var(v, s->var, "of a loop");
        verify_var(v, s->iter, "state of a loop");
        IrType state = s->kind == IRS_FOR ? IR_ITER : IR_RANGE;
        if (s->iter && s->iter->type != state) problem(v, "loop state of the wrong type", NULL);
        if (s->var && s->var->is_cell) problem(v, "loop over a cell", s->var->name->text);
    }
    v->loops++;
    verify_block(v, &s->body);
    v->loops--;
    verify_block(v, &s->orelse);
}

static void verify_try(Verify *v, const IrStmt *s)
{
    verify_block(v, &s->body);
    verify_block(v, &s->orelse);
    if (s->kind == IRS_TRY_EXCEPT && !s->handler_count) problem(v, "try without handlers", NULL);
    for (uint32_t i = 0; i < s->handler_count; i++) {
        const IrHandler *handler = &s->handlers[i];
        verify_block(v, &handler->prelude);
        v->stmt = s;
        if (handler->test)
            verify_value(v, handler->test, IR_ANY);
        else if (i + 1 < s->handler_count)
            problem(v, "handler behind a bare except", NULL);
        verify_block(v, &handler->body);
    }
}

static void verify_assign(Verify *v, const IrStmt *s)
{
    verify_var(v, s->var, "assigned");
    if (!s->var) return;
    bool cell = s->kind == IRS_CELL_SET;
    verify_value(v, s->value, cell ? IR_ANY : s->var->type);
    if (cell && !s->var->is_cell) problem(v, "plain variable stored as a cell", s->var->name->text);
    if (!cell && s->var->is_cell && !s->var->late_cell)
        problem(v, "cell assigned", s->var->name->text);
}

static void verify_resumption(Verify *v, const IrStmt *s)
{
    IrFuncKind kind = v->func->kind;
    bool suspends = kind == IRF_GENERATOR || kind == IRF_COROUTINE || kind == IRF_ASYNCGEN;
    if (!suspends || (s->kind == IRS_YIELD && kind == IRF_COROUTINE))
        problem(v, "yield in what is no generator", ir_func_kind_names[kind]);
    /* An await in a generator expression over an async one is in an async generator as well. */
    if (s->is_await && kind == IRF_GENERATOR) problem(v, "await in a generator", NULL);
    verify_value(v, s->value, IR_ANY);
    if (s->var) verify_var(v, s->var, "resumed");
}

static void verify_leave(Verify *v, const IrStmt *s)
{
    const Enclosing *block = v->blocks;
    while (block && block->block != s->target) block = block->outer;
    if (!block) problem(v, "leave outside its block", NULL);
}

static void verify_simple(Verify *v, const IrStmt *s)
{
    switch ((int)s->kind) {
    case IRS_EVAL: verify_value(v, s->value, IR_UNIT); break;
    case IRS_ASSIGN:
    case IRS_CELL_SET: verify_assign(v, s); break;
    case IRS_UNBIND:
    case IRS_CELL_UNBIND:
        verify_var(v, s->var, "unbound");
        if (s->var && s->var->is_cell != (s->kind == IRS_CELL_UNBIND) && !s->var->late_cell)
            problem(v, "unbinding of the wrong kind", s->var->name->text);
        break;
    case IRS_GLOBAL_SET: verify_value(v, s->value, IR_ANY); /* fall through */
    case IRS_GLOBAL_DEL:
        if (!s->global) problem(v, "no global", NULL);
        break;
    case IRS_NAME_SET: verify_value(v, s->value, IR_ANY); /* fall through */
    case IRS_NAME_DEL:
        verify_value(v, s->object, IR_ANY);
        if (!s->name) problem(v, "no name", NULL);
        break;
    case IRS_UNPACK:
        verify_value(v, s->value, IR_ANY);
        for (uint32_t i = 0; i < s->count; i++) verify_var(v, s->vars[i], "unpacked");
        break;
    case IRS_BREAK:
    case IRS_CONTINUE:
        if (!v->loops) problem(v, "break or continue outside a loop", NULL);
        break;
    case IRS_RAISE:
        if (s->value) verify_value(v, s->value, IR_ANY);
        if (s->object) verify_value(v, s->object, IR_ANY);
        if (s->object && !s->value) problem(v, "cause without an exception", NULL);
        if (s->object && s->value && ir_conflict(ir_effects(s->value), ir_effects(s->object)))
            problem(v, "order of operands can be observed", "raise");
        break;
    case IRS_RETURN:
        if (s->value) verify_value(v, s->value, IR_ANY);
        break;
    case IRS_YIELD:
    case IRS_DELEGATE: verify_resumption(v, s); break;
    case IRS_LEAVE: verify_leave(v, s); break;
    default: break;
    }
}

static void verify_labelled(Verify *v, const IrStmt *s)
{
    Enclosing here = {v->blocks, s};
    v->blocks = &here;
    verify_block(v, &s->prelude);
    verify_block(v, &s->body);
    v->blocks = here.outer;
}

static void verify_stmt(Verify *v, const IrStmt *s)
{
    for (;;) {
        v->stmt = s;
        switch ((int)s->kind) {
        case IRS_IF:
            verify_value(v, s->value, IR_BOOL);
            verify_block(v, &s->body);
            if (s->orelse.len == 1) {
                s = s->orelse.items[0]; /* a chain of elif */
                continue;
            }
            verify_block(v, &s->orelse);
            return;
        case IRS_WHILE:
        case IRS_FOR:
        case IRS_FOR_RANGE: verify_loop(v, s); return;
        case IRS_TRY_EXCEPT:
        case IRS_TRY_FINALLY: verify_try(v, s); return;
        case IRS_BLOCK: verify_labelled(v, s); return;
        case IRS_OUTSIDE:
            verify_leave(v, s);
            verify_block(v, &s->prelude);
            verify_block(v, &s->body);
            return;
        default: verify_simple(v, s); return;
        }
    }
}

static void verify_block(Verify *v, const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) verify_stmt(v, block->items[i]);
}

static void verify_func(Verify *v)
{
    const IrFunc *f = v->func;
    for (uint32_t i = 0; i < f->param_count; i++) {
        verify_var(v, f->params[i], "parameter");
        if (f->params[i] && f->params[i]->index != i)
            problem(v, "parameters are not the first variables", NULL);
    }
    if (f->param_count != f->positional + f->kwonly + f->has_varargs + f->has_varkw)
        problem(v, "number of parameters", NULL);
    for (uint32_t i = 0; i < f->free_count; i++) {
        const IrVar *var = f->free_vars[i];
        verify_var(v, var, "free variable");
        if (!var->is_free || !var->is_cell || var->free_index != i)
            problem(v, "free variable out of place", var->name->text);
    }
    if (f->kind == IRF_CLASS_BODY && !f->namespace)
        problem(v, "class body without a namespace", NULL);
    verify_block(v, &f->body);
}

void ir_verify(const IrModule *module, StrBuf *problems)
{
    for (uint32_t i = 0; i < module->func_count; i++) {
        const IrFunc *func = module->funcs[i];
        Verify v = {.out = problems, .func = func};
        if (!func->cname) {
            problem(&v, "function without a C name", NULL);
            continue;
        }
        verify_func(&v);
    }
    Verify v = {.out = problems, .func = module->func_count ? module->funcs[0] : NULL};
    for (uint32_t i = 0; i < module->global_count; i++)
        if (module->globals[i]->index != i)
            problem(&v, "global out of place", module->globals[i]->name->text);
}
