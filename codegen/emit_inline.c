/* emit_inline.c - labelled blocks, and among them the generators that run as code of their consumer: generator expressions
 * (lower_consume.c) and generator functions (opt_inline.c).
 *
 *     if (RT_LIKELY(m.f == m__f_known)) it1.source = 0; else { rt_iter(&it1, ...the call...); goto next5; }
 *     n_2 = ...;                                 the parameters
 *     rt_inline_begin(&in5, SITE(3));            from here on an activation of its own
 *     while (...) {
 *         x = i;                                 yield i
 *         rt_inline_end(&in5); body5:;
 *         ...the consumer's body...
 *         next5: if (it1.source) { if (rt_next(&it1, &x, SITE(4))) goto body5; goto out5; }
 *         rt_inline_begin(&in5, SITE(3));
 *         ...
 *     }
 *     rt_inline_end(&in5); out5:;
 *
 * Where the name means something else the same body gets its items from an iterator. The first body of a function that is
 * written twice leaves that to the general one.
 */
#include "emit.h"

/* The address of the block's RtResuming: one for both bodies. */
static const char *record_of(EmitFunc *ef, const IrStmt *block)
{
    const char *name = intern_printf(&ef->e->cx->names, "in%u", block->id)->text;
    uint32_t i = 0;
    while (i < ef->records.len && ef->records.items[i] != name) i++;
    if (i == ef->records.len) vec_push(ef->e->arena, &ef->records, name);
    if (ef->apart && i < ef->own_records) return name;
    return intern_printf(&ef->e->cx->names, ef->has_handler ? "&F.%s" : "&%s", name)->text;
}

/* Behind the start of a loop: if it begins such a block, what comes now is the generator expression's code. */
void emit_entered(EmitFunc *ef, StrBuf *text)
{
    const IrStmt *block = ef->entering;
    if (!block) return;
    ef->entering = NULL;
    strbuf_printf(text, ", rt_inline_begin(%s, SITE(%u))", record_of(ef, block), emit_site(ef, block->pos));
    ef->site_func = block->inlined;
    ef->inside++;
}

static const char *text_of(EmitFunc *ef, StrBuf *text)
{
    const char *kept = intern(&ef->e->cx->names, text->text, text->len)->text;
    strbuf_free(text);
    return kept;
}

static const char *var_text(EmitFunc *ef, const IrVar *var)
{
    StrBuf text = {0};
    emit_var(ef, var, &text);
    ef->is_read[var->index] = true;
    return text_of(ef, &text);
}

/* Do the names still mean the functions that run here? */
static const char *guard_text(EmitFunc *ef, const IrStmt *block)
{
    StrBuf text = {0};
    for (uint32_t i = 0; i < block->guard_count; i++) {
        const IrGlobal *global = block->guards[i];
        strbuf_cstr(&text, i ? " && " : "");
        emit_global_ref(ef, global, &text);
        strbuf_printf(&text, " == %s_known", global->known->cname->text);
    }
    return text_of(ef, &text);
}

/* `around`: the generator expression whose loop this is, which has not begun yet, or NULL. */
static void emit_guard(EmitFunc *ef, const IrStmt *block, const IrStmt *around)
{
    const char *guard = guard_text(ef, block), *iter = var_text(ef, block->iter);
    if (ef->fast) {
        emit_note_entry(ef);
        emit_line(ef, "if (RT_WRONG(!(%s))) RT_GIVE_UP(%u);", guard, ef->at);
        emit_line(ef, "%s.source = 0;", iter);
        return;
    }
    StrBuf call = {0};
    emit_expr(ef, block->value, &call);
    strbuf_printf(&call, ", SITE(%u));", emit_site(ef, block->pos));
    if (around) strbuf_printf(&call, " rt_inline_begin(%s, SITE(%u));", record_of(ef, around), emit_site(ef, around->pos));
    emit_line(ef, "if (RT_LIKELY(%s)) %s.source = 0;", guard, iter);
    emit_line(ef, "else { rt_iter(&%s, %s goto next%u%s; }", iter, call.text, block->id, emit_suffix(ef));
    strbuf_free(&call);
}

