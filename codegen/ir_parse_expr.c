/* ir_parse_expr.c - names, constants and expressions of the IR's text form. See ir_read.h and
 * docs/ir.md. */
#include "ir_read.h"

#include <stdlib.h>

/* ---- names ---- */

IrFunc *read_func_named(Reader *r, Istr cname)
{
    MapEntry *entry = map_add(&r->funcs, &r->cx->arena, cname);
    if (!entry->value) {
        IrFunc *func = entry->value = ir_func_new(r->module, IRF_FUNCTION, cname);
        func->cname = cname;
    }
    return entry->value;
}

IrVar *read_var(Reader *r)
{
    ir_lex_accept(&r->lx, '%');
    Istr name = ir_lex_name(&r->lx);
    IrVar *var = map_get(&r->vars, name);
    if (!var) {
        ir_lex_error(&r->lx, "no such variable");
        var = ir_var_new(r->func, name, IR_ANY);
    }
    return var;
}

IrGlobal *read_global(Reader *r)
{
    Istr name = ir_lex_name(&r->lx);
    if (!map_find(&r->module->global_map, name)) ir_lex_error(&r->lx, "no such global");
    return ir_global(r->module, name);
}

/* ---- constants ---- */

static double to_double(Istr text)
{
    return strtod(text->text, NULL);
}

static IrConst *read_const(Reader *r);

static void read_items(Reader *r, IrConst *c)
{
    VEC(IrConst *) items = {0};
    ir_lex_expect(&r->lx, '(');
    while (!ir_lex_at(&r->lx, ')') && !read_done(r)) {
        IrConst *item = read_const(r);
        vec_push(&r->cx->arena, &items, item);
        if (!ir_lex_accept(&r->lx, ',')) break;
    }
    ir_lex_expect(&r->lx, ')');
    c->items = items.items;
    c->count = items.len;
}

/* KIND VALUE, as add_const of ir_dump.c writes it. */
static IrConst *read_const(Reader *r)
{
    static const char *const kinds[] = {"str",       "bytes", "int",  "float", "complex", "tuple",
                                        "frozenset", "none",  "true", "false", "ellipsis"};
    IrConst c = {.kind = IRC_NONE};
    Istr word = ir_lex_name(&r->lx);
    int kind = 0;
    while (kind < 11 && !istr_is(word, kinds[kind])) kind++;
    if (kind == 11)
        ir_lex_error(&r->lx, "expected a constant");
    else
        c.kind = (IrConstKind)kind;
    if (kind <= 1) {
        c.text = ir_lex_name(&r->lx);
    } else if (kind == 2) {
        c.text = ir_lex_number(&r->lx);
        c.negative = c.text->len && c.text->text[0] == '-';
        if (c.negative) c.text = intern_cstr(&r->cx->names, c.text->text + 1);
    } else if (kind <= 4) {
        c.real = to_double(ir_lex_number(&r->lx));
        if (kind == 4) c.imag = to_double(ir_lex_number(&r->lx));
    } else if (kind <= 6) {
        read_items(r, &c);
    }
    return ir_const(r->module, &c);
}

/* ---- expressions ---- */

static IrExpr *leaf(Reader *r, IrOp op)
{
    return ir_expr(r->module, op, r->pos, 0, NULL);
}

static IrExpr *var_leaf(Reader *r, IrOp op, IrVar *var)
{
    IrExpr *e = leaf(r, op);
    e->var = var;
    if (op == OP_IR_var) e->type = var->type;
    if (op == OP_IR_var_checked || op == OP_IR_cell_load) var->checked = true;
    return e;
}

/* str "..." and the like: what begins with a kind of constant. */
static IrExpr *read_constant(Reader *r)
{
    if (ir_lex_accept_word(&r->lx, "const")) {
        IrExpr *e = leaf(r, OP_IR_const);
        e->constant = read_const(r);
        return e;
    }
    if (ir_lex_accept_word(&r->lx, "float") || ir_lex_at_word(&r->lx, "rawfloat")) {
        IrExpr *e =
            leaf(r, ir_lex_accept_word(&r->lx, "rawfloat") ? OP_IR_raw_float : OP_IR_const_float);
        e->real = to_double(ir_lex_number(&r->lx));
        return e;
    }
    if (ir_lex_accept_word(&r->lx, "rawint")) {
        IrExpr *e = leaf(r, OP_IR_raw_int);
        e->integer = strtoll(ir_lex_number(&r->lx)->text, NULL, 10);
        return e;
    }
    IrConst *c = read_const(r);
    IrExpr *e = leaf(r, OP_IR_const);
    e->constant = c;
    if (c->kind != IRC_INT) return e;
    /* An integer that a value word holds is a leaf of its own. */
    char *end;
    int64_t value = strtoll(c->text->text, &end, 10);
    if (c->negative) value = -value;
    if (*end || c->text->len > 19 || value < -((int64_t)1 << 61) || value >= (int64_t)1 << 61)
        return e;
    e->op = OP_IR_const_int;
    e->constant = NULL;
    e->integer = value;
    return e;
}

