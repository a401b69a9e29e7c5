/* emit_func.c - one C function per Python function: signature, locals, entry, exit, code object.
 */
#include "emit.h"

#include <stdlib.h>

bool emit_takes_array(const IrFunc *func)
{
    return func->param_count > 6; /* RT_MAX_DIRECT */
}

/* ---- what the body contains ---- */

typedef struct Contents {
    bool fails, tries, yields, delegates;
} Contents;

static void scan_expr(const IrExpr *expr, Contents *c)
{
    if (!expr) return;
    c->fails |= (ir_op_info[expr->op].flags & IR_FAILS) != 0;
    for (uint32_t i = 0; i < expr->argc; i++) scan_expr(expr->args[i], c);
}

static void scan_block(const IrBlock *block, Contents *c)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        switch (s->kind) {
        case IRS_TRY_EXCEPT:
        case IRS_TRY_FINALLY: c->tries = c->fails = true; break;
        case IRS_YIELD: c->yields = c->fails = true; break;
        case IRS_DELEGATE: c->yields = c->delegates = c->fails = true; break;
        case IRS_BLOCK: c->fails |= s->begins; break;
        case IRS_FOR:
        case IRS_FOR_RANGE:
        case IRS_UNPACK:
        case IRS_RAISE:
        case IRS_NAME_SET:
        case IRS_NAME_DEL:
        case IRS_GLOBAL_DEL: c->fails = true; break;
        case IRS_UNBIND:
        case IRS_CELL_UNBIND: c->fails |= s->checked; break;
        case IRS_EVAL:
        case IRS_ASSIGN:
        case IRS_CELL_SET:
        case IRS_GLOBAL_SET:
        case IRS_IF:
        case IRS_WHILE:
        case IRS_BREAK:
        case IRS_CONTINUE:
        case IRS_RETURN:
        case IRS_OUTSIDE:
        case IRS_LEAVE: break;
        }
        scan_expr(s->value, c);
        scan_expr(s->object, c);
        scan_block(&s->prelude, c);
        scan_block(&s->body, c);
        scan_block(&s->orelse, c);
        for (uint32_t h = 0; h < s->handler_count; h++) {
            scan_block(&s->handlers[h].prelude, c);
            scan_expr(s->handlers[h].test, c);
            scan_block(&s->handlers[h].body, c);
        }
    }
}

bool emit_fails(const IrBlock *block)
{
    Contents contents = {0};
    scan_block(block, &contents);
    return contents.fails;
}

/* ---- signature ---- */

/* The C parameter of a variable; a captured one has a name of its own, its value moves into the cell. */
const char *emit_param_name(EmitFunc *ef, uint32_t var)
{
    const IrVar *v = ef->func->vars[var];
    if (emit_takes_array(ef->func)) {
        for (uint32_t i = 0; i < ef->func->param_count; i++)
            if (ef->func->params[i] == v) return intern_printf(&ef->e->cx->names, "params[%u]", i)->text;
    }
    if (ef->func->is_fast && emit_is_twin(v)) return ef->boxed_names[var];
    return v->is_cell ? intern_printf(&ef->e->cx->names, "%s_arg", ef->cnames[var])->text : ef->cnames[var];
}

void emit_signature(EmitFunc *ef, StrBuf *out)
{
    const IrFunc *func = ef->func;
    strbuf_printf(out, "static RtValue %s(", func->cname->text);
    if (func->kind == IRF_MODULE && !func->module->dynamic) {
        strbuf_cstr(out, "void)");
        return;
    }
    bool uses_self = ef->uses_self || ef->is_generator || ef->shows;
    strbuf_cstr(out, uses_self ? "RtFunction *fn" : "RT_UNUSED RtFunction *fn");
    if (emit_takes_array(func)) strbuf_cstr(out, ", const RtValue *params");
    else
        for (uint32_t i = 0; i < func->param_count; i++) {
            const IrVar *v = func->params[i];
            bool used = ef->is_generator || ef->shows || v->is_cell || v->storage == STORE_HANDLER || ef->is_read[v->index];
            strbuf_printf(out, ", %sRtValue %s", used ? "" : "RT_UNUSED ", emit_param_name(ef, v->index));
        }
    strbuf_char(out, ')');
}

