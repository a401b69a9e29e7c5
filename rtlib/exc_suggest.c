/* exc_suggest.c - the candidates for "Did you mean" behind NameError, AttributeError and
 * ImportError messages.
 *
 * Where CPython looks at the values of a frame's variables, only their names are known here: the
 * method's own instance cannot be asked for an attribute of the missing name.
 */
#include <string.h>

#include "builtins.h"
#include "class.h"
#include "module.h"
#include "traceback_print.h"

RtValue rt_builtin_dir(RtValue self, const RtValue *args, size_t count, RtValue kwnames);

const char rti_stdlib_names[] =
#include "stdlib_names.inc"
    ;

int rti_is_stdlib_module(RtValue name)
{
    size_t len;
    const char *text = rti_str_to_utf8(name, &len);
    for (const char *at = rti_stdlib_names; len && (at = strstr(at, text)); at++)
        if (at[-1] == ' ' && at[len] == ' ') return 1; /* the list starts and ends with a blank */
    return 0;
}

static RtTraceback *innermost(RtValue tb)
{
    if (tb == RT_NONE) return NULL;
    RtTraceback *entry = (RtTraceback *)RT_OBJ(tb);
    while (entry->next) entry = (RtTraceback *)RT_OBJ(entry->next);
    return entry;
}

static int starts_with_underscore(RtValue name)
{
    return rti_is_str(name) && rti_str_len(name) && rti_str_at(name, 0) == '_';
}

static RtValue public_names(RtValue names)
{
    RtValue kept = rti_list_new(RTI_LIST(names)->len);
    for (int64_t i = 0; i < RTI_LIST(names)->len; i++)
        if (!starts_with_underscore(RTI_LIST(names)->items[i]))
            rti_list_append(kept, RTI_LIST(names)->items[i]);
    return kept;
}

static RtValue dir_of(RtValue obj, RtValue wrong, int show_private)
{
    RtValue names = rt_builtin_dir(0, &obj, 1, 0);
    return show_private || starts_with_underscore(wrong) ? names : public_names(names);
}

/* Is the innermost code a method of obj's class? Then `self` is taken to be obj. */
static int in_own_method(RtValue obj, const RtTraceback *entry)
{
    if (!entry || !entry->site) return 0;
    const RtCode *code = entry->site->code;
    if (!code->param_count || !rti_str_eq_cstr(code->names[0], "self")) return 0;
    const char *dot = strrchr(code->qualname, '.');
    if (!dot) return 0;
    RtValue owner = rti_str_utf8(code->qualname, (size_t)(dot - code->qualname));
    RtValue mro = rti_typeof(obj)->mro;
    for (int64_t i = 0; mro && i < RTI_TUPLE(mro)->len; i++) {
        RtValue qualname = rti_getattr(RTI_TUPLE(mro)->items[i], RT_NAME(__qualname__));
        if (rti_is_str(qualname) && rti_str_eq(qualname, owner)) return 1;
    }
    return 0;
}

static void add_names(RtValue list, const RtValue *names, int64_t count)
{
    for (int64_t i = 0; i < count; i++) rti_list_append(list, names[i]);
}

static void add_keys(RtValue list, RtValue dict)
{
    RtValue key, v;
    for (int64_t pos = 0; rti_dict_next(dict, &pos, &key, &v);) rti_list_append(list, key);
}

/* The program may carry fewer builtins than there are names to suggest. Of names that are equally
 * near the first one is suggested: OSError stands in front of its other names. */
static void add_builtins(RtValue list)
{
#define FUNCTION(name, min, max, flags, sig, doc) #name,
#define CLASS(name, type)                         #name,
#define CONST(name, value)
#define EXCEPTION(name, base, layout, doc)        #name,
    static const char *const names[] = {
        "None", "False", "True",
#include "rt/builtins.def"
#include "rt/exceptions.def"
#undef FUNCTION
#undef CLASS
#undef CONST
#define FUNCTION(name, min, max, flags, sig, doc)
#define CLASS(name, type)
#define CONST(name, value) #name,
#include "rt/builtins.def"
    };
#undef FUNCTION
#undef CLASS
#undef CONST
#undef EXCEPTION
    if (!rt_builtins_pristine)
        add_keys(list, rti_module_dict((RtModule *)RT_OBJ(rti_import("builtins"))));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        rti_list_append(list, rti_intern_cstr(names[i]));
}

