/* emit_try.c - try regions and the ways out of them.
 *
 * One setjmp at entry serves all regions of a function; entering and leaving one stores its number (the id of its
 * try statement) in F.h.region, and the switch behind the setjmp jumps to the landing label:
 *
 *     F.h.region = 4;                      F.exit4 = RT_EXIT_NORMAL; F.h.region = 4;
 *         body                                 body; a return in it: F.result = v; F.exit4 = RT_EXIT_RETURN;
 *     F.h.region = 0;                                                goto finally4;
 *     goto done4;                      finally4:
 * except4:                                 F.h.region = 0; F.exc4 = rt_handled;
 *     F.h.region = 0;                      finally block, once for all ways out
 *     F.exc4 = rt_handled = rt_thrown;     rt_handled = F.h.handled;
 *     if (match) ... else rt_reraise;      if (F.exit4 == RT_EXIT_RAISE) rt_reraise(F.exc4);
 *     rt_handled = F.h.handled;            if (F.exit4 == RT_EXIT_RETURN) return F.result;
 * done4:;
 *
 * rt_handled (sys.exception()) is what the innermost handler received; leaving a handler by any way puts back
 * what it was outside, which is known statically: an outer handler's F.exc<n>, or F.h.handled at entry.
 */
#include "emit.h"

#include <stdio.h>

enum { EXIT_RETURN = 2, EXIT_BREAK = 3, EXIT_CONTINUE = 4, EXIT_LEAVE = 5 };

const char *emit_state(EmitFunc *ef)
{
    return ef->is_generator ? "f->" : "F.";
}

static unsigned region_at(const EmitScope *scope)
{
    for (; scope; scope = scope->outer)
        if (scope->kind == SCOPE_TRY || scope->kind == SCOPE_FINALLY) return scope->region;
    return 0;
}

static const char *handled_at(const EmitFunc *ef, const EmitScope *scope)
{
    for (; scope; scope = scope->outer)
        if (scope->kind == SCOPE_HANDLER) return scope->handled;
    return ef->is_generator ? "f->base.handled" : ef->has_handler ? "F.h.handled" : "rt_handled";
}

unsigned emit_region(EmitFunc *ef)
{
    return region_at(ef->scope);
}

const char *emit_handled(EmitFunc *ef)
{
    return handled_at(ef, ef->scope);
}

static const char *state_name(EmitFunc *ef, const char *stem, const IrStmt *stmt)
{
    return intern_printf(&ef->e->cx->names, "%s%s%u", emit_state(ef), stem, stmt->id)->text;
}

/* ---- ways out ---- */

static bool is_target(const EmitScope *scope, const IrStmt *stmt)
{
    if (!stmt) return false;
    if (stmt->kind == IRS_LEAVE) return scope->kind == SCOPE_BLOCK && scope->stmt == stmt->target;
    return scope->kind == SCOPE_LOOP;
}

static uint32_t exit_code(EmitFunc *ef, EmitScope *finally, const IrStmt *stmt)
{
    uint32_t code = !stmt ? EXIT_RETURN : stmt->kind == IRS_BREAK ? EXIT_BREAK
                  : stmt->kind == IRS_CONTINUE ? EXIT_CONTINUE : EXIT_LEAVE;
    for (uint32_t i = 0; i < finally->exits.len; i++) {
        const EmitExit *e = &finally->exits.items[i];
        if (e->code == code && code < EXIT_LEAVE) return code;
        if (code >= EXIT_LEAVE && e->stmt && e->stmt->kind == IRS_LEAVE) {
            if (e->stmt->target == stmt->target) return e->code;
            code++;
        }
    }
    vec_push(ef->e->arena, &finally->exits, ((EmitExit){code, stmt}));
    return code;
}

static const char *exit_name(EmitFunc *ef, uint32_t code)
{
    static const char *const names[] = {[EXIT_RETURN] = "RT_EXIT_RETURN", [EXIT_BREAK] = "RT_EXIT_BREAK",
                                        [EXIT_CONTINUE] = "RT_EXIT_CONTINUE"};
    return code < EXIT_LEAVE ? names[code] : intern_printf(&ef->e->cx->names, "%u", code)->text;
}

/* Go to the target of stmt (NULL: return), through the innermost finally on the way if there is one. False when
 * nothing is in the way and the caller does the final step; *restore tells whether rt_handled must be put back. */
static bool leave_regions(EmitFunc *ef, const IrStmt *stmt, bool *restore, bool *region, EmitScope **target)
{
    *restore = *region = false;
    EmitScope *s = ef->scope;
    for (; s && !is_target(s, stmt); s = s->outer) {
        *restore |= s->kind == SCOPE_HANDLER;
        *region |= s->kind == SCOPE_TRY;
        if (s->kind != SCOPE_FINALLY) continue;
        if (*restore) emit_line(ef, "rt_handled = %s;", handled_at(ef, s->outer));
        emit_line(ef, "%s = %s;", state_name(ef, "exit", s->stmt), exit_name(ef, exit_code(ef, s, stmt)));
        emit_line(ef, "goto finally%u;", s->stmt->id);
        return true;
    }
    *target = s;
    return false;
}

