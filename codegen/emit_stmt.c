/* emit_stmt.c - statements: structure survives, one C statement per IR statement.
 *
 * The first statement made from a source line is preceded by that line as a comment, or, with -g, every line
 * by a #line directive. Loops are C loops, conditions C conditions; goto appears only for loop else, ways out
 * of finally (emit_try.c) and labelled blocks.
 */
#include "emit.h"

#include <stdarg.h>
#include <stdio.h>

enum { QUOTE_WIDTH = 80 };

void emit_start_line(EmitFunc *ef)
{
    if (ef->e->options->line_directives && ef->last_line)
        strbuf_printf(ef->out, "#line %u\n", ef->last_line);
    strbuf_repeat(ef->out, ' ', (size_t)ef->indent * 4);
    if (ef->after_label) strbuf_printf(ef->out, "after%u: ", ef->after_label);
    if (ef->label) strbuf_printf(ef->out, "general%u: ", ef->label);
    ef->label = ef->after_label = 0;
}

void emit_line(EmitFunc *ef, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    emit_start_line(ef);
    strbuf_vprintf(ef->out, format, args);
    strbuf_char(ef->out, '\n');
    va_end(args);
}

void emit_text_line(EmitFunc *ef, const StrBuf *text)
{
    emit_start_line(ef);
    strbuf_add(ef->out, text->text, text->len);
    strbuf_char(ef->out, '\n');
}

/* Source line n as the inside of a comment: trimmed, and harmless to the C lexer. */
static void quote_line(EmitFunc *ef, uint32_t line)
{
    Source *source = ef->func->module->source;
    size_t len;
    const char *text = source_line(source, line, &len);
    while (len && (*text == ' ' || *text == '\t' || *text == '\f')) text++, len--;
    while (len && (unsigned char)text[len - 1] <= ' ') len--;
    if (!len) return;
    bool cut = len > QUOTE_WIDTH;
    if (cut) {
        len = QUOTE_WIDTH;
        while (len && ((unsigned char)text[len] & 0xC0) == 0x80) len--;
    }
    strbuf_repeat(ef->out, ' ', (size_t)ef->indent * 4);
    strbuf_printf(ef->out, "/* %u | ", line);
    for (size_t i = 0; i < len; i++) {
        char c = text[i];
        char next = i + 1 < len ? text[i + 1] : ' ';
        if ((unsigned char)c < ' ' || c == 127) c = ' ';
        strbuf_char(ef->out, c);
        if ((c == '*' && next == '/') || (c == '/' && next == '*') || (c == '?' && next == '?'))
            strbuf_char(ef->out, ' ');
    }
    strbuf_cstr(ef->out, cut ? "... */\n" : " */\n");
}

void emit_quote(EmitFunc *ef, const IrStmt *stmt)
{
    if (!stmt->pos.line) return;
    if (stmt->pos.line != ef->last_line && stmt->starts_line && !ef->e->options->line_directives &&
        !ef->e->options->no_quotes)
        quote_line(ef, stmt->pos.line);
    ef->last_line = stmt->pos.line;
}

static void note_stale(EmitFunc *ef, const IrVar *var)
{
    if ((var->is_temp || var->in_comp) && var->type == IR_ANY && !var->is_cell && !var->is_param)
        ef->stale[var->index] = true;
}

static void start_statement(EmitFunc *ef, const IrStmt *stmt)
{
    if (stmt->var) note_stale(ef, stmt->var);
    for (uint32_t i = 0; stmt->kind == IRS_UNPACK && i < stmt->count; i++) note_stale(ef, stmt->vars[i]);
    bool general = ef->func->is_fast && !ef->fast;
    if (general && ef->is_entry[stmt->id] && stmt->kind != IRS_WHILE) {
        if (ef->label) emit_line(ef, ";");
        ef->label = stmt->id;
    }
    if (!general || ef->e->options->line_directives) emit_quote(ef, stmt);
}

void emit_block(EmitFunc *ef, const IrBlock *block)
{
    if (ef->fast) {
        emit_fast_block(ef, block);
        return;
    }
    for (uint32_t i = 0; i < block->len; i++) {
        uint32_t stores = emit_stores(ef, block, i);
        if (stores) i += stores - 1;
        else emit_stmt(ef, block->items[i]);
    }
    if (ef->after_label) emit_line(ef, ";");
}