static RtValue names_in_scope(const RtTraceback *entry)
{
    RtValue names = rti_list_new(64);
    const RtCode *code = entry->site->code;
    int hidden = (code->flags & (RT_CODE_MODULE | RT_CODE_CLASS_BODY)) != 0; /* the namespace */
    if (!hidden) add_names(names, code->names, code->param_count);
    add_names(names, code->local_names, code->local_count);
    add_names(names, code->free_names, code->cell_count);
    RtModule *module = rti_module_of_file(code->filename);
    if (module) add_keys(names, rti_module_dict(module));
    add_builtins(names);
    return names;
}

/* The class a method's qualified name says it is defined in, or 0. */
static RtValue class_of_method(const RtCode *code)
{
    RtModule *module = rti_module_of_file(code->filename);
    const char *part = code->qualname, *dot = strchr(part, '.');
    RtValue owner = module && dot ? RT_VALUE(module) : 0;
    for (; owner && dot; part = dot + 1, dot = strchr(part, '.'))
        owner = rti_try_getattr(owner, rti_intern(rti_str_utf8(part, (size_t)(dot - part))));
    return owner && rti_is_type(owner) ? owner : 0;
}

/* "self.NAME" when the code is a method and its self may have that attribute, else 0. */
static RtValue self_attribute(const RtCode *code, RtValue wrong)
{
    if (!code->param_count || !rti_str_eq_cstr(code->names[0], "self")) return 0;
    RtValue cls = class_of_method(code), name = rti_intern(wrong);
    if (!cls || (!rti_type_lookup(RTI_TYPE(cls), name) && !rti_shape_tree_has(RTI_TYPE(cls)->instance_shape, name)))
        return 0;
    return rti_str_format("self.%S", wrong);
}

static RtValue search(RtValue exc, RtValue tb)
{
    const RtException *e = RTI_EXC(exc);
    RtValue wrong = 0, names = 0;
    const RtTraceback *entry = innermost(tb);
    if (rti_is_a(exc, &rt_ImportError)) {
        wrong = e->fields[IMPORT_FROM];
        RtValue module = e->fields[IMPORT_NAME];
        if (!wrong || !rti_is_str(wrong) || !module || !rti_is_str(module)) return 0;
        names = dir_of(rti_import_top(rti_str_to_utf8(module, NULL)), wrong, 0);
    } else if (rti_is_a(exc, &rt_AttributeError)) {
        wrong = e->fields[ATTRERR_NAME];
        RtValue obj = e->fields[ATTRERR_OBJ];
        if (!wrong || !rti_is_str(wrong)) return 0;
        names = dir_of(obj ? obj : RT_NONE, wrong, obj && in_own_method(obj, entry));
    } else if (rti_is_a(exc, &rt_NameError)) {
        wrong = e->fields[NAMEERR_NAME];
        if (!wrong || !rti_is_str(wrong) || !entry || !entry->site) return 0;
        RtValue attribute = self_attribute(entry->site->code, wrong);
        if (attribute) return attribute;
        names = names_in_scope(entry);
    } else {
        return 0;
    }
    RtValue best = rti_suggestion(wrong, RTI_LIST(names)->items, (size_t)RTI_LIST(names)->len);
    RTI_KEEP(names);
    return best;
}

RtValue rti_exc_suggestion(RtValue exc, RtValue traceback)
{
    RtHandler h;
    RT_TRY(h) {
        RtValue found = search(exc, traceback);
        RT_TRY_END(h);
        return found;
    } else {
        RT_TRY_CAUGHT(h);
        return 0;
    }
}
