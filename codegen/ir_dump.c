/* ir_dump.c - the IR's text form, written. docs/ir.md describes it; ir_parse.c reads it back.
 *
 * One statement or one region's head per line; `; N` behind the first statement of a source line.
 * Invariant: dump(parse(dump(m))) is dump(m), so whatever later phases look at is written, except
 * exact columns and what follows from the rest (types of expressions, `assigned`).
 */
#include "ir.h"
#include "ir_text.h"
#include "types.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct Dump {
    StrBuf *out;
    const IrFunc *func;
    unsigned indent;
    size_t line_start; /* of the current line in out */
    uint32_t labels;   /* blocks numbered so far */
    const IrStmt **blocks;
    uint32_t *block_labels;
    uint32_t block_count, block_cap; /* enclosing labelled blocks */
} Dump;

static void dump_expr(Dump *d, const IrExpr *e);
static void dump_block(Dump *d, const IrBlock *block);

/* ---- words ---- */

static void add_quoted(StrBuf *out, const char *text, size_t len, bool bytes)
{
    strbuf_char(out, '"');
    size_t surrogate_end = 0; /* a lone surrogate is not UTF-8: its bytes are escaped */
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == 0xED && i + 2 < len && (unsigned char)text[i + 1] >= 0xA0) surrogate_end = i + 3;
        if (c == '"' || c == '\\') {
            strbuf_char(out, '\\');
            strbuf_char(out, (char)c);
        } else if (c == '\n') {
            strbuf_cstr(out, "\\n");
        } else if (c == 0xED && i + 2 < len && (unsigned char)text[i + 1] >= 0xA0 && !bytes) {
            for (int k = 0; k < 3; k++) strbuf_printf(out, "\\x%02x", (unsigned char)text[i + (size_t)k]);
            i += 2; /* a lone surrogate: the text form stays valid UTF-8 */
        } else if (c < 32 || c == 127 || (bytes && c > 127) || i < surrogate_end) {
            strbuf_printf(out, "\\x%02x", c);
        } else {
            strbuf_char(out, (char)c);
        }
    }
    strbuf_char(out, '"');
}

static void add_string(StrBuf *out, Istr text)
{
    add_quoted(out, text->text, text->len, false);
}

/* A name as it is, or quoted when it is no word. */
static void add_name(StrBuf *out, Istr name)
{
    bool word = name->len && !(name->text[0] >= '0' && name->text[0] <= '9');
    for (uint32_t i = 0; i < name->len; i++) word = word && ir_text_is_word(name->text[i]);
    if (word)
        strbuf_cstr(out, name->text);
    else
        add_string(out, name);
}

static void add_var(StrBuf *out, const IrVar *var)
{
    if (ir_text_is_reserved(var->name)) strbuf_char(out, '%');
    strbuf_cstr(out, var->name->text);
}

static void add_float(StrBuf *out, double value)
{
    char text[40];
    if (isinf(value)) {
        strbuf_cstr(out, value < 0 ? "-inf" : "inf");
        return;
    }
    int digits = 15;
    do {
        snprintf(text, sizeof text, "%.*g", digits, value);
    } while (digits++ < 17 && strtod(text, NULL) != value);
    strbuf_cstr(out, text);
    if (!strpbrk(text, ".en")) strbuf_cstr(out, ".0");
}