static void emit_nested(EmitFunc *ef, const IrBlock *block)
{
    ef->indent++;
    emit_block(ef, block);
    ef->indent--;
}

/* TEXT(value); */
static void emit_with_value(EmitFunc *ef, const char *before, const IrExpr *value, const char *after)
{
    StrBuf text = {0};
    strbuf_cstr(&text, before);
    emit_expr(ef, value, &text);
    strbuf_cstr(&text, after);
    emit_text_line(ef, &text);
    strbuf_free(&text);
}

/* Might it call a coroutine function? */
static bool is_call(const IrExpr *value)
{
    IrOp op = value->op;
    return value->type == IR_ANY && (op == OP_IR_call || op == OP_IR_call_kw || op == OP_IR_call_ex || op == OP_IR_call_known ||
                                     op == OP_IR_call_method || op == OP_IR_call_method_kw);
}

/* A call without arguments, for its effect alone, may come to gc.collect(). */
static bool is_bare_call(const IrExpr *value)
{
    return is_call(value) && value->argc == 1 && value->op != OP_IR_call_kw && value->op != OP_IR_call_method_kw;
}

bool emit_may_forget(const IrStmt *stmt)
{
    if (stmt->kind == IRS_ASSIGN || stmt->kind == IRS_CELL_SET) return stmt->value->op == OP_IR_none;
    if (stmt->kind == IRS_EVAL) return is_bare_call(stmt->value);
    return stmt->kind == IRS_UNBIND || stmt->kind == IRS_CELL_UNBIND;
}

/* Temporaries that nobody reads any more: they would keep what they refer to. */
static void emit_dead(EmitFunc *ef, const IrStmt *stmt, StrBuf *out)
{
    const uint64_t *live = ef->live_after ? ef->live_after[stmt->id] : NULL;
    for (uint32_t i = 0; live && i < ef->func->var_count; i++) {
        if (!ef->stale[i] || live[i / 64] >> (i % 64) & 1) continue;
        emit_var(ef, ef->func->vars[i], out);
        strbuf_cstr(out, " = 0; ");
        ef->stale[i] = false;
    }
}

static void emit_forget(EmitFunc *ef, const IrStmt *stmt, StrBuf *out)
{
    emit_dead(ef, stmt, out);
    strbuf_cstr(out, "RT_FORGET();");
    ef->forgets = true;
}

/* None takes the place of a reference: what the stack still has of it is to be forgotten. */
static bool forgets(EmitFunc *ef, const IrStmt *stmt)
{
    return !ef->fast && stmt->value->op == OP_IR_none;
}

static void emit_assign(EmitFunc *ef, const IrStmt *stmt)
{
    StrBuf text = {0};
    emit_var(ef, stmt->var, &text);
    strbuf_cstr(&text, " = ");
    if (ef->fast && emit_is_twin(stmt->var) && stmt->value->is_direct && stmt->value->func->result_rep == stmt->var->rep)
        emit_direct_assign(ef, stmt, &text);
    else if (emit_subject_parts(ef, stmt->var, stmt->value, &text)) (void)0;
    else if (ef->fast && emit_is_twin(stmt->var)) emit_as(ef, stmt->value, stmt->var->rep, &text);
    else emit_expr(ef, stmt->value, &text);
    strbuf_char(&text, ';');
    if (ef->was_set[stmt->var->index] && forgets(ef, stmt)) {
        strbuf_char(&text, ' ');
        emit_forget(ef, stmt, &text);
    }
    ef->was_set[stmt->var->index] = true;
    emit_text_line(ef, &text);
    strbuf_free(&text);
    if (ef->after && !ef->fast && ef->after[stmt->id]) ef->after_label = stmt->id;
}

static const char *var_text(EmitFunc *ef, const IrVar *var)
{
    StrBuf text = {0};
    emit_var(ef, var, &text);
    const char *kept = intern(&ef->e->cx->names, text.text, text.len)->text;
    strbuf_free(&text);
    return kept;
}

static const char *global_text(EmitFunc *ef, const IrGlobal *global)
{
    StrBuf text = {0};
    emit_global_ref(ef, global, &text);
    const char *kept = intern(&ef->e->cx->names, text.text, text.len)->text;
    strbuf_free(&text);
    return kept;
}

