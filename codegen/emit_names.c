/* emit_names.c - C identifiers.
 *
 * Python names keep their spelling. A name that C, rt.h or the emitter needs gets an underscore behind it (reserved.def;
 * file-level names), a variable whose name begins as theirs do (rt_, Rt, RT_, __) a v in front. Characters outside ASCII become
 * `_x<hex>`. Temporaries keep the names the IR gave them.
 */
#include "emit.h"

#include <stdio.h>

void emit_names_start(Emit *e)
{
#define WORD(w) map_put(&e->reserved, e->arena, intern_cstr(&e->cx->names, #w), e);
#include "reserved.def"
#undef WORD
}

/* By how it begins: nothing put behind it helps. */
static bool is_reserved_prefix(const char *word)
{
    return !strncmp(word, "rt_", 3) || !strncmp(word, "Rt", 2) || !strncmp(word, "RT_", 3) ||
           !strncmp(word, "rti_", 4) || !strncmp(word, "__", 2) || (word[0] == '_' && word[1] >= 'A' && word[1] <= 'Z');
}

bool emit_is_reserved(Emit *e, const char *word)
{
    return is_reserved_prefix(word) || map_find(&e->reserved, intern_cstr(&e->cx->names, word));
}

const char *emit_set_apart(Emit *e, const char *word)
{
    size_t len = strlen(word);
    bool dunder = len > 3 && !strncmp(word, "__", 2) && word[len - 1] == '_' && word[len - 2] != '_';
    return intern_printf(&e->cx->names, "%s%s", word, dunder ? "__" : "_")->text;
}

const char *emit_identifier(Emit *e, Istr text, size_t limit)
{
    StrBuf buf = {0};
    const unsigned char *p = (const unsigned char *)text->text, *end = p + text->len;
    if (p < end && *p >= '0' && *p <= '9') strbuf_char(&buf, '_');
    while (p < end && buf.len < limit) {
        if ((*p | 32u) - 'a' < 26u || *p - (unsigned)'0' < 10u || *p == '_') strbuf_char(&buf, (char)*p);
        else if (*p >= 0x80) strbuf_printf(&buf, "x%02x", *p);
        else strbuf_char(&buf, '_');
        p++;
    }
    if (!buf.len) strbuf_char(&buf, '_');
    Istr made = intern(&e->cx->names, buf.text, buf.len);
    strbuf_free(&buf);
    return made->text;
}

const char *emit_global_field(Emit *e, const IrGlobal *global)
{
    const char *name = emit_identifier(e, global->name, 200);
    return emit_is_reserved(e, name) ? emit_set_apart(e, name) : name;
}

const char *emit_unique(Emit *e, const char *stem)
{
    Istr name = intern_cstr(&e->cx->names, stem);
    if (emit_is_reserved(e, stem)) name = intern_cstr(&e->cx->names, emit_set_apart(e, stem));
    for (unsigned n = 2; map_find(&e->c_names, name); n++)
        name = intern_printf(&e->cx->names, "%s_%u", stem, n);
    map_put(&e->c_names, e->arena, name, e);
    return name->text;
}

/* Does something at file level have this name with one of the endings behind it? */
static bool family_is_taken(Emit *e, Istr name, const char *const *endings)
{
    for (; *endings; endings++)
        if (map_find(&e->c_names, intern_printf(&e->cx->names, "%s%s", name->text, *endings))) return true;
    return false;
}

const char *emit_unique_family(Emit *e, const char *stem, const char *const *endings)
{
    Istr name = intern_cstr(&e->cx->names, stem);
    if (emit_is_reserved(e, stem)) name = intern_printf(&e->cx->names, "%s_", stem);
    for (unsigned n = 2; map_find(&e->c_names, name) || family_is_taken(e, name, endings); n++)
        name = intern_printf(&e->cx->names, "%s_%u", stem, n);
    for (; *endings; endings++)
        map_put(&e->c_names, e->arena, intern_printf(&e->cx->names, "%s%s", name->text, *endings), e);
    map_put(&e->c_names, e->arena, name, e);
    return name->text;
}

/* Fields and variables that the emitter itself numbers: exc4, exit4. */
static bool is_numbered(const char *name)
{
    static const char *const stems[] = {"exc", "exit"};
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++) {
        size_t len = strlen(stems[i]);
        if (!strncmp(name, stems[i], len) && name[len] && strspn(name + len, "0123456789") == strlen(name + len))
            return true;
    }
    return false;
}

/* Variables: the Python name where free, else with underscores behind it. */
void emit_name_vars(EmitFunc *ef)
{
    Emit *e = ef->e;
    const IrFunc *func = ef->func;
    Map used = {0};
    ef->cnames = arena_alloc(e->arena, (func->var_count + 1) * sizeof *ef->cnames);
    ef->is_read = arena_zalloc(e->arena, func->var_count + 1);
    ef->was_set = arena_zalloc(e->arena, func->var_count + 1);
    ef->stale = arena_zalloc(e->arena, func->var_count + 1);
    for (uint32_t i = 0; i < func->var_count; i++) {
        const IrVar *var = func->vars[i];
        Istr name = intern_cstr(&e->cx->names, emit_identifier(e, var->name, 200));
        if (var->is_cell) name = intern_printf(&e->cx->names, "%s_cell", name->text);
        if (is_reserved_prefix(name->text)) name = intern_printf(&e->cx->names, "v%s", name->text);
        while (emit_is_reserved(e, name->text) || is_numbered(name->text) || map_find(&e->c_names, name) || map_find(&used, name))
            name = intern_printf(&e->cx->names, "%s_", name->text);
        map_put(&used, e->arena, name, ef);
        ef->cnames[i] = name->text;
    }
}

void emit_name_twins(EmitFunc *ef)
{
    const IrFunc *func = ef->func;
    ef->boxed_names = arena_alloc(ef->e->arena, (func->var_count + 1) * sizeof *ef->boxed_names);
    for (uint32_t i = 0; i < func->var_count; i++) {
        Istr name = intern_printf(&ef->e->cx->names, "%s_any", ef->cnames[i]);
        bool taken = emit_is_twin(func->vars[i]);
        while (taken) {
            taken = map_find(&ef->e->c_names, name) != NULL;
            for (uint32_t k = 0; k < func->var_count; k++) taken |= !strcmp(ef->cnames[k], name->text);
            if (taken) name = intern_printf(&ef->e->cx->names, "%s_", name->text);
        }
        ef->boxed_names[i] = name->text;
    }
}
