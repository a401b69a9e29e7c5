/* scope_dump.c - the symbol tables as text, for `--emit=scopes`.
 *
 * One block of lines per scope, inner scopes indented below the names of the outer one:
 *     function count(limit, *rest) line 3: generator
 *         limit: cell; parameter, used
 *         print: global; used
 */
#include "scope.h"

static const char *const kind_text[] = {
    [SCOPE_MODULE] = "module",
    [SCOPE_FUNCTION] = "function",
    [SCOPE_CLASS] = "class",
    [SCOPE_COMPREHENSION] = "comprehension",
    [SCOPE_ANNOTATION] = "annotation",
    [SCOPE_TYPE_PARAMS] = "type parameters",
    [SCOPE_TYPE_VARIABLE] = "type variable",
    [SCOPE_TYPE_ALIAS] = "type alias",
};

static const char *const name_text[] = {
    [NAME_LOCAL] = "local",
    [NAME_CELL] = "cell",
    [NAME_FREE] = "free",
    [NAME_GLOBAL_EXPLICIT] = "declared global",
    [NAME_GLOBAL_IMPLICIT] = "global",
    [NAME_CLASS] = "class",
    [NAME_CLASS_FREE] = "class or free",
};

static const struct {
    uint32_t flag;
    const char *text;
} flag_text[] = {
    {SYM_GLOBAL, "global statement"},
    {SYM_NONLOCAL, "nonlocal"},
    {SYM_PARAM, "parameter"},
    {SYM_TYPE_PARAM, "type parameter"},
    {SYM_IMPORT, "imported"},
    {SYM_LOCAL, "assigned"},
    {SYM_ANNOTATED, "annotated"},
    {SYM_COMP_ITER, "iteration variable"},
    {SYM_USE, "used"},
    {SYM_FREE_CLASS, "passed on"},
};

static void dump_symbol(const Symbol *symbol, uint32_t indent, StrBuf *out)
{
    strbuf_repeat(out, ' ', indent);
    strbuf_printf(out, "%s: %s", symbol->name->text, name_text[symbol->scope]);
    const char *separator = "; ";
    for (size_t i = 0; i < sizeof flag_text / sizeof *flag_text; i++) {
        if (!(symbol->flags & flag_text[i].flag)) continue;
        strbuf_printf(out, "%s%s", separator, flag_text[i].text);
        separator = ", ";
    }
    strbuf_char(out, '\n');
}

static void dump_params(const Scope *scope, StrBuf *out)
{
    strbuf_char(out, '(');
    uint32_t stars = scope->has_varargs + scope->has_varkeywords;
    uint32_t plain = scope->params.len - stars;
    for (uint32_t i = 0; i < scope->params.len; i++) {
        if (i) strbuf_cstr(out, ", ");
        if (i == plain && scope->has_varargs)
            strbuf_char(out, '*');
        else if (i >= plain)
            strbuf_cstr(out, "**");
        strbuf_cstr(out, scope->params.items[i]->text);
    }
    strbuf_char(out, ')');
}

static void dump_property(const char *text, bool holds, const char **separator, StrBuf *out)
{
    if (!holds) return;
    strbuf_printf(out, "%s%s", *separator, text);
    *separator = ", ";
}

static void dump_scope(const Scope *scope, uint32_t indent, StrBuf *out)
{
    strbuf_repeat(out, ' ', indent);
    strbuf_printf(out, "%s %s", kind_text[scope->kind], scope->name->text);
    if (scope->kind == SCOPE_FUNCTION) dump_params(scope, out);
    if (scope->place.line) strbuf_printf(out, " line %u", scope->place.line);
    const char *separator = ": ";
    dump_property("nested", scope->is_nested, &separator, out);
    dump_property("async", scope->is_async, &separator, out);
    dump_property("generator", scope->is_generator, &separator, out);
    dump_property("inlined", scope->is_inlined, &separator, out);
    dump_property("method", scope->is_method, &separator, out);
    dump_property("returns a value", scope->returns_value, &separator, out);
    dump_property("sees class", scope->sees_class, &separator, out);
    dump_property("needs class cell", scope->needs_class_cell, &separator, out);
    dump_property("needs class namespace", scope->needs_classdict, &separator, out);
    dump_property("uses super", scope->uses_super, &separator, out);
    dump_property("uses locals", scope->uses_locals, &separator, out);
    strbuf_char(out, '\n');
    MAP_EACH(entry, &scope->symbols)
    {
        dump_symbol(entry->value, indent + 4, out);
    }
    for (const Scope *child = scope->first_child; child; child = child->next)
        dump_scope(child, indent + 4, out);
}

void scope_dump(const ScopeTable *table, StrBuf *out)
{
    dump_scope(table->module, 0, out);
}