static void emit_cell_set(EmitFunc *ef, const IrStmt *stmt)
{
    const char *cell = var_text(ef, stmt->var);
    StrBuf text = {0};
    strbuf_printf(&text, "rt_gc_store(%s, &%s->value, ", cell, cell);
    emit_expr(ef, stmt->value, &text);
    strbuf_cstr(&text, ");");
    if (forgets(ef, stmt)) {
        strbuf_char(&text, ' ');
        emit_forget(ef, stmt, &text);
    }
    emit_text_line(ef, &text);
    strbuf_free(&text);
}

static void emit_unbind(EmitFunc *ef, const IrStmt *stmt)
{
    bool cell = stmt->kind == IRS_CELL_UNBIND;
    const char *var = var_text(ef, stmt->var);
    ef->is_read[stmt->var->index] |= stmt->checked || cell;
    const char *field = cell ? "->value" : "";
    if (stmt->checked)
        emit_line(ef, "(void)%s(%s%s, %s, SITE(%u));", cell && stmt->var->is_free ? "rt_free" : "rt_local", var,
                  field, emit_string(ef->e, stmt->var->python_name), emit_site(ef, stmt->pos));
    StrBuf text = {0};
    strbuf_printf(&text, "%s%s = 0;", var, field);
    if (!ef->fast) {
        strbuf_char(&text, ' ');
        emit_forget(ef, stmt, &text);
    }
    emit_text_line(ef, &text);
    strbuf_free(&text);
}

/* Globals of code compiled at run time are entries of a dict. */
static void emit_unit_global(EmitFunc *ef, const IrStmt *stmt)
{
    bool set = stmt->kind == IRS_GLOBAL_SET;
    StrBuf text = {0};
    strbuf_printf(&text, "rt_unit_global_%s(%s, %s, ", set ? "set" : "delete", emit_module_ref(ef),
                  emit_string(ef->e, stmt->global->name));
    if (set) {
        emit_expr(ef, stmt->value, &text);
        strbuf_cstr(&text, ", ");
    }
    strbuf_printf(&text, "SITE(%u));", emit_site(ef, stmt->pos));
    emit_text_line(ef, &text);
    strbuf_free(&text);
}

static void emit_global_set(EmitFunc *ef, const IrStmt *stmt)
{
    if (ef->func->module->dynamic) {
        emit_unit_global(ef, stmt);
        return;
    }
    const char *global = global_text(ef, stmt->global);
    emit_with_value(ef, intern_printf(&ef->e->cx->names, "%s = ", global)->text, stmt->value, ";");
    const IrFunc *known = stmt->global->known;
    if (known && stmt->value->op == OP_IR_function && stmt->value->func == known &&
        map_find(&ef->e->known_functions, known->cname))
        emit_line(ef, "%s_known = %s;", known->cname->text, global);
}

/* a = parts[0], b = parts[1]; as many to a line as fit */
static void emit_parts(EmitFunc *ef, const IrStmt *stmt)
{
    enum { WIDTH = 90 };
    StrBuf text = {0};
    for (uint32_t i = 0; i < stmt->count; i++) {
        strbuf_printf(&text, "%s%s = parts[%u]", text.len ? ", " : "", var_text(ef, stmt->vars[i]), i);
        if (i + 1 < stmt->count && text.len < WIDTH) continue;
        strbuf_char(&text, ';');
        emit_text_line(ef, &text);
        text.len = 0;
    }
    strbuf_free(&text);
}

static void emit_unpack(EmitFunc *ef, const IrStmt *stmt)
{
    StrBuf text = {0};
    uint32_t site = emit_site(ef, stmt->pos);
    if (stmt->count == 2) {
        strbuf_cstr(&text, "rt_unpack2(");
        emit_expr(ef, stmt->value, &text);
        for (uint32_t i = 0; i < 2; i++) {
            strbuf_cstr(&text, ", &");
            emit_var(ef, stmt->vars[i], &text);
        }
        strbuf_printf(&text, ", SITE(%u));", site);
        emit_text_line(ef, &text);
    } else {
        emit_line(ef, "{");
        ef->indent++;
        emit_line(ef, "RtValue parts[%u];", stmt->count ? stmt->count : 1);
        strbuf_cstr(&text, "rt_unpack(");
        emit_expr(ef, stmt->value, &text);
        strbuf_printf(&text, ", %u, parts, SITE(%u));", stmt->count, site);
        emit_text_line(ef, &text);
        emit_parts(ef, stmt);
        ef->indent--;
        emit_line(ef, "}");
    }
    strbuf_free(&text);
}

