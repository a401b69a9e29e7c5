/* ir_parse.c - the IR's text form, read back. docs/ir.md describes it; ir_dump.c writes it.
 *
 * Reading stops at the first problem: from then on the lexer gives END tokens, and every loop here
 * ends at one. Functions are named before they are defined, so they are made at their first
 * mention. Positions are lines only.
 */
#include "ir_read.h"

#include <stdlib.h>

static void read_block(Reader *r, IrBlock *block);

/* ---- statements ---- */

/* { ; LINE */
static void open_brace(Reader *r, IrStmt *stmt)
{
    ir_lex_expect(&r->lx, '{');
    if (r->lx.kind == IRT_COMMENT) {
        if (stmt) stmt->starts_line = true;
        ir_lex_next(&r->lx);
    }
    if (r->lx.kind == IRT_NEWLINE)
        ir_lex_next(&r->lx);
    else
        ir_lex_error(&r->lx, "expected the end of the line");
}

static void read_braces(Reader *r, IrBlock *block, IrStmt *line_of)
{
    open_brace(r, line_of);
    read_block(r, block);
    ir_lex_expect(&r->lx, '}');
}

static void read_else(Reader *r, IrStmt *stmt)
{
    if (ir_lex_accept_word(&r->lx, "else")) read_braces(r, &stmt->orelse, NULL);
}

static void read_if(Reader *r, IrBlock *block)
{
    IrStmt *stmt = ir_stmt(r->func, block, IRS_IF, r->pos);
    stmt->value = read_expr(r);
    read_braces(r, &stmt->body, stmt);
    while (ir_lex_accept_word(&r->lx, "else")) {
        if (!ir_lex_accept_word(&r->lx, "if")) {
            read_braces(r, &stmt->orelse, NULL);
            return;
        }
        uint32_t line = ir_lex_line_comment(&r->lx);
        if (line) r->pos.line = r->pos.end_line = line;
        stmt = ir_stmt(r->func, &stmt->orelse, IRS_IF, r->pos);
        stmt->value = read_expr(r);
        read_braces(r, &stmt->body, stmt);
    }
}

static void read_while(Reader *r, IrBlock *block, bool forever)
{
    IrStmt *stmt = ir_stmt(r->func, block, IRS_WHILE, r->pos);
    if (!forever && ir_lex_at(&r->lx, '{')) {
        read_braces(r, &stmt->prelude, stmt);
        if (!ir_lex_accept_word(&r->lx, "test")) ir_lex_error(&r->lx, "expected 'test'");
        stmt->value = read_expr(r);
        read_braces(r, &stmt->body, NULL);
    } else {
        if (!forever) stmt->value = read_expr(r);
        read_braces(r, &stmt->body, stmt);
    }
    read_else(r, stmt);
}

static void read_for(Reader *r, IrBlock *block)
{
    IrStmt *stmt = ir_stmt(r->func, block, IRS_FOR, r->pos);
    stmt->var = read_var(r);
    stmt->var->assigned = true;
    if (!ir_lex_accept_word(&r->lx, "in")) ir_lex_error(&r->lx, "expected 'in'");
    if (ir_lex_accept_word(&r->lx, "range")) stmt->kind = IRS_FOR_RANGE;
    stmt->is_iterator = ir_lex_accept_word(&r->lx, "iterator");
    stmt->value = read_expr(r);
    if (!ir_lex_accept_word(&r->lx, "using")) ir_lex_error(&r->lx, "expected 'using'");
    stmt->iter = read_var(r);
    read_braces(r, &stmt->body, stmt);
    read_else(r, stmt);
}

static void read_handler(Reader *r, IrHandler *handler)
{
    if (ir_lex_accept_word(&r->lx, "prelude")) {
        read_braces(r, &handler->prelude, NULL);
        if (!ir_lex_at_word(&r->lx, "except")) ir_lex_error(&r->lx, "expected 'except'");
    }
    handler->pos.line = ir_lex_line_comment(&r->lx);
    if (handler->pos.line) r->pos.line = r->pos.end_line = handler->pos.line;
    ir_lex_accept_word(&r->lx, "except");
    if (!ir_lex_at(&r->lx, '{')) handler->test = read_expr(r);
    read_braces(r, &handler->body, NULL);
}