static void note_prototype(EmitFunc *ef)
{
    const IrFunc *func = ef->func;
    StrBuf out = {0};
    strbuf_printf(&out, "%s(", func->cname->text);
    bool plain = func->kind == IRF_MODULE && !func->module->dynamic;
    strbuf_cstr(&out, plain ? "void" : "RtFunction *");
    if (emit_takes_array(func)) strbuf_cstr(&out, ", const RtValue *");
    else
        for (uint32_t i = 0; i < func->param_count; i++) strbuf_cstr(&out, ", RtValue");
    strbuf_char(&out, ')');
    vec_push(ef->e->arena, &ef->e->prototypes, intern(&ef->e->cx->names, out.text, out.len)->text);
    strbuf_free(&out);
}

/* ---- locals ---- */

typedef struct Decl {
    const char *type, *init;
} Decl;

static void declare_some(EmitFunc *ef, StrBuf *out, IrType type, bool temp, bool read, Decl decl)
{
    bool first = true, joined = ef->func->is_fast && type == IR_ANY; /* temporaries with the others */
    size_t start = 0;
    if (joined && temp) return;
    bool native = ef->func->is_native, hands_on = native && !ef->apart && ef->gives_up; /* reads all */
    if (ef->gets && !ef->apart && type == IR_ANY && !temp && read) {
        strbuf_cstr(out, "    RtValue rt_got = 0");
        first = false;
        start = out->len;
    }
    for (uint32_t i = 0; i < ef->func->var_count; i++) {
        const IrVar *v = ef->func->vars[i];
        if (v->storage != STORE_LOCAL || v->is_cell || v->type != type || (v->is_temp != temp && !joined) ||
            (v->is_param && !(native && emit_is_twin(v))) || (native && emit_is_twin(v) != ef->apart) ||
            (ef->is_read[i] || type != IR_ANY || hands_on) != read)
            continue;
        if (first || out->len - start > 88) {
            if (!first) strbuf_cstr(out, ";\n");
            start = out->len;
            strbuf_printf(out, "    %s", decl.type);
        } else {
            strbuf_cstr(out, ", ");
        }
        bool twice = ef->func->is_fast;
        strbuf_printf(out, "%s%s", twice && emit_is_twin(v) ? ef->boxed_names[i] : ef->cnames[i],
                      twice && type <= IR_FLOAT ? " = 0" : hands_on ? " = {0}" : decl.init);
        first = false;
    }
    if (!first) strbuf_cstr(out, ";\n");
}

/* Variables that only get values are marked, so that no compiler complains about them. */
static void declare(EmitFunc *ef, StrBuf *out, IrType type, bool temp, Decl decl)
{
    declare_some(ef, out, type, temp, true, decl);
    const char *marked = intern_printf(&ef->e->cx->names, "RT_UNUSED %s", decl.type)->text;
    declare_some(ef, out, type, temp, false, (Decl){marked, decl.init});
}