static void add_const(StrBuf *out, const IrConst *c)
{
    switch (c->kind) {
    case IRC_STR:
        strbuf_cstr(out, "str ");
        add_string(out, c->text);
        break;
    case IRC_BYTES:
        strbuf_cstr(out, "bytes ");
        add_quoted(out, c->text->text, c->text->len, true);
        break;
    case IRC_INT: strbuf_printf(out, "int %s%s", c->negative ? "-" : "", c->text->text); break;
    case IRC_FLOAT:
        strbuf_cstr(out, "float ");
        add_float(out, c->real);
        break;
    case IRC_COMPLEX:
        strbuf_cstr(out, "complex ");
        add_float(out, c->real);
        strbuf_char(out, ' ');
        add_float(out, c->imag);
        break;
    case IRC_TUPLE:
    case IRC_FROZENSET:
        strbuf_cstr(out, c->kind == IRC_TUPLE ? "tuple (" : "frozenset (");
        for (uint32_t i = 0; i < c->count; i++) {
            if (i) strbuf_cstr(out, ", ");
            add_const(out, c->items[i]);
        }
        strbuf_char(out, ')');
        break;
    case IRC_NONE: strbuf_cstr(out, "none"); break;
    case IRC_TRUE: strbuf_cstr(out, "true"); break;
    case IRC_FALSE: strbuf_cstr(out, "false"); break;
    case IRC_ELLIPSIS: strbuf_cstr(out, "ellipsis"); break;
    }
}

/* ---- expressions ---- */

static void dump_attributes(Dump *d, const IrExpr *e)
{
    unsigned attributes = ir_op_attributes(e->op);
    if (!attributes) return;
    StrBuf *out = d->out;
    char separator = '[';
    if (attributes & IRA_NAME) {
        strbuf_char(out, separator);
        add_name(out, e->name->text);
        separator = ' ';
    }
    if (attributes & IRA_VAR) {
        strbuf_char(out, separator);
        add_var(out, e->var);
        separator = ' ';
    }
    if (attributes & IRA_GLOBAL) {
        strbuf_printf(out, "%c@", separator);
        add_name(out, e->global->name);
        separator = ' ';
    }
    if (attributes & IRA_FUNC) {
        strbuf_char(out, separator);
        strbuf_printf(out, "&%s", e->func->cname->text);
        separator = ' ';
    }
    if (attributes & IRA_INTEGER) {
        strbuf_printf(out, "%c%lld", separator, (long long)e->integer);
        separator = ' ';
    }
    if (attributes & IRA_INTEGER2) strbuf_printf(out, " %lld", (long long)e->integer2);
    if ((attributes & IRA_NAMES) && e->names) {
        strbuf_printf(out, "%c(", separator);
        for (uint32_t i = 0; i < e->names->count; i++) {
            if (i) strbuf_cstr(out, ", ");
            add_name(out, e->names->items[i]->text);
        }
        strbuf_char(out, ')');
        separator = ' ';
    }
    if (separator != '[') strbuf_char(out, ']');
}

/* Operations with a spelling of their own; false for all others. */
static bool dump_special(Dump *d, const IrExpr *e)
{
    StrBuf *out = d->out;
    switch ((int)e->op) {
    case OP_IR_true:
    case OP_IR_false:
        if (e->type != IR_BOOL) return false;
        strbuf_cstr(out, e->op == OP_IR_true ? "yes" : "no");
        return true;
    case OP_IR_const_int: strbuf_printf(out, "int %lld", (long long)e->integer); return true;
    case OP_IR_raw_int: strbuf_printf(out, "rawint %lld", (long long)e->integer); return true;
    case OP_IR_const_float:
    case OP_IR_raw_float:
        strbuf_cstr(out, e->op == OP_IR_raw_float ? "rawfloat " : "float ");
        add_float(out, e->real);
        return true;
    case OP_IR_const:
        if (e->constant->kind != IRC_STR && e->constant->kind != IRC_BYTES &&
            e->constant->kind != IRC_INT && e->constant->kind != IRC_COMPLEX)
            strbuf_cstr(out, "const ");
        add_const(out, e->constant);
        return true;
    case OP_IR_var: add_var(out, e->var); return true;
    case OP_IR_var_checked:
        add_var(out, e->var);
        strbuf_char(out, '?');
        return true;
    case OP_IR_cell_load:
    case OP_IR_cell_load_bound:
        strbuf_char(out, '*');
        add_var(out, e->var);
        if (e->op == OP_IR_cell_load) strbuf_char(out, '?');
        return true;
    case OP_IR_cell_of:
        strbuf_char(out, '&');
        add_var(out, e->var);
        return true;
    case OP_IR_global_load:
        strbuf_char(out, '@');
        add_name(out, e->global->name);
        return true;
    case OP_IR_builtin_load:
        strbuf_char(out, '$');
        add_name(out, e->name->text);
        return true;
    default: return false;
    }
}