static void read_try(Reader *r, IrBlock *block)
{
    IrStmt *stmt = ir_stmt(r->func, block, IRS_TRY_EXCEPT, r->pos);
    read_braces(r, &stmt->body, stmt);
    if (ir_lex_accept_word(&r->lx, "finally")) {
        stmt->kind = IRS_TRY_FINALLY;
        read_braces(r, &stmt->orelse, NULL);
        return;
    }
    VEC(IrHandler) handlers = {0};
    while (ir_lex_at_word(&r->lx, "except") || ir_lex_at_word(&r->lx, "prelude")) {
        IrHandler handler = {.test = NULL};
        read_handler(r, &handler);
        vec_push(&r->cx->arena, &handlers, handler);
    }
    stmt->handlers = handlers.items;
    stmt->handler_count = handlers.len;
    read_else(r, stmt);
}

static void read_labelled(Reader *r, IrBlock *block)
{
    IrStmt *stmt = ir_stmt(r->func, block, IRS_BLOCK, r->pos);
    map_put(&r->labels, &r->cx->arena, ir_lex_name(&r->lx), stmt);
    if (ir_lex_accept_word(&r->lx, "inlines")) {
        ir_lex_expect(&r->lx, '&');
        stmt->inlined = read_func_named(r, ir_lex_name(&r->lx));
    }
    read_braces(r, &stmt->body, stmt);
}

/* del / unbind: a variable, *cell or @global */
static void read_unbind(Reader *r, IrBlock *block, bool checked)
{
    IrStmt *stmt = ir_stmt(r->func, block, IRS_UNBIND, r->pos);
    stmt->checked = checked;
    if (ir_lex_accept(&r->lx, '@')) {
        stmt->kind = IRS_GLOBAL_DEL;
        stmt->checked = false;
        stmt->global = read_global(r);
        return;
    }
    if (ir_lex_accept(&r->lx, '*')) stmt->kind = IRS_CELL_UNBIND;
    stmt->var = read_var(r);
}

static void read_name_statement(Reader *r, IrBlock *block, bool set)
{
    IrStmt *stmt = ir_stmt(r->func, block, set ? IRS_NAME_SET : IRS_NAME_DEL, r->pos);
    stmt->name = ir_const_name(r->module, ir_lex_name(&r->lx));
    if (!ir_lex_accept_word(&r->lx, "in")) ir_lex_error(&r->lx, "expected 'in'");
    stmt->object = read_expr(r);
    if (!set) return;
    ir_lex_expect(&r->lx, '=');
    stmt->value = read_expr(r);
}

static void read_unpack(Reader *r, IrBlock *block)
{
    IrStmt *stmt = ir_stmt(r->func, block, IRS_UNPACK, r->pos);
    VEC(IrVar *) vars = {0};
    while (!ir_lex_at(&r->lx, '=') && !read_done(r)) {
        IrVar *var = read_var(r);
        var->assigned = true;
        vec_push(&r->cx->arena, &vars, var);
        if (!ir_lex_accept(&r->lx, ',')) break;
    }
    ir_lex_expect(&r->lx, '=');
    stmt->value = read_expr(r);
    stmt->vars = vars.items;
    stmt->count = vars.len;
}

static bool at_end_of_statement(const Reader *r)
{
    return r->lx.kind == IRT_NEWLINE || r->lx.kind == IRT_COMMENT || read_done(r);
}

