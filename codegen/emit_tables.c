/* emit_tables.c - static data of a program: strings, constants, sites, caches, name lists.
 *
 * A string of at most 7 Latin-1 characters is a constant word (`S_name`); longer ones are fields of the struct S,
 * constants of other types fields of K; both structs are filled by the emitted function `constants` and are
 * root ranges. V holds the variable names that code objects refer to.
 */
#include "emit.h"

#include <stdio.h>

/* Tables are not for reading line by line: long lines keep them out of the way. */
enum { LINE_WIDTH = 300 };

bool emit_short_word(Istr text, uint64_t *word)
{
    const unsigned char *p = (const unsigned char *)text->text, *end = p + text->len;
    uint64_t w = 0;
    unsigned n = 0;
    while (p < end) {
        unsigned c = *p++;
        if (c >= 0x80) {
            if (c != 0xC2 && c != 0xC3) return false;
            c = ((c & 3) << 6) | (*p++ & 0x3F);
        }
        if (n == 7) return false;
        w |= (uint64_t)c << (56 - 8 * n++);
    }
    *word = w | n << 5 | 0x1C;
    return true;
}

const char *emit_string(Emit *e, Istr text)
{
    EmitString *s = map_get(&e->string_map, text);
    if (s) return s->cname;
    s = arena_alloc(e->arena, sizeof *s);
    *s = (EmitString){.text = text};
    s->is_short = emit_short_word(text, &s->word);
    const char *stem = text->len ? emit_identifier(e, text, 24) : "empty";
    if (s->is_short) {
        s->cname = emit_unique(e, intern_printf(&e->cx->names, "S_%s", stem)->text);
    } else {
        Istr field = intern_printf(&e->cx->names, "S.%s", emit_is_reserved(e, stem) ? emit_set_apart(e, stem) : stem);
        for (unsigned n = 2; map_find(&e->c_names, field); n++)
            field = intern_printf(&e->cx->names, "S.%s_%u", stem, n);
        map_put(&e->c_names, e->arena, field, e);
        s->cname = field->text;
    }
    map_put(&e->string_map, e->arena, text, s);
    vec_push(e->arena, &e->strings, s);
    return s->cname;
}

/* A word of C for numbers that have one: RT_INT(5), RT_FLOAT(..., 1.5). False for the others. */
static bool const_word(Emit *e, const IrConst *constant, const char **text)
{
    if (constant->kind == IRC_INT && constant->text->len <= 18 && constant->text->text[1] != 'x') {
        *text = intern_printf(&e->cx->names, "RT_INT(%s%s)", constant->negative ? "-" : "", constant->text->text)->text;
        return true;
    }
    if (constant->kind != IRC_FLOAT) return false;
    StrBuf out = {0};
    emit_float(&out, constant->real);
    bool immediate = !strncmp(out.text, "RT_FLOAT", 8);
    if (immediate) *text = intern(&e->cx->names, out.text, out.len)->text;
    strbuf_free(&out);
    return immediate;
}

const char *emit_const(Emit *e, IrConst *constant)
{
    if (constant->cname) return constant->cname;
    if (const_word(e, constant, &constant->cname)) return constant->cname;
    switch (constant->kind) {
    case IRC_STR: return emit_string(e, constant->text);
    case IRC_NONE: return "RT_NONE";
    case IRC_TRUE: return "RT_TRUE";
    case IRC_FALSE: return "RT_FALSE";
    case IRC_ELLIPSIS: return "RT_ELLIPSIS";
    case IRC_BYTES:
    case IRC_INT:
    case IRC_FLOAT:
    case IRC_COMPLEX:
    case IRC_TUPLE:
    case IRC_FROZENSET: break;
    }
    for (uint32_t i = 0; i < constant->count; i++) emit_const(e, constant->items[i]);
    const char *cname = intern_printf(&e->cx->names, "K.k%u", e->consts.len)->text;
    vec_push(e->arena, &e->consts, ((EmitConst){constant, cname}));
    constant->cname = cname;
    return cname;
}

uint32_t emit_site(EmitFunc *ef, AstPos pos)
{
    ef->is_loud = true;
    Emit *e = ef->e;
    ef->fails = true;
    const IrFunc *func = ef->site_func ? ef->site_func : ef->func;
    for (uint32_t i = e->sites.len; i-- > 0 && e->sites.items[i].func == func;) {
        const EmitSite *s = &e->sites.items[i];
        if (s->pos.line == pos.line && s->pos.col == pos.col && s->pos.end_line == pos.end_line &&
            s->pos.end_col == pos.end_col)
            return i;
        if (e->sites.len - i > (ef->func->is_fast ? 400 : 16)) break; /* one written twice has each place twice */
    }
    vec_push(e->arena, &e->sites, ((EmitSite){func, pos}));
    return e->sites.len - 1;
}