static void dump_expr(Dump *d, const IrExpr *e)
{
    if (dump_special(d, e)) return;
    strbuf_cstr(d->out, ir_op_info[e->op].name);
    dump_attributes(d, e);
    if (!e->argc && ir_op_info[e->op].max == 0) return;
    strbuf_char(d->out, '(');
    for (uint32_t i = 0; i < e->argc; i++) {
        if (i) strbuf_cstr(d->out, ", ");
        dump_expr(d, e->args[i]);
    }
    strbuf_char(d->out, ')');
}

/* ---- statements ---- */

static void begin_line(Dump *d)
{
    d->line_start = d->out->len;
    strbuf_repeat(d->out, ' ', d->indent * 2);
}

static void end_line(Dump *d, const IrStmt *line_of)
{
    if (line_of && line_of->starts_line) {
        size_t width = d->out->len - d->line_start;
        strbuf_repeat(d->out, ' ', width < 52 ? 52 - width : 2);
        strbuf_printf(d->out, "; %u", line_of->pos.line);
    }
    strbuf_char(d->out, '\n');
}

static void word(Dump *d, const char *text)
{
    strbuf_cstr(d->out, text);
}

/* "{" at the end of the line, then the block, then its "}" without an end of line. */
static void dump_braces(Dump *d, const IrBlock *block, const IrStmt *line_of)
{
    word(d, "{");
    end_line(d, line_of);
    dump_block(d, block);
    begin_line(d);
    word(d, "}");
}

static void dump_else(Dump *d, const IrStmt *s)
{
    if (!s->orelse.len) return;
    word(d, " else ");
    dump_braces(d, &s->orelse, NULL);
}

static void dump_loop(Dump *d, const IrStmt *s)
{
    if (s->kind == IRS_WHILE && !s->value) {
        word(d, "loop ");
    } else if (s->kind == IRS_WHILE && s->prelude.len) {
        word(d, "while ");
        dump_braces(d, &s->prelude, s);
        word(d, " test ");
        dump_expr(d, s->value);
        word(d, " ");
        dump_braces(d, &s->body, NULL);
        dump_else(d, s);
        return;
    } else if (s->kind == IRS_WHILE) {
        word(d, "while ");
        dump_expr(d, s->value);
        word(d, " ");
    } else {
        word(d, "for ");
        add_var(d->out, s->var);
        word(d, s->kind == IRS_FOR ? " in " : " in range ");
        if (s->is_iterator) word(d, "iterator ");
        dump_expr(d, s->value);
        word(d, " using ");
        add_var(d->out, s->iter);
        word(d, " ");
    }
    dump_braces(d, &s->body, s);
    dump_else(d, s);
}

static void dump_if(Dump *d, const IrStmt *s)
{
    for (;;) {
        word(d, "if ");
        dump_expr(d, s->value);
        word(d, " ");
        dump_braces(d, &s->body, s);
        if (s->orelse.len != 1 || s->orelse.items[0]->kind != IRS_IF) break;
        word(d, " else ");
        s = s->orelse.items[0];
    }
    dump_else(d, s);
}