/* yield VALUE, delegate VALUE, await VALUE; false when none of them is at hand. */
static bool read_resumption(Reader *r, IrBlock *block, IrVar *var)
{
    static const char *const words[] = {"yield", "delegate", "await"};
    for (int i = 0; i < 3; i++) {
        if (!ir_lex_accept_word(&r->lx, words[i])) continue;
        IrStmt *stmt = ir_stmt(r->func, block, i ? IRS_DELEGATE : IRS_YIELD, r->pos);
        stmt->is_await = i == 2;
        stmt->var = var;
        if (var) var->assigned = true;
        stmt->value = read_expr(r);
        return true;
    }
    return false;
}

/* An assignment, or an expression for its effects. */
static void read_assignment(Reader *r, IrBlock *block)
{
    IrExpr *target = read_expr(r);
    if (!ir_lex_accept(&r->lx, '=')) {
        ir_stmt(r->func, block, IRS_EVAL, r->pos)->value = target;
        return;
    }
    if (target->op == OP_IR_var && read_resumption(r, block, target->var)) return;
    IrStmt *stmt = ir_stmt(r->func, block, IRS_ASSIGN, r->pos);
    stmt->var = target->var;
    stmt->global = target->global;
    if (target->op == OP_IR_cell_load_bound)
        stmt->kind = IRS_CELL_SET;
    else if (target->op == OP_IR_global_load)
        stmt->kind = IRS_GLOBAL_SET;
    else if (target->op != OP_IR_var)
        ir_lex_error(&r->lx, "cannot assign to this");
    if (stmt->var) stmt->var->assigned = true;
    stmt->value = read_expr(r);
}

static void read_simple(Reader *r, IrBlock *block)
{
    IrLexer *lx = &r->lx;
    if (read_resumption(r, block, NULL)) return;
    if (ir_lex_accept_word(lx, "break")) {
        ir_stmt(r->func, block, IRS_BREAK, r->pos);
    } else if (ir_lex_accept_word(lx, "continue")) {
        ir_stmt(r->func, block, IRS_CONTINUE, r->pos);
    } else if (ir_lex_accept_word(lx, "return")) {
        IrStmt *stmt = ir_stmt(r->func, block, IRS_RETURN, r->pos);
        if (!at_end_of_statement(r)) stmt->value = read_expr(r);
    } else if (ir_lex_accept_word(lx, "raise")) {
        IrStmt *stmt = ir_stmt(r->func, block, IRS_RAISE, r->pos);
        if (!at_end_of_statement(r)) stmt->value = read_expr(r);
        if (ir_lex_accept_word(lx, "from")) stmt->object = read_expr(r);
    } else if (ir_lex_accept_word(lx, "leave")) {
        IrStmt *stmt = ir_stmt(r->func, block, IRS_LEAVE, r->pos);
        stmt->target = map_get(&r->labels, ir_lex_name(lx));
    } else if (ir_lex_at_word(lx, "del") || ir_lex_at_word(lx, "unbind")) {
        bool checked = ir_lex_at_word(lx, "del");
        ir_lex_next(lx);
        read_unbind(r, block, checked);
    } else if (ir_lex_at_word(lx, "setname") || ir_lex_at_word(lx, "delname")) {
        bool set = ir_lex_at_word(lx, "setname");
        ir_lex_next(lx);
        read_name_statement(r, block, set);
    } else if (ir_lex_accept_word(lx, "unpack")) {
        read_unpack(r, block);
    } else {
        read_assignment(r, block);
    }
}

/* True when a region was read. */
static bool read_region(Reader *r, IrBlock *block)
{
    IrLexer *lx = &r->lx;
    if (ir_lex_accept_word(lx, "if"))
        read_if(r, block);
    else if (ir_lex_accept_word(lx, "while"))
        read_while(r, block, false);
    else if (ir_lex_accept_word(lx, "loop"))
        read_while(r, block, true);
    else if (ir_lex_accept_word(lx, "for"))
        read_for(r, block);
    else if (ir_lex_accept_word(lx, "try"))
        read_try(r, block);
    else if (ir_lex_accept_word(lx, "block"))
        read_labelled(r, block);
    else
        return false;
    return true;
}