static bool is_pristine(const IrExpr *e)
{
    if (e->op == OP_IR_and) return is_pristine(e->args[0]);
    return e->op == OP_IR_pristine;
}

/* Whether builtins, and functions, are what they were: the first body leaves the other branch to the general one. */
static bool emit_fast_pristine(EmitFunc *ef, const IrStmt *stmt)
{
    if (!ef->fast || !is_pristine(stmt->value)) return false;
    StrBuf text = {0};
    emit_expr(ef, stmt->value, &text);
    emit_note_entry(ef);
    emit_line(ef, "if (RT_WRONG(!%s)) RT_GIVE_UP(%u);", text.text, ef->at);
    strbuf_free(&text);
    emit_block(ef, &stmt->body);
    return true;
}

/* if ... else if ... else: an orelse that is just another if continues the chain. */
static void emit_if(EmitFunc *ef, const IrStmt *stmt)
{
    if (emit_fast_pristine(ef, stmt)) return;
    const char *opening = "if (";
    for (;;) {
        StrBuf text = {0};
        strbuf_cstr(&text, opening);
        emit_condition(ef, stmt->value, &text);
        strbuf_cstr(&text, ") {");
        emit_text_line(ef, &text);
        strbuf_free(&text);
        emit_nested(ef, &stmt->body);
        if (stmt->orelse.len != 1 || stmt->orelse.items[0]->kind != IRS_IF) break;
        if (ef->func->is_fast && !ef->fast && ef->is_entry[stmt->orelse.items[0]->id]) break;
        stmt = stmt->orelse.items[0];
        ef->at = stmt->id;
        opening = "} else if (";
        if (stmt->pos.line != ef->last_line && stmt->starts_line) {
            ef->indent++;
            start_statement(ef, stmt);
            ef->indent--;
        }
    }
    if (stmt->orelse.len) {
        emit_line(ef, "} else {");
        emit_nested(ef, &stmt->orelse);
    }
    emit_line(ef, "}");
}

/* Does the general body go on with the test of this loop when a guess in it was wrong? */
static bool is_entered(const EmitFunc *ef, const IrStmt *stmt)
{
    return ef->func->is_fast && !ef->fast && stmt->kind == IRS_WHILE && ef->is_entry[stmt->id];
}

/* Is the test of a while loop a statement in its body? */
static bool has_own_test(const IrStmt *stmt)
{
    return stmt->prelude.len || !stmt->value;
}

/* The body of a loop, from statement number `from` on. */
static void emit_loop_body_from(EmitFunc *ef, const IrStmt *stmt, uint32_t from)
{
    EmitScope scope = {.kind = SCOPE_LOOP, .outer = ef->scope, .stmt = stmt, .break_by_goto = stmt->orelse.len != 0};
    ef->scope = &scope;
    ef->indent++;
    IrBlock rest = {stmt->body.items + from, stmt->body.len - from, 0};
    emit_block(ef, &rest);
    if (is_entered(ef, stmt) && !has_own_test(stmt)) emit_line(ef, "general%u:;", stmt->id);
    ef->indent--;
    ef->scope = scope.outer;
    emit_line(ef, "}");
    if (stmt->orelse.len) emit_block(ef, &stmt->orelse);
    if (scope.used_label) emit_line(ef, "done%u%s:;", stmt->id, emit_suffix(ef));
}

static void emit_loop_body(EmitFunc *ef, const IrStmt *stmt)
{
    emit_loop_body_from(ef, stmt, 0);
}

