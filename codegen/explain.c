/* explain.c - which operations have known operand types, and what the programmer can do about the others.
 *
 * `path:line: function: operation: reason`, in source order, operations inside loops marked by their depth. The same
 * notion of "known" is counted at run time with -fcount-types (scripts/type_coverage.py).
 */
#include "explain.h"

#include "infer.h"

typedef struct Explain {
    StrBuf *out;
    const IrFunc *func;
    unsigned loops;
    uint32_t last_line;
    IrOp last_op;
} Explain;

bool explain_counts(const IrExpr *e)
{
    switch ((unsigned)e->op) {
    case OP_IR_truth:
    case OP_IR_contains:
    case OP_IR_getattr:
    case OP_IR_setattr:
    case OP_IR_getitem:
    case OP_IR_setitem:
    case OP_IR_getslice:
    case OP_IR_call:
    case OP_IR_call_kw:
    case OP_IR_call_known:
    case OP_IR_call_builtin:
    case OP_IR_call_method:
    case OP_IR_call_method_kw:
    case OP_IR_call_loaded: return true;
    default: return e->op >= OP_IR_add && e->op <= OP_IR_test_ge;
    }
}

/* NULL, or what is not known about operand i. None among the kinds of a receiver counts as known: it can only raise; so it
 * does where truth or equality are asked for: it has one answer, found by comparing one word. */
static const char *unknown_about(const IrExpr *operation, uint32_t i)
{
    const IrExpr *e = operation->args[i];
    const Ty *ty = e->ty ? ty_real(e->ty) : NULL;
    unsigned kinds = ty ? ty->kinds : 0;
    bool receiver = operation->op >= OP_IR_getattr && operation->op <= OP_IR_call_loaded;
    bool asked = operation->op == OP_IR_truth || operation->op == OP_IR_test_eq || operation->op == OP_IR_test_ne ||
                 operation->op == OP_IR_eq || operation->op == OP_IR_ne;
    if ((receiver || asked) && kinds != TY_NONE) kinds &= ~(unsigned)TY_NONE;
    if (!kinds) return "is unknown";
    if (kinds & (kinds - 1)) return "may be";
    if ((kinds & (TY_INSTANCE | TY_CLASS)) && ty->class_count != 1) return "may be";
    return (kinds & TY_FUNCTION) && ty->func_count != 1 ? "may be one of several functions" : NULL;
}

/* The operands whose type decides what the operation does. */
static uint32_t deciding(const IrExpr *e)
{
    switch ((unsigned)e->op) {
    case OP_IR_call_known:
    case OP_IR_call_builtin: return 0;
    case OP_IR_getattr: case OP_IR_setattr: case OP_IR_truth: case OP_IR_contains: case OP_IR_getslice:
    case OP_IR_getitem: case OP_IR_setitem: case OP_IR_call: case OP_IR_call_kw: case OP_IR_call_method:
    case OP_IR_call_method_kw: case OP_IR_call_loaded: return 1;
    default: return e->argc;
    }
}

bool explain_known(const IrExpr *e)
{
    if (e->args && e->args[0]->op == OP_IR_builtin_load) return true;
    for (uint32_t i = 0; i < deciding(e); i++)
        if (unknown_about(e, i)) return false;
    return true;
}

/* ---- the report ---- */

static void start(Explain *x, uint32_t line)
{
    strbuf_printf(x->out, "%s:%u: %s: ", x->func->module->source->path, line, x->func->qualname->text);
}

static const char *advice(const IrExpr *e)
{
    unsigned kinds = infer_kinds(e);
    if (kinds == (TY_INT | TY_FLOAT)) return "; start with 0.0 instead of 0, or keep to one kind of number";
    if (kinds & TY_NONE) return "; None and a value: test for None into a variable of its own";
    if (!kinds && e->op == OP_IR_var && e->var->is_param) return "; no call of the function is seen: call it with what it should take";
    return "";
}

static void explain_expr(Explain *x, const IrExpr *e)
{
    if (!e) return;
    for (uint32_t i = 0; i < e->argc; i++) explain_expr(x, e->args[i]);
    if (!explain_counts(e) || explain_known(e) || (e->pos.line == x->last_line && e->op == x->last_op)) return;
    x->last_line = e->pos.line;
    x->last_op = e->op;
    start(x, e->pos.line);
    if (x->loops) strbuf_printf(x->out, "[in %u loop%s] ", x->loops, x->loops == 1 ? "" : "s");
    strbuf_cstr(x->out, ir_op_info[e->op].name);
    if (e->name) strbuf_printf(x->out, " %s", e->name->text->text);
    for (uint32_t i = 0; i < deciding(e); i++) {
        const IrExpr *operand = e->args[i];
        const char *why = unknown_about(e, i);
        if (!why) continue;
        strbuf_cstr(x->out, ": ");
        if (operand->var) strbuf_printf(x->out, "%s ", (operand->var->python_name ? operand->var->python_name : operand->var->name)->text);
        else strbuf_printf(x->out, "operand %u ", i + 1);
        strbuf_cstr(x->out, why);
        if (infer_kinds(operand) && why[4] == 'b' && !why[6]) {
            strbuf_char(x->out, ' ');
            ty_print(operand->ty, x->out);
        }
        strbuf_cstr(x->out, advice(operand));
    }
    strbuf_char(x->out, '\n');
}

static void explain_block(Explain *x, const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        bool loop = s->kind == IRS_WHILE || s->kind == IRS_FOR || s->kind == IRS_FOR_RANGE;
        x->loops += loop;
        explain_block(x, &s->prelude);
        explain_expr(x, s->value);
        explain_expr(x, s->object);
        explain_block(x, &s->body);
        x->loops -= loop;
        for (uint32_t h = 0; h < s->handler_count; h++) {
            explain_block(x, &s->handlers[h].prelude);
            explain_block(x, &s->handlers[h].body);
        }
        explain_block(x, &s->orelse);
    }
}

static bool has_try(const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        if (s->kind == IRS_TRY_EXCEPT || s->kind == IRS_TRY_FINALLY) return true;
        if (has_try(&s->prelude) || has_try(&s->body) || has_try(&s->orelse)) return true;
    }
    return false;
}

static void explain_func(Explain *x)
{
    const IrFunc *f = x->func;
    const char *why = f->kind == IRF_GENERATOR || f->kind == IRF_COROUTINE || f->kind == IRF_ASYNCGEN ? "it is a generator"
                      : f->kind == IRF_MODULE ? "it is the module's own code; a function called main would be"
                      : f->param_count > 6 ? "it has more than six parameters"
                      : has_try(&f->body) ? "it contains try or with; move the loop into a function of its own"
                                          : "little would be gained";
    if (!f->is_fast && f->kind != IRF_CLASS_BODY) {
        start(x, f->pos.line ? f->pos.line : 1);
        strbuf_printf(x->out, "not written in unboxed form: %s\n", why);
    }
    explain_block(x, &f->body);
}

void explain_program(IrModule **modules, uint32_t count, StrBuf *out)
{
    for (uint32_t m = 0; m < count; m++) {
        for (uint32_t i = 0; i < modules[m]->func_count; i++) {
            Explain x = {.out = out, .func = modules[m]->funcs[i]};
            explain_func(&x);
        }
    }
}