void emit_locals_declared(EmitFunc *ef, StrBuf *out)
{
    const IrFunc *func = ef->func;
    declare(ef, out, IR_ANY, false, (Decl){"RtValue ", " = 0"});
    declare(ef, out, IR_ANY, true, (Decl){"RtValue ", ""});
    declare(ef, out, IR_BOOL, true, (Decl){"int ", ""});
    declare(ef, out, IR_INT, true, (Decl){"int64_t ", ""});
    declare(ef, out, IR_FLOAT, true, (Decl){"double ", ""});
    declare(ef, out, IR_ITER, true, (Decl){"RtIter ", ""});
    declare(ef, out, IR_RANGE, true, (Decl){"RtRangeLoop ", ""});
    declare(ef, out, IR_SUM, true, (Decl){"RtSum ", ""});
    emit_packed_list(out, "    RT_UNUSED RtValue ", ef->parts.items, ef->parts.len);
    uint32_t first = ef->apart ? ef->own_records : 0;
    if (!ef->has_handler) emit_packed_list(out, "    RtResuming ", ef->records.items + first, ef->records.len - first);
    if (ef->apart) return;
    for (uint32_t i = 0; i < func->var_count; i++) {
        const IrVar *v = func->vars[i];
        if (!v->is_cell || v->storage != STORE_LOCAL) continue;
        if (v->is_free)
            strbuf_printf(out, "    %sRtCell *const %s = %s->cells[%u];\n",
                          ef->is_read[i] ? "" : "RT_UNUSED ", ef->cnames[i],
                          ef->is_generator ? "f->base.function" : "fn", v->free_index);
        else if (!ef->is_generator && !v->late_cell)
            strbuf_printf(out, "    RtCell *%s = rt_cell_new(%s);\n", ef->cnames[i],
                          v->is_param ? emit_param_name(ef, i) : "0");
        else strbuf_printf(out, "    RtCell *%s;\n", ef->cnames[i]);
    }
    if (emit_takes_array(func) && !ef->is_generator)
        for (uint32_t i = 0; i < func->param_count; i++) {
            const IrVar *v = func->params[i];
            if (!v->is_cell && v->storage == STORE_LOCAL)
                strbuf_printf(out, "    RT_UNUSED RtValue %s = params[%u];\n", ef->cnames[v->index], i);
        }
    if (ef->is_generator && ef->uses_passed) strbuf_cstr(out, "    RtValue passed;\n");
    if (ef->has_here) strbuf_cstr(out, "    RtValue rt_here;\n");
}

/* Declarations of the variables of that storage as fields, by type. */
void emit_stored_fields(EmitFunc *ef, unsigned storage, const char *indent, StrBuf *out)
{
    static const struct {
        const char *c;
        IrType type;
    } types[] = {{"RtValue ", IR_ANY}, {"int ", IR_BOOL},   {"int64_t ", IR_INT},      {"double ", IR_FLOAT},
                 {"RtCell ", IR_CELL}, {"RtIter ", IR_ITER}, {"RtRangeLoop ", IR_RANGE}};
    const IrFunc *func = ef->func;
    const char **fields = arena_alloc(ef->e->arena, (func->var_count + 1) * sizeof *fields);
    for (size_t t = 0; t < sizeof types / sizeof *types; t++) {
        uint32_t count = 0;
        for (uint32_t i = 0; i < func->var_count; i++) {
            const IrVar *v = func->vars[i];
            IrType type = v->is_cell ? IR_CELL : v->type;
            if (v->storage != storage || type != types[t].type) continue;
            fields[count++] =
                type == IR_CELL ? intern_printf(&ef->e->cx->names, "*%s", ef->cnames[i])->text : ef->cnames[i];
        }
        emit_packed_list(out, intern_printf(&ef->e->cx->names, "%s%s", indent, types[t].c)->text, fields, count);
    }
}

void emit_state_fields(EmitFunc *ef, const char *indent, StrBuf *out)
{
    emit_packed_list(out, intern_printf(&ef->e->cx->names, "%sRtValue ", indent)->text, ef->exceptions.items,
                     ef->exceptions.len);
    emit_packed_list(out, intern_printf(&ef->e->cx->names, "%sint ", indent)->text, ef->exits.items, ef->exits.len);
}

/* First values of the variables in F: parameters, new cells, unbound. */
static void emit_stored_values(EmitFunc *ef, StrBuf *out)
{
    enum { MOST_IN_A_ROW = 24 }; /* tcc holds every variable of a row at once */
    const IrFunc *func = ef->func;
    StrBuf unbound = {0};
    uint32_t count = 0;
    for (uint32_t i = 0; i < func->var_count; i++) {
        const IrVar *v = func->vars[i];
        if (v->storage != STORE_HANDLER) continue;
        if (v->late_cell && ef->shows) strbuf_printf(out, "    F.%s = NULL;\n", ef->cnames[i]);
        if (v->is_cell && !v->late_cell)
            strbuf_printf(out, "    F.%s = rt_cell_new(%s);\n", ef->cnames[i], v->is_param ? emit_param_name(ef, i) : "0");
        else if (v->is_param) strbuf_printf(out, "    F.%s = %s;\n", ef->cnames[i], emit_param_name(ef, i));
        else if (!v->is_temp && !v->is_cell) {
            if (count && count % MOST_IN_A_ROW == 0) strbuf_cstr(&unbound, "0;\n    ");
            strbuf_printf(&unbound, "F.%s = ", ef->cnames[i]);
            count++;
        }
    }
    if (unbound.len) strbuf_printf(out, "    %s0;\n", unbound.text);
    strbuf_free(&unbound);
}

