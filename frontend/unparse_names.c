/* unparse_names.c - names in the printed core: those of the printer, qualified names, and what a
 * function or class must declare so that its temporaries stay its own.
 *
 * Temporaries bound in a class body would become attributes of the class. They are declared global
 * there, or, when the class stands in a function, nonlocal; that function then makes them its
 * variables.
 */
#include "unparse_internal.h"

#include <stdlib.h>
#include <string.h>

void unparse_core_name(Unparser *u, const char *name)
{
    map_add(&u->used, &u->tree->cx->arena, intern_printf(&u->tree->cx->names, "core_%s", name));
    strbuf_printf(u->out, "%s%s", u->prefix->text, name);
}

void unparse_definition(const Unparser *u, const char *text, StrBuf *out)
{
    for (const char *next; (next = strstr(text, "core_")); text = next + 5) {
        strbuf_add(out, text, (size_t)(next - text));
        strbuf_cstr(out, u->prefix->text);
    }
    strbuf_cstr(out, text);
}

bool unparse_program_has(Unparser *u, const char *name)
{
    return map_find(&u->names, intern_cstr(&u->tree->cx->names, name)) != NULL;
}

Istr unparse_hoisted_name(Unparser *u, const Ast *node, const char *stem)
{
    Istr *name = &u->hoisted[node->id];
    while (!*name || map_find(&u->names, *name))
        *name = intern_printf(&u->tree->cx->names, "_%s%u", stem, ++u->hoisted_count);
    return *name;
}

static void add_name(Unparser *u, NameVec *names, Istr name)
{
    for (uint32_t i = 0; i < names->len; i++)
        if (names->items[i] == name) return;
    vec_push(&u->tree->cx->arena, names, name);
}

void unparse_local_temp(Unparser *u, Istr name)
{
    if (u->scope->kind != SCOPE_CLASS) return;
    add_name(u, &u->class_temps, name);
    if (u->scope->is_nested) add_name(u, &u->declared, name);
}

/* ---- qualified names ---- */

static bool is_generic(const Scope *scope)
{
    static const char prefix[] = "<generic parameters of ";
    return scope->kind == SCOPE_FUNCTION &&
           strncmp(scope->name->text, prefix, sizeof prefix - 1) == 0;
}

/* The scope around that counts in qualified names. */
static const Scope *named_parent(const Scope *scope)
{
    scope = scope->parent;
    while (scope->is_inlined || is_generic(scope)) scope = scope->parent;
    return scope;
}

static void print_prefix(const Unparser *u, const Scope *scope, StrBuf *out)
{
    if (scope->kind == SCOPE_MODULE) return;
    Istr name = scope->node->kind == AST_Lambda     ? intern_cstr(&u->tree->cx->names, "<lambda>")
                : scope->node->kind == AST_CoreComp ? AST(CoreComp, scope->node)->name
                                                    : scope->name;
    unparse_qualname(u, scope, name, out);
    strbuf_cstr(out, scope->kind == SCOPE_CLASS ? "." : ".<locals>.");
}

void unparse_qualname(const Unparser *u, const Scope *scope, Istr name, StrBuf *out)
{
    const Scope *parent = named_parent(scope);
    const Symbol *bound = scope_symbol(parent, name);
    if (!bound || !(bound->flags & SYM_GLOBAL)) print_prefix(u, parent, out);
    strbuf_add(out, name->text, name->len);
}

/* Does an inlined comprehension hold functions, whose qualified names leave it out? */
static bool holds_functions(const Scope *comp)
{
    for (const Scope *child = comp->first_child; child; child = child->next)
        if (!child->is_inlined || holds_functions(child)) return true;
    return false;
}

void unparse_rename(Unparser *u, Istr function, Istr name, const Scope *scope)
{
    if (scope->is_inlined && !holds_functions(scope)) return;
    unparse_line(u);
    unparse_core_name(u, "named");
    strbuf_printf(u->out, "(%s, '%s', '", function->text, name->text);
    unparse_qualname(u, scope, name, u->out);
    if (scope->is_inlined) {
        unparse_text(u, "', '");
        size_t start = u->out->len;
        print_prefix(u, named_parent(scope), u->out);
        if (u->out->len > start) u->out->text[--u->out->len] = '\0'; /* without the last dot */
    }
    unparse_text(u, "')\n");
}

/* ---- functions ---- */

/* Names that := in comprehensions of this function binds in it: the comprehension's nonlocal needs
 * a binding. */
static void declare_comp_bindings(Unparser *u, const Scope *function, const Scope *scope)
{
    for (const Scope *child = scope->first_child; child; child = child->next) {
        if (child->kind != SCOPE_COMPREHENSION) continue;
        MAP_EACH(entry, &child->symbols)
        {
            const Symbol *symbol = entry->value;
            if (!(symbol->flags & SYM_NONLOCAL)) continue;
            const Symbol *own = scope_symbol(function, symbol->name);
            if (own && !(own->flags & (SYM_GLOBAL | SYM_NONLOCAL)))
                add_name(u, &u->declared, symbol->name);
        }
        declare_comp_bindings(u, function, child);
    }
}

UnparseFunction unparse_function_begin(Unparser *u, const Scope *scope)
{
    UnparseFunction outer = {u->out, calloc(1, sizeof(StrBuf)), u->declared, u->class_temps};
    u->out = outer.body;
    u->indent++;
    u->declared = (NameVec){0};
    u->class_temps = (NameVec){0};
    if (scope->kind == SCOPE_FUNCTION) declare_comp_bindings(u, scope, scope);
    return outer;
}

void unparse_function_end(Unparser *u, UnparseFunction outer)
{
    StrBuf *body = u->out;
    u->out = outer.out;
    if (u->declared.len) {
        unparse_line(u);
        unparse_text(u, "if False: ");
        for (uint32_t i = 0; i < u->declared.len; i++)
            strbuf_printf(u->out, "%s = ", u->declared.items[i]->text);
        unparse_text(u, "None\n");
    }
    if (body->len) strbuf_add(u->out, body->text, body->len);
    strbuf_free(body);
    free(body);
    u->indent--;
    u->declared = outer.declared;
    u->class_temps = outer.class_temps;
}