static void emit_while(EmitFunc *ef, const IrStmt *stmt)
{
    StrBuf text = {0};
    if (has_own_test(stmt)) {
        StrBuf kept = {0};
        if (!stmt->value) emit_kept(ef, "0", &kept); /* there may be no way out */
        if (kept.len > 1) emit_line(ef, "for (;; (void)%s) {", kept.text);
        else emit_line(ef, "for (;;) {");
        strbuf_free(&kept);
        emit_nested(ef, &stmt->prelude);
        if (stmt->value) {
            ef->at = stmt->id;
            if (is_entered(ef, stmt)) ef->label = stmt->id;
            strbuf_cstr(&text, "    if (!(");
            emit_condition(ef, stmt->value, &text);
            strbuf_cstr(&text, ")) break;");
            emit_text_line(ef, &text);
        }
    } else {
        strbuf_cstr(&text, "while (");
        emit_condition(ef, stmt->value, &text);
        strbuf_cstr(&text, ") {");
        emit_text_line(ef, &text);
    }
    strbuf_free(&text);
    emit_loop_body(ef, stmt);
}

/* Is the item of a loop a pair that is unpacked at once and not looked at otherwise? */
static bool takes_pairs(const IrStmt *stmt)
{
    if (stmt->kind != IRS_FOR || !stmt->item_once || !stmt->body.len) return false;
    const IrStmt *first = stmt->body.items[0];
    return first->kind == IRS_UNPACK && first->count == 2 && first->value->op == OP_IR_var &&
           first->value->var == stmt->var;
}

/* for (rt_iter(&it, xs); rt_next(&it, &x);): an exhausted loop leaves its target alone. Pairs are taken apart by
 * rt_next2(&it, &x, &y), which need not make them; its site follows that of the loop. */
static void emit_for(EmitFunc *ef, const IrStmt *stmt)
{
    bool range = stmt->kind == IRS_FOR_RANGE;
    if (ef->fast && emit_is_twin(stmt->iter)) {
        StrBuf head = {0};
        (range ? emit_fast_range : emit_fast_list_loop)(ef, stmt, &head);
        emit_text_line(ef, &head);
        strbuf_free(&head);
        emit_loop_body_from(ef, stmt, !range && stmt->iter->loop >= IR_LOOP_ENUMERATE);
        return;
    }
    const char *iter = var_text(ef, stmt->iter);
    StrBuf text = {0};
    uint32_t site = emit_site(ef, stmt->value->pos);
    bool entering = ef->entering != NULL;
    if (range) {
        const IrExpr *call = stmt->value;
        strbuf_printf(&text, "for (rt_range%u(&%s", call->argc - 1, iter);
        for (uint32_t i = 0; i < call->argc; i++) {
            strbuf_cstr(&text, ", ");
            emit_expr(ef, call->args[i], &text);
        }
    } else {
        strbuf_printf(&text, "for (%s(&%s, ", stmt->is_iterator ? "rt_iter_started" : "rt_iter", iter);
        emit_expr(ef, stmt->value, &text);
    }
    strbuf_printf(&text, ", SITE(%u))", site);
    emit_entered(ef, &text);
    strbuf_cstr(&text, "; ");
    if (entering) site = emit_site(ef, stmt->value->pos);
    bool pairs = takes_pairs(stmt);
    if (pairs) {
        const IrStmt *unpack = stmt->body.items[0];
        strbuf_printf(&text, "rt_next2(&%s, &%s, &%s, SITE(%u));) {", iter, var_text(ef, unpack->vars[0]),
                      var_text(ef, unpack->vars[1]), emit_site_pair(ef, stmt->value->pos, unpack->pos));
    } else {
        strbuf_printf(&text, "%s(&%s, &%s, SITE(%u));) {", range ? "rt_range_next" : "rt_next", iter,
                      var_text(ef, stmt->var), site);
        ef->is_read[stmt->var->index] = true;
    }
    emit_text_line(ef, &text);
    strbuf_free(&text);
    emit_loop_body_from(ef, stmt, pairs);
}

static void emit_raise(EmitFunc *ef, const IrStmt *stmt)
{
    uint32_t site = emit_site(ef, stmt->pos);
    StrBuf text = {0};
    if (!stmt->value) {
        strbuf_printf(&text, "rt_raise_again_at(SITE(%u));", site);
    } else {
        strbuf_cstr(&text, stmt->object ? "rt_raise_from_at(" : "rt_raise_at(");
        emit_expr(ef, stmt->value, &text);
        if (stmt->object) {
            strbuf_cstr(&text, ", ");
            emit_expr(ef, stmt->object, &text);
        }
        strbuf_printf(&text, ", SITE(%u));", site);
    }
    emit_text_line(ef, &text);
    strbuf_free(&text);
}