static void emit_begin(EmitFunc *ef, const IrStmt *block)
{
    emit_line(ef, "rt_inline_begin(%s, SITE(%u));", record_of(ef, block), emit_site(ef, block->pos));
    ef->site_func = block->inlined;
    ef->inside++;
}

void emit_labelled(EmitFunc *ef, const IrStmt *stmt)
{
    EmitScope scope = {.kind = SCOPE_BLOCK, .outer = ef->scope, .stmt = stmt};
    const bool asks = stmt->value && !ef->fast; /* an iterator may give the items */
    const IrStmt *around = ef->entering;
    if (stmt->begins) {
        ef->entering = NULL;
        if (stmt->value) emit_guard(ef, stmt, around);
        emit_block(ef, &stmt->prelude);
        if (around) emit_begin(ef, around);
    }
    const unsigned inside = ef->inside;
    scope.site_func = ef->site_func;
    if (stmt->begins) emit_begin(ef, stmt);
    else if (stmt->inlined) ef->entering = stmt;
    ef->scope = &scope;
    emit_block(ef, &stmt->body);
    ef->scope = scope.outer;
    ef->site_func = scope.site_func;
    ef->inside = inside;
    StrBuf text = {0};
    if (scope.used_label) strbuf_printf(&text, "done%u%s:%s", stmt->id, emit_suffix(ef), stmt->inlined ? " " : ";");
    if (stmt->inlined) strbuf_printf(&text, "rt_inline_end(%s);", record_of(ef, stmt));
    if (asks) strbuf_printf(&text, " out%u%s:;", stmt->id, emit_suffix(ef));
    if (text.len) emit_text_line(ef, &text);
    strbuf_free(&text);
    emit_dropped(ef, stmt);
}

/* if (it1.source) { if (rt_next(&it1, &x, SITE(4))) goto body5; goto out5; } */
static void emit_next(EmitFunc *ef, const IrStmt *stmt, const IrStmt *block)
{
    const char *iter = var_text(ef, block->iter), *suffix = emit_suffix(ef);
    StrBuf text = {0};
    strbuf_printf(&text, "next%u%s: if (%s.source) { if (", block->id, suffix, iter);
    if (stmt->count)
        strbuf_printf(&text, "rt_next2(&%s, &%s, &%s, SITE(%u))", iter, var_text(ef, stmt->vars[0]), var_text(ef, stmt->vars[1]),
                      emit_site_pair(ef, block->pos, stmt->pos));
    else
        strbuf_printf(&text, "rt_next(&%s, &%s, SITE(%u))", iter, var_text(ef, stmt->var), emit_site(ef, block->pos));
    strbuf_printf(&text, ") goto body%u%s; goto out%u%s; }", block->id, suffix, block->id, suffix);
    emit_text_line(ef, &text);
    strbuf_free(&text);
}

void emit_outside(EmitFunc *ef, const IrStmt *stmt)
{
    const IrStmt *block = stmt->target;
    const IrFunc *generator = ef->site_func;
    const EmitScope *scope = ef->scope;
    while (scope->stmt != block) scope = scope->outer;
    const bool asks = block->value && !ef->fast;
    const char *suffix = emit_suffix(ef);
    emit_line(ef, "rt_inline_end(%s);", record_of(ef, block));
    ef->site_func = scope->site_func;
    ef->inside--;
    emit_block(ef, &stmt->prelude);
    if (asks) emit_line(ef, "body%u%s:;", block->id, suffix);
    emit_block(ef, &stmt->body);
    if (asks) emit_next(ef, stmt, block);
    emit_begin(ef, block);
    ef->site_func = generator;
}