/* The handlers between here and `target` are over: what they handled is kept no longer. */
static void emit_left_handlers(EmitFunc *ef, const EmitScope *target)
{
    StrBuf text = {0};
    strbuf_printf(&text, "rt_handled = %s", handled_at(ef, target));
    for (const EmitScope *s = ef->scope; s != target; s = s->outer)
        if (s->kind == SCOPE_HANDLER) strbuf_printf(&text, ", %s = 0", s->handled);
    strbuf_char(&text, ';');
    emit_text_line(ef, &text);
    strbuf_free(&text);
}

void emit_jump(EmitFunc *ef, const IrStmt *stmt)
{
    bool restore, region;
    EmitScope *target;
    if (leave_regions(ef, stmt, &restore, &region, &target)) return;
    if (restore) emit_left_handlers(ef, target);
    if (region) emit_line(ef, "F.h.region = %u;", region_at(target));
    if (stmt->kind == IRS_CONTINUE) {
        emit_line(ef, "continue;");
    } else if (stmt->kind == IRS_BREAK && !target->break_by_goto) {
        emit_line(ef, "break;");
    } else {
        target->used_label = true;
        emit_line(ef, "goto done%u%s;", target->stmt->id, emit_suffix(ef));
    }
}

static void emit_return_text(EmitFunc *ef, const char *value)
{
    if (ef->is_generator) {
        emit_line(ef, "f->base.result = %s;", value);
        value = "0";
    }
    if (ef->shows && ef->func->shows) {
        if (!ef->is_generator && strcmp(value, "RT_NONE")) { /* computed first */
            emit_line(ef, "F.shown_result = %s;", value);
            value = "F.shown_result";
        }
        const char *where = ef->is_generator ? "f->" : "F.";
        emit_line(ef, "if (%sshown.frame) rt_hide(&%sshown);", where, where);
    }
    const char *macro = ef->has_handler ? "RT_RETURN_TRY(" : ef->fails ? "RT_RETURN(" : "return ";
    StrBuf text = {0};
    strbuf_cstr(&text, macro);
    emit_kept(ef, value, &text);
    strbuf_cstr(&text, strchr(macro, '(') ? ");" : ";");
    emit_text_line(ef, &text);
    strbuf_free(&text);
}

static bool in_finally_or_handler(const EmitFunc *ef)
{
    for (const EmitScope *s = ef->scope; s; s = s->outer)
        if (s->kind == SCOPE_FINALLY || s->kind == SCOPE_HANDLER) return true;
    return false;
}

/* The value is computed where the return stands; then the regions are left; then the function. */
void emit_return(EmitFunc *ef, const IrExpr *value)
{
    if (ef->func->is_native) {
        emit_native_return(ef, value);
        return;
    }
    StrBuf text = {0};
    if (value) emit_expr(ef, value, &text);
    else strbuf_cstr(&text, "RT_NONE");
    if (!in_finally_or_handler(ef)) {
        emit_return_text(ef, text.text);
        strbuf_free(&text);
        return;
    }
    const char *result = ef->is_generator ? "f->base.result" : "F.result";
    ef->has_result = true;
    emit_line(ef, "%s = %s;", result, text.text);
    strbuf_free(&text);
    bool restore, region;
    EmitScope *target;
    if (leave_regions(ef, NULL, &restore, &region, &target)) return;
    if (restore) emit_line(ef, "rt_handled = %s;", handled_at(ef, NULL));
    emit_return_text(ef, result);
}

/* ---- try ... except ---- */

static void emit_handlers(EmitFunc *ef, const IrStmt *stmt, const char *exc, const char *outer_handled)
{
    uint32_t opened = 0;
    bool bare = false;
    for (uint32_t i = 0; i < stmt->handler_count && !bare; i++) {
        const IrHandler *handler = &stmt->handlers[i];
        bare = handler->test == NULL;
        if (i && (handler->prelude.len || bare)) {
            emit_line(ef, "} else {");
            ef->indent++;
            opened++;
        }
        emit_block(ef, &handler->prelude);
        if (bare) {
            if (!i) emit_blind_label(ef, stmt);
            emit_block(ef, &handler->body);
            break;
        }
        StrBuf text = {0};
        strbuf_printf(&text, "%sif (rt_except_match(%s, ", i && !handler->prelude.len ? "} else " : "", exc);
        emit_expr(ef, handler->test, &text);
        strbuf_printf(&text, ", SITE(%u))) {", emit_site(ef, handler->pos));
        emit_text_line(ef, &text);
        strbuf_free(&text);
        ef->indent++;
        if (!i) emit_blind_label(ef, stmt);
        emit_block(ef, &handler->body);
        ef->indent--;
    }
    if (!bare) {
        emit_line(ef, "} else {");
        emit_line(ef, "    rt_handled = %s;", outer_handled);
        emit_line(ef, "    rt_reraise(%s);", exc);
        emit_line(ef, "}");
    }
    for (; opened; opened--) {
        ef->indent--;
        emit_line(ef, "}");
    }
}