static void emit_name_statement(EmitFunc *ef, const IrStmt *stmt)
{
    StrBuf text = {0};
    strbuf_cstr(&text, stmt->kind == IRS_NAME_SET ? "rt_name_store(" : "rt_name_delete(");
    emit_expr(ef, stmt->object, &text);
    strbuf_printf(&text, ", %s, ", emit_string(ef->e, stmt->name->text));
    if (stmt->kind == IRS_NAME_SET) {
        emit_expr(ef, stmt->value, &text);
        strbuf_cstr(&text, ", ");
    }
    strbuf_printf(&text, "SITE(%u));", emit_site(ef, stmt->pos));
    emit_text_line(ef, &text);
    strbuf_free(&text);
}

void emit_stmt(EmitFunc *ef, const IrStmt *stmt)
{
    start_statement(ef, stmt);
    bool evaluates = stmt->kind <= IRS_CELL_SET || stmt->kind == IRS_GLOBAL_SET || stmt->kind == IRS_RETURN;
    if (evaluates) emit_item_here(ef, stmt->value);
    switch (stmt->kind) {
    case IRS_EVAL: {
        if (stmt->value == ef->taken) break;
        if (ef->e->has_coroutines && is_call(stmt->value)) {
            emit_with_value(ef, "rt_coro_dropped(", stmt->value, ");");
            break;
        }
        unsigned unused = stmt->value->type != IR_UNIT && stmt->value->op != OP_IR_call &&
                          !(ir_op_info[stmt->value->op].flags & IR_WRITES);
        if (stmt->value->op == OP_IR_select || stmt->value->op == OP_IR_and || stmt->value->op == OP_IR_or) unused = 1;
        if (is_bare_call(stmt->value) && !ef->fast && ef->e->options->in_memory) {
            StrBuf text = {0}; /* other compilers than tcc reuse the places of temporaries */
            emit_forget(ef, stmt, &text);
            emit_text_line(ef, &text);
            strbuf_free(&text);
        }
        emit_with_value(ef, unused ? "(void)" : "", stmt->value, ";");
        break;
    }
    case IRS_ASSIGN: emit_assign(ef, stmt); break;
    case IRS_CELL_SET: emit_cell_set(ef, stmt); break;
    case IRS_UNBIND:
    case IRS_CELL_UNBIND: emit_unbind(ef, stmt); break;
    case IRS_GLOBAL_SET: emit_global_set(ef, stmt); break;
    case IRS_GLOBAL_DEL:
        if (ef->func->module->dynamic) {
            emit_unit_global(ef, stmt);
            break;
        }
        emit_line(ef, "rt_global_delete(&%s, &%s_module, %s, SITE(%u));", global_text(ef, stmt->global),
                  ef->func->module->cname->text, emit_string(ef->e, stmt->global->name), emit_site(ef, stmt->pos));
        break;
    case IRS_NAME_SET:
    case IRS_NAME_DEL: emit_name_statement(ef, stmt); break;
    case IRS_UNPACK: emit_unpack(ef, stmt); break;
    case IRS_IF: emit_if(ef, stmt); break;
    case IRS_WHILE: emit_while(ef, stmt); break;
    case IRS_FOR:
    case IRS_FOR_RANGE: emit_for(ef, stmt); break;
    case IRS_BREAK:
    case IRS_CONTINUE:
    case IRS_LEAVE: emit_jump(ef, stmt); break;
    case IRS_TRY_EXCEPT:
    case IRS_TRY_FINALLY: emit_try(ef, stmt); break;
    case IRS_RAISE:
        if (!emit_raise_here(ef, stmt)) emit_raise(ef, stmt);
        break;
    case IRS_RETURN: emit_return(ef, stmt->value); break;
    case IRS_YIELD: emit_yield(ef, stmt); break;
    case IRS_DELEGATE: emit_delegate(ef, stmt); break;
    case IRS_BLOCK: emit_labelled(ef, stmt); break;
    case IRS_OUTSIDE: emit_outside(ef, stmt); break;
    }
}