static void read_block(Reader *r, IrBlock *block)
{
    while (!ir_lex_at(&r->lx, '}') && !read_done(r)) {
        uint32_t line = ir_lex_line_comment(&r->lx), at = block->len;
        if (line) r->pos.line = r->pos.end_line = line;
        bool region = read_region(r, block);
        if (!region) read_simple(r, block);
        if (!region && r->lx.kind == IRT_COMMENT) {
            if (at < block->len) block->items[at]->starts_line = true;
            ir_lex_next(&r->lx);
        }
        if (r->lx.kind == IRT_NEWLINE)
            ir_lex_next(&r->lx);
        else
            ir_lex_error(&r->lx, "expected the end of the statement");
    }
}

/* ---- functions, modules ---- */

/* NAME [: TYPE] FLAG... ["python name"] */
static IrVar *read_declaration(Reader *r, bool is_free)
{
    IrLexer *lx = &r->lx;
    ir_lex_accept(lx, '%');
    Istr name = ir_lex_name(lx);
    IrVar *var = is_free ? ir_free_var_new(r->func, name) : ir_var_new(r->func, name, IR_ANY);
    map_put(&r->vars, &r->cx->arena, name, var);
    if (ir_lex_accept(lx, ':')) {
        Istr type = ir_lex_name(lx);
        int i = 0;
        while (ir_type_names[i] && !istr_is(type, ir_type_names[i])) i++;
        if (ir_type_names[i])
            var->type = (IrType)i;
        else
            ir_lex_error(lx, "no such type");
    }
    if (ir_lex_accept_word(lx, "cell")) var->is_cell = true;
    if (ir_lex_accept_word(lx, "late")) var->late_cell = true;
    var->is_temp = ir_lex_accept_word(lx, "temp");
    var->mid_assigned = ir_lex_accept_word(lx, "mid");
    var->python_name = var->is_temp ? NULL : name;
    if (lx->kind == IRT_STRING) var->python_name = ir_lex_name(lx);
    return var;
}

static void read_params(Reader *r)
{
    IrFunc *f = r->func;
    IrLexer *lx = &r->lx;
    VEC(IrVar *) params = {0};
    bool kwonly = false;
    ir_lex_expect(lx, '(');
    while (!ir_lex_at(lx, ')') && !read_done(r)) {
        if (ir_lex_accept(lx, '/')) {
            f->posonly = params.len;
        } else if (ir_lex_accept(lx, '*')) {
            bool second = ir_lex_accept(lx, '*');
            if (second)
                f->has_varkw = true;
            else if (ir_lex_at(lx, ','))
                kwonly = true;
            else
                f->has_varargs = true;
            if (lx->kind == IRT_WORD || ir_lex_at(lx, '%')) {
                IrVar *var = read_declaration(r, false);
                vec_push(&r->cx->arena, &params, var);
            }
        } else {
            IrVar *var = read_declaration(r, false);
            vec_push(&r->cx->arena, &params, var);
            if (kwonly)
                f->kwonly++;
            else
                f->positional++;
        }
        if (!ir_lex_accept(lx, ',')) break;
    }
    ir_lex_expect(lx, ')');
    for (uint32_t i = 0; i < params.len; i++) params.items[i]->is_param = true;
    f->params = params.items;
    f->param_count = params.len;
}

/* doc, local, free, namespace: the lines in front of the body. */
static void read_preamble(Reader *r)
{
    IrLexer *lx = &r->lx;
    for (;;) {
        bool local = ir_lex_accept_word(lx, "local");
        if (local || ir_lex_accept_word(lx, "free")) {
            do read_declaration(r, !local);
            while (ir_lex_accept(lx, ','));
        } else if (ir_lex_accept_word(lx, "doc")) {
            r->func->docstring = ir_lex_name(lx);
        } else if (ir_lex_accept_word(lx, "namespace")) {
            r->func->namespace = read_var(r);
        } else {
            return;
        }
        if (lx->kind == IRT_NEWLINE)
            ir_lex_next(lx);
        else
            ir_lex_error(lx, "expected the end of the line");
    }
}