/* The struct F: the handler and everything that a landing must find intact. */
void emit_handler_start(EmitFunc *ef, StrBuf *out)
{
    bool shown_here = ef->shows && !ef->is_generator;
    if (ef->shows && ef->is_generator) strbuf_cstr(out, "    rt_show(&f->shown);\n");
    if (!ef->has_handler && !shown_here) {
        if (ef->forgets) strbuf_cstr(out, "    RT_EDGE;\n");
        return;
    }
    strbuf_cstr(out, "    struct {\n");
    if (ef->has_handler) { /* what lies in front of h is inside of it (exc.c) */
        emit_packed_list(out, "        RtResuming ", ef->records.items, ef->records.len);
        strbuf_cstr(out, "        RtHandler h;\n");
    }
    if (!ef->is_generator) {
        if (shown_here) emit_shown_fields(ef, "        ", out);
        if (ef->has_result) strbuf_cstr(out, "        RtValue result;\n");
        emit_stored_fields(ef, STORE_HANDLER, "        ", out);
        emit_state_fields(ef, "        ", out);
    }
    strbuf_cstr(out, "    } F;\n");
    if (ef->forgets) strbuf_cstr(out, "    RT_EDGE;\n");
    if (!ef->is_generator) emit_stored_values(ef, out);
    if (shown_here) {
        emit_shown_values(ef, "F.", out);
        strbuf_cstr(out, "    rt_show(&F.shown);\n");
    }
    if (!ef->has_handler) return;
    strbuf_cstr(out, "    rt_handler_push(&F.h);\n    if (rt_setjmp(F.h.buf)) switch (F.h.region) {\n");
    strbuf_add(out, ef->dispatch.text, ef->dispatch.len);
    strbuf_cstr(out, "    }\n");
}

static bool ends_in_return(const IrBlock *block)
{
    if (!block->len) return false;
    const IrStmt *last = block->items[block->len - 1];
    return last->kind == IRS_RETURN || last->kind == IRS_RAISE;
}

/* Falling off the end returns None. */
void emit_end(EmitFunc *ef, StrBuf *out)
{
    if (ends_in_return(&ef->func->body) && !ef->is_generator) return; /* a switch may be left behind its last case */
    StrBuf *body = ef->out;
    ef->out = out;
    ef->indent = 1;
    ef->last_line = 0;
    emit_return(ef, NULL);
    ef->out = body;
}

/* ---- code objects ---- */

static bool yields_in_try(const IrBlock *block, bool inside)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        if (inside && (s->kind == IRS_YIELD || s->kind == IRS_DELEGATE)) return true;
        bool in_body = inside || s->kind == IRS_TRY_EXCEPT || s->kind == IRS_TRY_FINALLY;
        if (yields_in_try(&s->prelude, inside) || yields_in_try(&s->body, in_body) || yields_in_try(&s->orelse, inside))
            return true;
        for (uint32_t h = 0; h < s->handler_count; h++)
            if (yields_in_try(&s->handlers[h].prelude, inside) || yields_in_try(&s->handlers[h].body, inside))
                return true;
    }
    return false;
}

bool emit_yields_in_try(const IrBlock *block)
{
    return yields_in_try(block, false);
}