uint32_t emit_site_pair(EmitFunc *ef, AstPos first, AstPos second)
{
    Emit *e = ef->e;
    ef->fails = true;
    const IrFunc *func = ef->site_func ? ef->site_func : ef->func;
    vec_push(e->arena, &e->sites, ((EmitSite){func, first}));
    vec_push(e->arena, &e->sites, ((EmitSite){func, second}));
    return e->sites.len - 1;
}

uint32_t emit_site_run(EmitFunc *ef, IrStmt *const *stmts, uint32_t count)
{
    Emit *e = ef->e;
    ef->fails = ef->is_loud = true;
    const IrFunc *func = ef->site_func ? ef->site_func : ef->func;
    for (uint32_t i = 0; i < count; i++) vec_push(e->arena, &e->sites, ((EmitSite){func, stmts[i]->value->pos}));
    return e->sites.len - count;
}

uint32_t emit_name_list(Emit *e, Istr *names, uint32_t count)
{
    uint32_t start = e->names.len;
    for (uint32_t i = 0; i < count; i++) vec_push(e->arena, &e->names, names[i]);
    return start;
}

void emit_c_string(StrBuf *out, const char *text, size_t len)
{
    strbuf_char(out, '"');
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == '"' || c == '\\') strbuf_printf(out, "\\%c", c);
        else if (c == '\n') strbuf_cstr(out, "\\n");
        else if (c == '?' && i + 1 < len && text[i + 1] == '?') strbuf_cstr(out, "\\?");
        else if (c < 32 || c >= 127) strbuf_printf(out, "\\%03o", c);
        else strbuf_char(out, (char)c);
    }
    strbuf_char(out, '"');
}

/* Items separated by commas, several to a line. */
typedef struct Packer {
    StrBuf *out;
    size_t line_start;
    const char *indent;
} Packer;

static void pack(Packer *p, const char *item)
{
    if (p->out->len - p->line_start + strlen(item) + 2 > LINE_WIDTH) {
        while (p->out->text[p->out->len - 1] == ' ') p->out->len--;
        strbuf_printf(p->out, "\n%s", p->indent);
        p->line_start = p->out->len - strlen(p->indent);
    }
    strbuf_cstr(p->out, item);
}

static Packer packer(StrBuf *out, const char *indent)
{
    return (Packer){out, out->len, indent};
}

void emit_packed_list(StrBuf *out, const char *prefix, const char *const *items, uint32_t count)
{
    if (!count) return;
    size_t indent = 0;
    while (prefix[indent] == ' ') indent++;
    char margin[40];
    snprintf(margin, sizeof margin, "%*s", (int)indent + 4, "");
    Packer p = packer(out, margin);
    strbuf_cstr(out, prefix);
    for (uint32_t i = 0; i < count; i++) {
        pack(&p, items[i]);
        strbuf_cstr(out, i + 1 < count ? ", " : ";\n");
    }
}

static void emit_short_strings(Emit *e, StrBuf *out)
{
    bool first = true;
    Packer p = packer(out, "    ");
    for (uint32_t i = 0; i < e->strings.len; i++) {
        const EmitString *s = e->strings.items[i];
        if (!s->is_short) continue;
        char item[128];
        snprintf(item, sizeof item, "%s = 0x%llX", s->cname, (unsigned long long)s->word);
        if (first) strbuf_cstr(out, "static const RtValue ");
        else strbuf_cstr(out, ", ");
        pack(&p, item);
        first = false;
    }
    if (!first) strbuf_cstr(out, ";\n");
}

static void emit_struct(StrBuf *out, const char *name, const char *const *fields, uint32_t count)
{
    if (!count) return;
    strbuf_cstr(out, "static struct {\n");
    emit_packed_list(out, "    RtValue ", fields, count);
    strbuf_printf(out, "} %s;\n", name);
}

void emit_tables(Emit *e, StrBuf *out)
{
    const char **fields = arena_alloc(e->arena, (e->strings.len + e->consts.len + 1) * sizeof *fields);
    uint32_t count = 0;
    emit_short_strings(e, out);
    for (uint32_t i = 0; i < e->strings.len; i++)
        if (!e->strings.items[i]->is_short) fields[count++] = e->strings.items[i]->cname + 2;
    emit_struct(out, "S", fields, count);
    for (count = 0; count < e->consts.len; count++) fields[count] = e->consts.items[count].cname + 2;
    emit_struct(out, "K", fields, count);
    if (e->names.len) strbuf_printf(out, "static RtValue V[%u];\n", e->names.len);
    if (e->cache_count)
        strbuf_printf(out, "static RtIC caches[%u];\n#define IC(i) (&caches[i])\n", e->cache_count);
    if (e->name_cache_count)
        strbuf_printf(out, "static RtNameCache name_caches[%u];\n#define GIC(i) (&name_caches[i])\n",
                      e->name_cache_count);
    if (e->sites.len)
        strbuf_printf(out, "static const RtSite sites[%u];\n#define SITE(i) (&sites[i])\n", e->sites.len);
}