static void read_func(Reader *r, IrFuncKind kind)
{
    IrLexer *lx = &r->lx;
    Istr cname = ir_lex_name(lx);
    IrFunc *f = r->func = read_func_named(r, cname);
    map_put(&r->defined, &r->cx->arena, cname, f);
    ir_func_add(f);
    f->kind = kind;
    f->name = f->qualname = ir_lex_name(lx);
    if (ir_lex_accept_word(lx, "as")) f->qualname = ir_lex_name(lx);
    r->vars = r->labels = (Map){0};
    read_params(r);
    f->is_nested = ir_lex_accept_word(lx, "nested");
    if (ir_lex_accept_word(lx, "slots")) f->slot_hint = (uint32_t)read_integer(r);
    f->pos.line = r->pos.line = r->pos.end_line = ir_lex_line_comment(lx);
    open_brace(r, NULL);
    read_preamble(r);
    read_block(r, &f->body);
    ir_lex_expect(lx, '}');
}

static void read_global_line(Reader *r)
{
    IrLexer *lx = &r->lx;
    IrGlobal *global = ir_global(r->module, ir_lex_name(lx));
    global->bound = !ir_lex_accept_word(lx, "unbound");
    global->steady = ir_lex_accept_word(lx, "steady");
    global->deleted = ir_lex_accept_word(lx, "deleted");
    if (!ir_lex_accept_word(lx, "known")) return;
    ir_lex_expect(lx, '&');
    global->known = read_func_named(r, ir_lex_name(lx));
}

static void read_import_line(Reader *r)
{
    IrModule *m = r->module;
    if (m->import_count == m->import_cap)
        m->imports =
            vec_grow(&r->cx->arena, m->imports, m->import_count, &m->import_cap, sizeof(IrImport));
    m->imports[m->import_count++] = (IrImport){.name = ir_lex_name(&r->lx)};
}

static void read_line(Reader *r)
{
    IrLexer *lx = &r->lx;
    if (ir_lex_accept_word(lx, "import")) {
        read_import_line(r);
    } else if (ir_lex_accept_word(lx, "global")) {
        read_global_line(r);
    } else {
        int kind = 0;
        while (ir_func_kind_names[kind] && !ir_lex_accept_word(lx, ir_func_kind_names[kind]))
            kind++;
        if (ir_func_kind_names[kind])
            read_func(r, (IrFuncKind)kind);
        else
            ir_lex_error(lx, "expected a global, an import or a function");
    }
}

static void read_header(Reader *r, Source *source)
{
    IrLexer *lx = &r->lx;
    if (!ir_lex_accept_word(lx, "module")) ir_lex_error(lx, "expected 'module'");
    Istr name = ir_lex_name(lx);
    r->module = ir_module_new(r->cx, NULL, name);
    r->module->source = source;
    r->module->cname = ir_lex_name(lx);
    if (!ir_lex_accept_word(lx, "package")) ir_lex_error(lx, "expected 'package'");
    r->module->package = ir_lex_name(lx);
    r->module->is_package = ir_lex_accept_word(lx, "is_package");
}

IrModule *ir_parse(Compilation *cx, Source *source, StrBuf *problems)
{
    Reader r = {.cx = cx};
    ir_lex_init(&r.lx, cx, source, problems);
    for (int op = 0; op < IR_OP_COUNT; op++)
        map_put(&r.ops, &cx->arena, intern_cstr(&cx->names, ir_op_info[op].name),
                (void *)(uintptr_t)(op + 1));
    read_header(&r, source);
    while (!read_done(&r)) {
        if (r.lx.kind == IRT_NEWLINE)
            ir_lex_next(&r.lx);
        else
            read_line(&r);
    }
    MAP_EACH(entry, &r.funcs)
    {
        if (!map_find(&r.defined, entry->key) && !r.lx.failed) {
            strbuf_printf(problems, "function %s is not defined\n", entry->key->text);
            r.lx.failed = true;
        }
    }
    return r.lx.failed ? NULL : r.module;
}