int64_t read_integer(Reader *r)
{
    return strtoll(ir_lex_number(&r->lx)->text, NULL, 10);
}

static IrConst *read_names(Reader *r)
{
    VEC(Istr) names = {0};
    ir_lex_expect(&r->lx, '(');
    while (!ir_lex_at(&r->lx, ')') && !read_done(r)) {
        Istr name = ir_lex_name(&r->lx);
        vec_push(&r->cx->arena, &names, name);
        if (!ir_lex_accept(&r->lx, ',')) break;
    }
    ir_lex_expect(&r->lx, ')');
    return ir_const_names(r->module, names.items, names.len);
}

/* [name variable &function integers (names)], as far as the operation has them */
static void read_attributes(Reader *r, IrExpr *e)
{
    unsigned attributes = ir_op_attributes(e->op);
    if (!attributes || !ir_lex_accept(&r->lx, '[')) return;
    if (attributes & IRA_NAME) e->name = ir_const_name(r->module, ir_lex_name(&r->lx));
    if (attributes & IRA_VAR) e->var = read_var(r);
    if (attributes & IRA_GLOBAL) {
        ir_lex_expect(&r->lx, '@');
        e->global = read_global(r);
    }
    if (attributes & IRA_FUNC) {
        ir_lex_expect(&r->lx, '&');
        e->func = read_func_named(r, ir_lex_name(&r->lx));
    }
    if (attributes & IRA_INTEGER) e->integer = read_integer(r);
    if (attributes & IRA_INTEGER2) e->integer2 = read_integer(r);
    if ((attributes & IRA_NAMES) && ir_lex_at(&r->lx, '(')) e->names = read_names(r);
    ir_lex_expect(&r->lx, ']');
}

static IrExpr *read_operation(Reader *r, IrOp op)
{
    IrExpr attributes = {.op = op};
    VEC(IrExpr *) args = {0};
    read_attributes(r, &attributes);
    if (ir_op_info[op].max != 0) {
        ir_lex_expect(&r->lx, '(');
        while (!ir_lex_at(&r->lx, ')') && !read_done(r)) {
            IrExpr *arg = read_expr(r);
            vec_push(&r->cx->arena, &args, arg);
            if (!ir_lex_accept(&r->lx, ',')) break;
        }
        ir_lex_expect(&r->lx, ')');
    }
    if (op == OP_IR_select && args.len != 3) {
        ir_lex_error(&r->lx, "select has three operands");
        return leaf(r, OP_IR_none);
    }
    IrExpr *e = ir_expr(r->module, op, r->pos, args.len, args.items);
    e->name = attributes.name;
    e->var = attributes.var;
    e->func = attributes.func;
    e->integer = attributes.integer;
    e->integer2 = attributes.integer2;
    e->names = attributes.names;
    return e;
}

IrExpr *read_expr(Reader *r)
{
    IrLexer *lx = &r->lx;
    if (ir_lex_accept(lx, '*')) {
        IrVar *var = read_var(r);
        return var_leaf(r, ir_lex_accept(lx, '?') ? OP_IR_cell_load : OP_IR_cell_load_bound, var);
    }
    if (ir_lex_accept(lx, '&')) return var_leaf(r, OP_IR_cell_of, read_var(r));
    if (ir_lex_accept(lx, '@')) {
        IrExpr *e = leaf(r, OP_IR_global_load);
        e->global = read_global(r);
        return e;
    }
    if (ir_lex_accept(lx, '$')) {
        IrExpr *e = leaf(r, OP_IR_builtin_load);
        e->name = ir_const_name(r->module, ir_lex_name(lx));
        return e;
    }
    if (lx->kind == IRT_WORD && !ir_lex_at(lx, '%') && ir_text_is_reserved(lx->text)) {
        bool yes = ir_lex_at_word(lx, "yes");
        if (yes || ir_lex_at_word(lx, "no")) {
            ir_lex_next(lx);
            IrExpr *e = leaf(r, yes ? OP_IR_true : OP_IR_false);
            e->type = IR_BOOL;
            return e;
        }
        MapEntry *op = map_find(&r->ops, lx->text);
        if (!op || ir_lex_at_word(lx, "const")) return read_constant(r);
        ir_lex_next(lx);
        return read_operation(r, (IrOp)((uintptr_t)op->value - 1));
    }
    IrVar *var = read_var(r);
    return var_leaf(r, ir_lex_accept(lx, '?') ? OP_IR_var_checked : OP_IR_var, var);
}
