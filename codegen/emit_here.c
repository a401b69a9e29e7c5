/* emit_here.c - exceptions that are raised in the very function whose try statement takes them: no jump through the
 * handler chain, but a goto.
 *
 *     raise KeyError(k)              rt_raise_here(rt_call1(...), SITE(4)); goto except5;
 *     x = d[k]                       if (!(rt_here = rt_item_here(d, k, SITE(3)))) goto except5;
 *                                    x = rt_here;
 *
 * `raise` and subscripts (of dicts and lists, which make their errors without running code) are what programs catch
 * where it happens. rt_thrown has the exception then, made as any other. Where nothing can see it (an except clause
 * that takes it, has no name for it and does nothing that could fail) it is not even made:
 *
 *     return d[k]                    if (!(rt_here = rt_item_or_none(d, k, 1, SITE(3)))) { F.h.region = 0; goto blind5; }
 */
#include "emit.h"

/* The try statement of this function that takes what is raised here; NULL: none, or something is to be put back on the
 * way that only a raise knows. */
static const EmitScope *landing(const EmitFunc *ef)
{
    const EmitScope *s = ef->scope;
    for (; s; s = s->outer) {
        if (s->kind == SCOPE_TRY || s->kind == SCOPE_FINALLY) return s;
        if (s->kind == SCOPE_BLOCK && s->stmt->inlined) return NULL;
    }
    return NULL;
}

static const char *jump_to(EmitFunc *ef, const EmitScope *scope)
{
    uint32_t id = scope->stmt->id;
    if (scope->kind == SCOPE_TRY) return intern_printf(&ef->e->cx->names, "goto except%u;", id)->text;
    return intern_printf(&ef->e->cx->names, "{ %sexit%u = RT_EXIT_RAISE; rt_handled = rt_thrown; goto finally%u; }",
                         emit_state(ef), id, id)->text;
}

bool emit_raise_here(EmitFunc *ef, const IrStmt *stmt)
{
    const EmitScope *scope = landing(ef);
    if (!scope || !stmt->value || stmt->object) return false;
    StrBuf text = {0};
    uint32_t site = emit_site(ef, stmt->pos);
    strbuf_cstr(&text, "rt_raise_here(");
    emit_expr(ef, stmt->value, &text);
    strbuf_printf(&text, ", SITE(%u));", site);
    emit_text_line(ef, &text);
    strbuf_free(&text);
    emit_line(ef, "%s", jump_to(ef, scope));
    return true;
}

/* ---- subscripts ---- */

static bool is_plain(const IrExpr *expr)
{
    switch ((int)expr->op) {
    case OP_IR_var:
    case OP_IR_const:
    case OP_IR_const_int:
    case OP_IR_const_float:
    case OP_IR_none:
    case OP_IR_true:
    case OP_IR_false:
    case OP_IR_novalue: return true;
    default: return false;
    }
}

/* The subscript that is evaluated first of all in this expression, and in any case. */
static const IrExpr *first_item(const IrExpr *expr)
{
    while (expr && expr->op != OP_IR_getitem) {
        if (expr->op == OP_IR_and || expr->op == OP_IR_or || expr->op == OP_IR_select) return NULL;
        const IrExpr *next = NULL;
        for (uint32_t i = 0; i < expr->argc; i++) {
            if (is_plain(expr->args[i])) continue;
            if (next) return NULL;
            next = expr->args[i];
        }
        expr = next;
    }
    return expr && is_plain(expr->args[0]) && is_plain(expr->args[1]) ? expr : NULL;
}

enum { TAKES_KEY = 1, TAKES_INDEX = 2 };

/* Which of KeyError and IndexError this clause takes, by the builtins' names. */
static unsigned taken_by(const IrExpr *test)
{
    if (!test) return TAKES_KEY | TAKES_INDEX;
    unsigned taken = 0;
    if (test->op == OP_IR_tuple) {
        for (uint32_t i = 0; i < test->argc; i++) {
            if (test->args[i]->op != OP_IR_builtin_load) return 0;
            taken |= taken_by(test->args[i]);
        }
        return taken;
    }
    if (test->op != OP_IR_builtin_load) return 0;
    Istr name = test->name->text;
    if (istr_is(name, "KeyError")) return TAKES_KEY;
    if (istr_is(name, "IndexError")) return TAKES_INDEX;
    if (istr_is(name, "LookupError") || istr_is(name, "Exception") || istr_is(name, "BaseException"))
        return TAKES_KEY | TAKES_INDEX;
    return 0;
}

unsigned emit_blind(const IrStmt *stmt)
{
    if (stmt->kind != IRS_TRY_EXCEPT || !stmt->handler_count) return 0;
    const IrHandler *first = stmt->handlers;
    return first->prelude.len || emit_fails(&first->body) ? 0 : taken_by(first->test);
}

void emit_item_here(EmitFunc *ef, const IrExpr *value)
{
    ef->taken = NULL;
    if (!value || ef->func->is_fast) return;
    const EmitScope *scope = landing(ef);
    const IrExpr *item = scope ? first_item(value) : NULL;
    if (!item) return;
    unsigned blind = emit_blind(scope->stmt);
    StrBuf text = {0};
    uint32_t site = emit_site(ef, item->pos);
    strbuf_printf(&text, "if (!(rt_here = %s(", blind ? "rt_item_or_none" : "rt_item_here");
    emit_expr(ef, item->args[0], &text);
    strbuf_cstr(&text, ", ");
    emit_expr(ef, item->args[1], &text);
    if (blind) strbuf_printf(&text, ", %u", blind);
    strbuf_printf(&text, ", SITE(%u)))) ", site);
    if (!blind) {
        strbuf_cstr(&text, jump_to(ef, scope));
    } else {
        EmitScope *inner = ef->scope;
        ef->scope = scope->outer;
        strbuf_printf(&text, "{ F.h.region = %u; goto blind%u; }", emit_region(ef), scope->stmt->id);
        ef->scope = inner;
        vec_push(ef->e->arena, &ef->blind, scope->stmt->id);
    }
    emit_text_line(ef, &text);
    strbuf_free(&text);
    ef->taken = item;
    ef->has_here = true;
}

/* Behind the test of the first clause. */
void emit_blind_label(EmitFunc *ef, const IrStmt *stmt)
{
    for (uint32_t i = 0; i < ef->blind.len; i++) {
        if (ef->blind.items[i] != stmt->id) continue;
        strbuf_printf(ef->out, "blind%u:;\n", stmt->id);
        return;
    }
}