/* " | FLAG" for each, without the first bar; "0" when there is none. */
static void emit_flags(const IrFunc *func, StrBuf *out)
{
    static const char *const kinds[] = {[IRF_MODULE] = "RT_CODE_MODULE", [IRF_CLASS_BODY] = "RT_CODE_CLASS_BODY",
                                        [IRF_FUNCTION] = NULL, [IRF_GENERATOR] = "RT_CODE_GENERATOR",
                                        [IRF_COROUTINE] = "RT_CODE_COROUTINE", [IRF_ASYNCGEN] = "RT_CODE_ASYNCGEN"};
    bool simple = !func->has_varargs && !func->has_varkw && !func->kwonly && !emit_takes_array(func);
    const char *flags[] = {kinds[func->kind], simple ? "RT_CODE_SIMPLE" : NULL,
                           func->has_varargs ? "RT_CODE_VARARGS" : NULL, func->has_varkw ? "RT_CODE_VARKW" : NULL,
                           func->is_nested ? "RT_CODE_NESTED" : NULL,
                           emit_shows(func) ? "RT_CODE_SHOWN" : NULL,
                           func->module->dynamic ? "RT_CODE_DYNAMIC" : NULL,
                           func->module->future_annotations ? "RT_CODE_FUTURE_ANNOTATIONS" : NULL,
                           ir_is_top(func) && func->kind != IRF_MODULE ? "RT_CODE_MODULE" : NULL,
                           yields_in_try(&func->body, false) ? "RT_CODE_CLEANUP" : NULL};
    bool first = true;
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        if (!flags[i]) continue;
        strbuf_printf(out, first ? "%s" : " | %s", flags[i]);
        first = false;
    }
    if (first) strbuf_char(out, '0');
}

/* Does it read a name that nothing binds? The message of that NameError suggests one of the locals. */
static bool may_misspell(const IrExpr *expr)
{
    if (!expr) return false;
    if (expr->op == OP_IR_global_load && !expr->global->bound) return true;
    for (uint32_t i = 0; i < expr->argc; i++)
        if (may_misspell(expr->args[i])) return true;
    return false;
}

static bool block_may_misspell(const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        if (may_misspell(s->value) || may_misspell(s->object) || block_may_misspell(&s->prelude) ||
            block_may_misspell(&s->body) || block_may_misspell(&s->orelse))
            return true;
        for (uint32_t h = 0; h < s->handler_count; h++) {
            const IrHandler *handler = &s->handlers[h];
            if (may_misspell(handler->test) || block_may_misspell(&handler->prelude) ||
                block_may_misspell(&handler->body))
                return true;
        }
    }
    return false;
}

static void emit_local_names(Emit *e, const IrFunc *func, StrBuf *out)
{
    Istr *names = arena_alloc(e->arena, (func->var_count + 1) * sizeof *names);
    uint32_t count = 0;
    for (uint32_t i = 0; i < func->var_count; i++) {
        const IrVar *v = func->vars[i];
        if (!v->is_temp && !v->is_param && !v->is_free && !v->is_foreign && v->python_name) names[count++] = v->python_name;
    }
    if (!count) return;
    strbuf_printf(out, ", .local_count = %u, .local_names = V + %u", count, emit_name_list(e, names, count));
}

static void emit_field(StrBuf *out, const char *name, uint32_t value)
{
    if (value) strbuf_printf(out, ", .%s = %u", name, value);
}

/* Only its sites refer to a module's code object. */
static bool has_site(const Emit *e, const IrFunc *func)
{
    for (uint32_t i = 0; i < e->sites.len; i++)
        if (e->sites.items[i].func == func) return true;
    return false;
}