static void emit_try_except(EmitFunc *ef, const IrStmt *stmt)
{
    unsigned outer = emit_region(ef);
    const char *outer_handled = emit_handled(ef);
    const char *exc = state_name(ef, "exc", stmt);
    vec_push(ef->e->arena, &ef->exceptions, exc + strlen(emit_state(ef)));
    strbuf_printf(&ef->dispatch, "    case %u: goto except%u;\n", stmt->id, stmt->id);

    EmitScope body = {.kind = SCOPE_TRY, .outer = ef->scope, .stmt = stmt, .region = stmt->id};
    emit_line(ef, "F.h.region = %u;", stmt->id);
    ef->scope = &body;
    ef->indent++;
    emit_block(ef, &stmt->body);
    ef->indent--;
    ef->scope = body.outer;
    emit_line(ef, "F.h.region = %u;", outer);
    emit_block(ef, &stmt->orelse);
    emit_line(ef, "goto done%u;", stmt->id);

    strbuf_printf(ef->out, "except%u:\n", stmt->id);
    emit_line(ef, "F.h.region = %u;", outer);
    emit_line(ef, "%s = rt_handled = rt_thrown;", exc);
    EmitScope handler = {.kind = SCOPE_HANDLER, .outer = ef->scope, .stmt = stmt, .handled = exc};
    ef->scope = &handler;
    emit_handlers(ef, stmt, exc, outer_handled);
    ef->scope = handler.outer;
    emit_line(ef, "rt_handled = %s, %s = 0;", outer_handled, exc);
    strbuf_printf(ef->out, "done%u:;\n", stmt->id);
}

/* ---- try ... finally ---- */

static void emit_exits(EmitFunc *ef, const EmitScope *finally)
{
    const char *code = state_name(ef, "exit", finally->stmt);
    const char *exc = state_name(ef, "exc", finally->stmt);
    emit_line(ef, "if (%s == RT_EXIT_RAISE) rt_reraise(%s); else %s = 0;", code, exc, exc);
    for (uint32_t i = 0; i < finally->exits.len; i++) {
        const EmitExit *e = &finally->exits.items[i];
        emit_line(ef, "if (%s == %s) {", code, exit_name(ef, e->code));
        ef->indent++;
        if (e->stmt) {
            emit_jump(ef, e->stmt);
        } else {
            bool restore, region;
            EmitScope *target;
            if (!leave_regions(ef, NULL, &restore, &region, &target)) {
                if (restore) emit_line(ef, "rt_handled = %s;", handled_at(ef, NULL));
                emit_return_text(ef, ef->is_generator ? "f->base.result" : "F.result");
            }
        }
        ef->indent--;
        emit_line(ef, "}");
    }
}

static void emit_try_finally(EmitFunc *ef, const IrStmt *stmt)
{
    unsigned outer = emit_region(ef);
    const char *outer_handled = emit_handled(ef);
    const char *code = state_name(ef, "exit", stmt);
    const char *exc = state_name(ef, "exc", stmt);
    vec_push(ef->e->arena, &ef->exceptions, exc + strlen(emit_state(ef)));
    vec_push(ef->e->arena, &ef->exits, code + strlen(emit_state(ef)));
    strbuf_printf(&ef->dispatch,
                  "    case %u: %s = RT_EXIT_RAISE; rt_handled = rt_thrown; goto finally%u;\n", stmt->id, code,
                  stmt->id);

    EmitScope body = {.kind = SCOPE_FINALLY, .outer = ef->scope, .stmt = stmt, .region = stmt->id};
    emit_line(ef, "%s = RT_EXIT_NORMAL;", code);
    emit_line(ef, "F.h.region = %u;", stmt->id);
    ef->scope = &body;
    ef->indent++;
    emit_block(ef, &stmt->body);
    ef->indent--;
    ef->scope = body.outer;

    strbuf_printf(ef->out, "finally%u:\n", stmt->id);
    emit_line(ef, "F.h.region = %u;", outer);
    emit_line(ef, "%s = rt_handled;", exc);
    EmitScope final = {.kind = SCOPE_HANDLER, .outer = ef->scope, .stmt = stmt, .handled = exc};
    ef->scope = &final;
    emit_block(ef, &stmt->orelse);
    ef->scope = final.outer;
    emit_line(ef, "rt_handled = %s;", outer_handled);
    emit_exits(ef, &body);
}

void emit_try(EmitFunc *ef, const IrStmt *stmt)
{
    if (stmt->kind == IRS_TRY_EXCEPT) emit_try_except(ef, stmt);
    else emit_try_finally(ef, stmt);
}