static void dump_try(Dump *d, const IrStmt *s)
{
    word(d, "try ");
    dump_braces(d, &s->body, s);
    if (s->kind == IRS_TRY_FINALLY) {
        word(d, " finally ");
        dump_braces(d, &s->orelse, NULL);
        return;
    }
    for (uint32_t i = 0; i < s->handler_count; i++) {
        const IrHandler *h = &s->handlers[i];
        if (h->prelude.len) {
            word(d, " prelude ");
            dump_braces(d, &h->prelude, NULL);
        }
        word(d, " except ");
        if (h->test) {
            dump_expr(d, h->test);
            word(d, " ");
        }
        word(d, "{");
        if (h->pos.line) strbuf_printf(d->out, "  ; %u", h->pos.line);
        word(d, "\n");
        dump_block(d, &h->body);
        begin_line(d);
        word(d, "}");
    }
    dump_else(d, s);
}

static void dump_labelled(Dump *d, const IrStmt *s)
{
    if (d->block_count == d->block_cap) {
        d->block_cap = d->block_cap ? d->block_cap * 2 : 8;
        d->blocks = realloc(d->blocks, d->block_cap * sizeof *d->blocks);
        d->block_labels = realloc(d->block_labels, d->block_cap * sizeof *d->block_labels);
    }
    d->blocks[d->block_count] = s;
    d->block_labels[d->block_count++] = ++d->labels;
    strbuf_printf(d->out, "block b%u ", d->labels);
    if (s->inlined) strbuf_printf(d->out, "%s &%s ", s->begins ? "runs" : "inlines", s->inlined->cname->text);
    if (s->value) {
        word(d, "for ");
        add_var(d->out, s->var);
        word(d, " in ");
        dump_expr(d, s->value);
        word(d, " using ");
        add_var(d->out, s->iter);
        word(d, " ");
    }
    if (s->prelude.len) {
        word(d, "with ");
        dump_braces(d, &s->prelude, NULL);
        word(d, " ");
    }
    dump_braces(d, &s->body, s);
    d->block_count--;
}

static void dump_target(Dump *d, const char *head, const IrStmt *s)
{
    uint32_t i = d->block_count;
    while (i && d->blocks[i - 1] != s->target) i--;
    word(d, head);
    if (i) strbuf_printf(d->out, " b%u", d->block_labels[i - 1]);
    else word(d, " ?");
}

static void dump_outside(Dump *d, const IrStmt *s)
{
    dump_target(d, "outside", s);
    if (s->count) {
        word(d, " with ");
        dump_braces(d, &s->prelude, NULL);
    }
    word(d, " ");
    dump_braces(d, &s->body, NULL);
}

/* `head`, the statement's value behind it. */
static void dump_value(Dump *d, const char *head, const IrExpr *value)
{
    word(d, head);
    if (value)
        dump_expr(d, value);
    else if (d->out->text[d->out->len - 1] == ' ')
        d->out->text[--d->out->len] = '\0';
}

static void dump_resumption(Dump *d, const IrStmt *s)
{
    if (s->var) {
        add_var(d->out, s->var);
        word(d, " = ");
    }
    dump_value(d, s->kind == IRS_YIELD ? "yield " : s->is_await ? "await " : "delegate ", s->value);
}