void emit_code_object(Emit *e, const IrFunc *func, StrBuf *out)
{
    bool plain_module = func->kind == IRF_MODULE && !func->module->dynamic;
    if (plain_module && !has_site(e, func)) return;
    strbuf_printf(out, "static const RtCode %s_code = {.name = ", func->cname->text);
    emit_c_string(out, func->name->text, func->name->len);
    strbuf_cstr(out, ", .qualname = ");
    emit_c_string(out, func->qualname->text, func->qualname->len);
    strbuf_printf(out, ", .filename = %s_file, .first_line = %u, .flags = ", func->module->cname->text,
                  func->first_line ? func->first_line : func->pos.line ? func->pos.line : 1);
    emit_flags(func, out);
    emit_field(out, "posonly_count", func->posonly);
    emit_field(out, "pos_count", func->positional);
    emit_field(out, "kwonly_count", func->kwonly);
    emit_field(out, "param_count", func->param_count);
    emit_field(out, "cell_count", func->free_count);
    emit_field(out, "slot_hint", func->slot_hint);
    if (func->docstring && func->kind != IRF_MODULE && func->kind != IRF_CLASS_BODY) {
        strbuf_cstr(out, ", .doc = ");
        emit_c_string(out, func->docstring->text, func->docstring->len);
    }
    if (func->module->dynamic) strbuf_cstr(out, ", .home = &eval_unit");
    else strbuf_printf(out, ", .home = &%s_module", func->module->cname->text);
    if (!plain_module) strbuf_printf(out, ", .entry = (RtEntry)%s", func->cname->text);
    Istr *names = arena_alloc(e->arena, (func->param_count + func->free_count + 1) * sizeof *names);
    for (uint32_t i = 0; i < func->param_count; i++)
        names[i] = func->params[i]->python_name ? func->params[i]->python_name : func->params[i]->name;
    if (func->param_count) strbuf_printf(out, ", .names = V + %u", emit_name_list(e, names, func->param_count));
    for (uint32_t i = 0; i < func->free_count; i++)
        names[i] = func->free_vars[i]->python_name ? func->free_vars[i]->python_name : func->free_vars[i]->name;
    if (func->free_count) strbuf_printf(out, ", .free_names = V + %u", emit_name_list(e, names, func->free_count));
    if (func->module->dynamic || (func->kind != IRF_MODULE && (func->shows || e->names_asked || block_may_misspell(&func->body)))) emit_local_names(e, func, out);
    strbuf_cstr(out, "};\n");
}

/* ---- the function ---- */

/* What the body for right guesses declares. */
static void note_declared(EmitFunc *ef)
{
    StrBuf all = {0};
    emit_fast_declared(ef, &all);
    if (ef->gives_up) strbuf_cstr(&all, "    int rt_at = 0;\n");
    if (ef->calls_directly) strbuf_printf(&all, "    enum { rt_loud = %d };\n", ef->is_loud);
    ef->declared = intern(&ef->e->cx->names, all.text ? all.text : "", all.len)->text;
    strbuf_free(&all);
}

/* The body for right guesses, then, where they may be wrong, the general one; as a function, when the first one is entered
 * unboxed. */
static void emit_twice(EmitFunc *ef, StrBuf *body)
{
    const IrFunc *func = ef->func;
    StrBuf entry = {0};
    uint32_t count = func->var_count + 1;
    Arena *arena = ef->e->arena;
    ef->fused = arena_zalloc(arena, count * sizeof *ef->fused);
    ef->is_declared = arena_zalloc(arena, count);
    ef->is_entry = arena_zalloc(arena, func->next_id + 1);
    ef->depth = arena_zalloc(arena, func->next_id + 1);
    ef->after = arena_zalloc(arena, (func->next_id + 1) * sizeof *ef->after);
    emit_name_twins(ef);
    emit_fast_entry(ef, &entry);
    for (uint32_t i = 0; i < func->param_count; i++) ef->is_declared[func->params[i]->index] = emit_is_twin(func->params[i]);
    ef->fast = true;
    emit_block(ef, &func->body);
    bool loud = ef->is_loud, twice = ef->gives_up || ef->checks_params;
    if ((twice || func->is_native) && !ends_in_return(&func->body)) emit_return(ef, NULL);
    ef->fast = false;
    if (twice && func->is_native) {
        emit_general_function(ef, &ef->e->functions);
        if (ef->gives_up) emit_go_general(ef, body);
    } else if (twice) {
        emit_general_start(ef, body);
        ef->last_line = 0;
        emit_block(ef, &func->body);
    }
    ef->is_loud = loud;
    strbuf_add(&entry, body->text ? body->text : "", body->len);
    StrBuf swapped = *body;
    *body = entry;
    strbuf_free(&swapped);
    note_declared(ef);
}