/* The site table itself; behind the code objects it points to. */
static void emit_sites(Emit *e, StrBuf *out)
{
    if (!e->sites.len) return;
    strbuf_printf(out, "static const RtSite sites[%u] = {\n    ", e->sites.len);
    Packer p = packer(out, "    ");
    for (uint32_t i = 0; i < e->sites.len; i++) {
        const EmitSite *s = &e->sites.items[i];
        const char *item =
            intern_printf(&e->cx->names, "{&%s_code, %u, %u, %u, %u}, ", s->func->cname->text, s->pos.line,
                          s->pos.col, s->pos.end_line, s->pos.end_col)->text;
        pack(&p, item);
    }
    strbuf_cstr(out, "\n};\n");
}

/* "5:hello" "3:abc": see rt_strings. */
static void emit_packed(Emit *e, StrBuf *out, const Istr *texts, uint32_t count)
{
    Packer p = packer(out, "               ");
    StrBuf item = {0}, quoted = {0};
    for (uint32_t i = 0; i < count; i++) {
        item.len = quoted.len = 0;
        strbuf_printf(&item, "%u:", texts[i]->len);
        strbuf_add(&item, texts[i]->text, texts[i]->len);
        if (i) strbuf_char(&quoted, ' ');
        emit_c_string(&quoted, item.text, item.len);
        pack(&p, quoted.text);
    }
    (void)e;
    strbuf_free(&item);
    strbuf_free(&quoted);
}

static void emit_const_value(Emit *e, const EmitConst *c, StrBuf *out)
{
    const IrConst *k = c->constant;
    strbuf_printf(out, "    %s = ", c->cname);
    switch (k->kind) {
    case IRC_BYTES:
        strbuf_cstr(out, "rt_bytes_const(");
        emit_c_string(out, k->text->text, k->text->len);
        strbuf_printf(out, ", %u);\n", k->text->len);
        return;
    case IRC_INT:
        strbuf_printf(out, "rt_int_const(\"%s", k->negative ? "-" : "");
        strbuf_add(out, k->text->text, k->text->len);
        strbuf_cstr(out, "\");\n");
        return;
    case IRC_FLOAT:
    case IRC_COMPLEX: {
        uint64_t re, im;
        memcpy(&re, &k->real, sizeof re);
        memcpy(&im, &k->imag, sizeof im);
        if (k->kind == IRC_FLOAT)
            strbuf_printf(out, "rt_float(rt_double(0x%llX));\n", (unsigned long long)re);
        else
            strbuf_printf(out, "rt_complex_const(rt_double(0x%llX), rt_double(0x%llX));\n",
                          (unsigned long long)re, (unsigned long long)im);
        return;
    }
    case IRC_TUPLE:
    case IRC_FROZENSET:
        strbuf_cstr(out, k->kind == IRC_TUPLE ? "rt_tuple(" : "rt_frozenset_const(");
        if (!k->count) {
            strbuf_cstr(out, "NULL, 0);\n");
            return;
        }
        strbuf_cstr(out, "(RtValue[]){");
        for (uint32_t i = 0; i < k->count; i++)
            strbuf_printf(out, "%s%s", i ? ", " : "", emit_const(e, k->items[i]));
        strbuf_printf(out, "}, %u);\n", k->count);
        return;
    case IRC_STR:
    case IRC_NONE:
    case IRC_TRUE:
    case IRC_FALSE:
    case IRC_ELLIPSIS: return;
    }
}

void emit_tables_start(Emit *e, StrBuf *out)
{
    Istr *texts = arena_alloc(e->arena, (e->strings.len + 1) * sizeof *texts);
    uint32_t count = 0;
    for (uint32_t i = 0; i < e->strings.len; i++)
        if (!e->strings.items[i]->is_short) texts[count++] = e->strings.items[i]->text;
    emit_sites(e, out);
    strbuf_cstr(out, "\nstatic void constants(void) {\n");
    if (e->options->is_library) /* the body may run again: after it failed, or to reload */
        strbuf_cstr(out, "    static bool done;\n    if (done) return;\n    done = true;\n");
    if (count) {
        if (!e->is_unit) strbuf_cstr(out, "    rt_gc_root_range((RtValue *)&S, sizeof S / sizeof(RtValue));\n");
        strbuf_cstr(out, "    rt_strings((RtValue *)&S, ");
        emit_packed(e, out, texts, count);
        strbuf_printf(out, ", %u);\n", count);
    }
    if (e->names.len) {
        if (!e->is_unit) strbuf_printf(out, "    rt_gc_root_range(V, %u);\n", e->names.len);
        strbuf_cstr(out, "    rt_strings(V, ");
        emit_packed(e, out, e->names.items, e->names.len);
        strbuf_printf(out, ", %u);\n", e->names.len);
    }
    if (e->consts.len && !e->is_unit)
        strbuf_cstr(out, "    rt_gc_root_range((RtValue *)&K, sizeof K / sizeof(RtValue));\n");
    for (uint32_t i = 0; i < e->consts.len; i++) emit_const_value(e, &e->consts.items[i], out);
    strbuf_cstr(out, "}\n");
}