static void dump_simple(Dump *d, const IrStmt *s)
{
    switch ((int)s->kind) {
    case IRS_EVAL: dump_expr(d, s->value); break;
    case IRS_CELL_SET: word(d, "*"); /* fall through */
    case IRS_ASSIGN:
        add_var(d->out, s->var);
        dump_value(d, " = ", s->value);
        break;
    case IRS_UNBIND:
    case IRS_CELL_UNBIND:
        word(d, s->checked ? "del " : "unbind ");
        if (s->kind == IRS_CELL_UNBIND) word(d, "*");
        add_var(d->out, s->var);
        break;
    case IRS_GLOBAL_SET:
        word(d, "@");
        add_name(d->out, s->global->name);
        dump_value(d, " = ", s->value);
        break;
    case IRS_GLOBAL_DEL:
        word(d, "del @");
        add_name(d->out, s->global->name);
        break;
    case IRS_NAME_SET:
    case IRS_NAME_DEL:
        word(d, s->kind == IRS_NAME_SET ? "setname " : "delname ");
        add_name(d->out, s->name->text);
        dump_value(d, " in ", s->object);
        if (s->kind == IRS_NAME_SET) dump_value(d, " = ", s->value);
        break;
    case IRS_UNPACK:
        word(d, "unpack ");
        for (uint32_t i = 0; i < s->count; i++) {
            if (i) word(d, ", ");
            add_var(d->out, s->vars[i]);
        }
        dump_value(d, s->count ? " = " : "= ", s->value);
        break;
    case IRS_BREAK: word(d, "break"); break;
    case IRS_CONTINUE: word(d, "continue"); break;
    case IRS_RAISE:
        dump_value(d, "raise ", s->value);
        if (s->object) dump_value(d, " from ", s->object);
        break;
    case IRS_RETURN: dump_value(d, "return ", s->value); break;
    case IRS_YIELD:
    case IRS_DELEGATE: dump_resumption(d, s); break;
    case IRS_LEAVE: dump_target(d, "leave", s); break;
    default: break;
    }
    end_line(d, s);
}

static void dump_block(Dump *d, const IrBlock *block)
{
    d->indent++;
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        begin_line(d);
        switch ((int)s->kind) {
        case IRS_IF: dump_if(d, s); break;
        case IRS_WHILE:
        case IRS_FOR:
        case IRS_FOR_RANGE: dump_loop(d, s); break;
        case IRS_TRY_EXCEPT:
        case IRS_TRY_FINALLY: dump_try(d, s); break;
        case IRS_BLOCK: dump_labelled(d, s); break;
        case IRS_OUTSIDE: dump_outside(d, s); break;
        default: dump_simple(d, s); continue;
        }
        end_line(d, NULL);
    }
    d->indent--;
}

/* ---- functions, modules ---- */

static void add_declaration(StrBuf *out, const IrVar *var)
{
    add_var(out, var);
    if (var->type != IR_ANY) strbuf_printf(out, ": %s", ir_type_names[var->type]);
    if (var->is_cell && !var->is_free) strbuf_cstr(out, " cell");
    if (var->late_cell) strbuf_cstr(out, " late");
    if (var->is_temp) strbuf_cstr(out, " temp");
    if (var->mid_assigned) strbuf_cstr(out, " mid");
    if (var->python_name && var->python_name != var->name) {
        strbuf_char(out, ' ');
        add_string(out, var->python_name);
    }
}

static void dump_params(StrBuf *out, const IrFunc *f)
{
    strbuf_char(out, '(');
    uint32_t stars = f->positional + f->kwonly, i;
    for (i = 0; i < f->param_count; i++) {
        if (i) strbuf_cstr(out, ", ");
        if (i == f->positional && f->kwonly) strbuf_cstr(out, "*, ");
        if (i == stars && f->has_varargs)
            strbuf_char(out, '*');
        else if (i >= stars)
            strbuf_cstr(out, "**");
        add_declaration(out, f->params[i]);
        if (i + 1 == f->posonly) strbuf_cstr(out, ", /");
    }
    strbuf_char(out, ')');
}

/* What inference found, as comments: each variable's type, and in which form C holds it where it is unboxed. */
static void dump_types(StrBuf *out, const IrFunc *f)
{
    size_t line = 0;
    if (!f->result) return;
    for (uint32_t i = 0; i < f->var_count; i++) {
        const IrVar *var = f->vars[i];
        if (!var->ty || !ty_real(var->ty)->kinds || (var->is_temp && var->rep == IR_ANY)) continue;
        if (line && out->len - line < 90) {
            strbuf_cstr(out, ", ");
        } else {
            if (line) strbuf_char(out, '\n');
            line = out->len;
            strbuf_cstr(out, "  ; ");
        }
        add_var(out, var);
        strbuf_cstr(out, ": ");
        ty_print(var->ty, out);
        if (f->is_fast && var->rep != IR_ANY) strbuf_cstr(out, " unboxed");
    }
    if (line) strbuf_char(out, '\n');
    if (!ty_real(f->result)->kinds) return;
    strbuf_cstr(out, "  ; returns ");
    ty_print(f->result, out);
    strbuf_cstr(out, f->is_fast ? "; written twice\n" : "\n");
}