/* Declarations, many and short, share lines. */
void emit_all_declared(EmitFunc *ef, StrBuf *out)
{
    enum { WIDTH = 110 };
    StrBuf lines = {0};
    emit_locals_declared(ef, &lines);
    if (ef->declared) strbuf_cstr(&lines, ef->declared);
    size_t width = 0;
    for (const char *line = lines.text; line && *line;) {
        size_t len = strcspn(line, "\n");
        bool joins = width && width + len < WIDTH;
        if (width && !joins) strbuf_char(out, '\n');
        if (joins) strbuf_add(out, line + 3, len - 3);
        else strbuf_add(out, line, len);
        width = joins ? width + len - 3 : len;
        line += len + (line[len] == '\n');
    }
    if (width) strbuf_char(out, '\n');
    strbuf_free(&lines);
}

/* The module whose body runs first, and makes the constants: the main module, or with -m the outermost package it is in. */
static const IrModule *runs_first(const Emit *e)
{
    const char *package = e->modules[0]->package->text;
    size_t len = strcspn(package, ".");
    for (uint32_t i = 1; len && i < e->module_count; i++) {
        Istr name = e->modules[i]->name;
        if (name->len == len && !memcmp(name->text, package, len)) return e->modules[i];
    }
    return e->modules[0];
}

void emit_func(Emit *e, const IrFunc *func)
{
    StrBuf body = {0};
    Contents contents = {0};
    scan_block(&func->body, &contents);
    EmitFunc ef = {.e = e, .func = func, .out = &body, .indent = 1};
    ef.is_generator =
        func->kind == IRF_GENERATOR || func->kind == IRF_COROUTINE || func->kind == IRF_ASYNCGEN;
    ef.has_handler = contents.tries;
    ef.shows = emit_shows(func);
    ef.fails = contents.fails || ef.is_generator || func->kind == IRF_MODULE || ef.shows;
    ef.uses_passed = contents.delegates;
    bool keep = e->options->in_memory && !func->is_fast;
    ef.live_after = emit_storage(func, ef.is_generator, keep, e->sees_deaths && ef.has_handler, e->arena);
    emit_name_vars(&ef);
    bool fails = ef.fails;
    if (func->is_fast) emit_twice(&ef, &body);
    else emit_block(&ef, &func->body);
    ef.fails = fails;
    for (uint32_t i = 0; i < func->var_count; i++) ef.uses_self |= func->vars[i]->is_free;
    note_prototype(&ef);
    if (ef.is_generator) {
        emit_generator(&ef);
    } else {
        StrBuf *out = &e->functions;
        if (func->is_native) emit_native_signature(&ef, out);
        else emit_signature(&ef, out);
        strbuf_cstr(out, " {\n");
        emit_all_declared(&ef, out);
        if (func->is_native) strbuf_cstr(out, ef.is_loud ? "    rt_sp = rt_own;\n" : "");
        else if (ef.fails) strbuf_cstr(out, "    RT_ENTER();\n");
        if (func->module == runs_first(e) && func->kind == IRF_MODULE && !e->is_unit) strbuf_cstr(out, "    constants();\n");
        if (func->kind == IRF_MODULE && func->module->compiler_use.line && !e->is_unit)
            strbuf_cstr(out, "    rt_use_compiler(&rt_compiler);\n");
        if (func->kind == IRF_MODULE && !strcmp(func->module->source->path, "<string>") && !e->is_unit) {
            strbuf_printf(out, "    rt_register_source(%s_file, ", func->module->cname->text);
            emit_c_string(out, func->module->source->text, strlen(func->module->source->text));
            strbuf_cstr(out, ");\n");
        }
        emit_handler_start(&ef, out);
        strbuf_add(out, body.text ? body.text : "", body.len);
        if (!func->is_native) emit_end(&ef, out);
        strbuf_cstr(out, "}\n\n");
        if (func->is_native) emit_boxed_entry(&ef, out);
    }
    strbuf_free(&body);
    strbuf_free(&ef.dispatch);
}