static void dump_locals(StrBuf *out, const IrFunc *f)
{
    size_t line = 0;
    for (uint32_t i = 0; i < f->var_count; i++) {
        const IrVar *var = f->vars[i];
        if (var->is_free || var->is_param) continue;
        if (line && out->len - line < 84) {
            strbuf_cstr(out, ", ");
        } else {
            if (line) strbuf_char(out, '\n');
            line = out->len;
            strbuf_cstr(out, "  local ");
        }
        add_declaration(out, var);
    }
    if (line) strbuf_char(out, '\n');
    for (uint32_t i = 0; i < f->free_count; i++) {
        strbuf_cstr(out, i ? ", " : "  free ");
        add_declaration(out, f->free_vars[i]);
    }
    if (f->free_count) strbuf_char(out, '\n');
}

static void dump_func(StrBuf *out, const IrFunc *f)
{
    strbuf_printf(out, "\n%s %s ", ir_func_kind_names[f->kind], f->cname->text);
    add_string(out, f->name);
    if (f->qualname != f->name) {
        strbuf_cstr(out, " as ");
        add_string(out, f->qualname);
    }
    strbuf_char(out, ' ');
    dump_params(out, f);
    if (f->is_nested) strbuf_cstr(out, " nested");
    if (f->slot_hint) strbuf_printf(out, " slots %u", f->slot_hint);
    strbuf_printf(out, " {  ; %u\n", f->pos.line);
    if (f->docstring) {
        strbuf_cstr(out, "  doc ");
        add_string(out, f->docstring);
        strbuf_char(out, '\n');
    }
    dump_locals(out, f);
    dump_types(out, f);
    if (f->namespace) {
        strbuf_cstr(out, "  namespace ");
        add_var(out, f->namespace);
        strbuf_char(out, '\n');
    }
    Dump d = {.out = out, .func = f};
    dump_block(&d, &f->body);
    free(d.blocks);
    free(d.block_labels);
    strbuf_cstr(out, "}\n");
}

/* Each name once, however often and in whatever way it is asked for. */
static void dump_imports(StrBuf *out, const IrModule *module)
{
    for (uint32_t i = 0; i < module->import_count; i++) {
        bool known = (module->imports[i].how & IMPORT_STAR) != 0;
        for (uint32_t k = 0; k < i && !known; k++) known = module->imports[k].name == module->imports[i].name;
        if (known) continue;
        strbuf_cstr(out, "import ");
        add_string(out, module->imports[i].name);
        strbuf_char(out, '\n');
    }
}

void ir_dump(const IrModule *module, StrBuf *out)
{
    strbuf_cstr(out, "module ");
    add_string(out, module->name);
    strbuf_printf(out, " %s package ", module->cname->text);
    add_string(out, module->package);
    if (module->is_package) strbuf_cstr(out, " is_package");
    strbuf_char(out, '\n');
    dump_imports(out, module);
    for (uint32_t i = 0; i < module->global_count; i++) {
        const IrGlobal *global = module->globals[i];
        strbuf_cstr(out, "global ");
        add_name(out, global->name);
        if (!global->bound) strbuf_cstr(out, " unbound");
        if (global->steady) strbuf_cstr(out, " steady");
        if (global->deleted) strbuf_cstr(out, " deleted");
        if (global->known) strbuf_printf(out, " known &%s", global->known->cname->text);
        strbuf_char(out, '\n');
    }
    for (uint32_t i = 0; i < module->func_count; i++) dump_func(out, module->funcs[i]);
}
