/* The module _ast: the classes of syntax trees, made from the table asdl.def.
 *
 * ast.AST is a static type with the constructor's rules; all others are classes made as a program
 * would make them, so that instances are ordinary objects with attributes.
 */
#include <ctype.h>
#include <string.h>

#include "astmod.h"

static RtType ast_type;
static RtShape ast_shape = {.type = &ast_type};

static AstClass classes[AST_CLASSES] = {
#define SUM(name, attributes)              {#name, NULL, attributes, NULL, 0, 0, 0, 0, {{0}}},
#define CONSTRUCTOR(name, sum, fields)     {#name, fields, NULL, #sum, 0, 0, 0, 0, {{0}}},
#define PRODUCT(name, fields, attributes)  {#name, fields, attributes, NULL, 0, 0, 0, 0, {{0}}},
#include "rt/asdl.def"
#undef SUM
#undef CONSTRUCTOR
#undef PRODUCT
};

enum { N_fields, N_attributes, N_field_types, N_COUNT };
static RtValue names[N_COUNT];
static RtValue kept; /* a list: everything `classes` refers to */

int ast_class_count(void)
{
    static int count;
    while (classes[count].name) count++;
    return count;
}

static AstClass *class_named(const char *name, size_t len)
{
    for (AstClass *c = classes; c->name; c++)
        if (strlen(c->name) == len && !memcmp(c->name, name, len)) return c;
    return NULL;
}

AstClass *ast_class_of(RtType *type)
{
    for (; type && type != &ast_type; type = type->base)
        for (AstClass *c = classes; c->name; c++)
            if (c->type == type) return c;
    return NULL;
}

/* ---- making the classes ---- */

/* The next "type name" of a list; false at its end. */
static bool next_field(const char **text, const char **type, size_t *type_len, char *quantity,
                       const char **name, size_t *name_len)
{
    const char *p = *text;
    if (!p || !*p) return false;
    *type = p;
    while (isalnum((unsigned char)*p) || *p == '_') p++;
    *type_len = (size_t)(p - *type);
    *quantity = *p == '?' || *p == '*' ? *p++ : 0;
    p++;
    *name = p;
    p += strcspn(p, ",");
    *name_len = (size_t)(p - *name);
    *text = *p ? p + 2 : p;
    return true;
}

/* The names in a list as a tuple; those with '?' become None in the namespace. */
static RtValue names_in(const char *text, RtValue ns)
{
    const char *type, *name;
    size_t type_len, name_len;
    char quantity;
    RtValue list = rti_list_new(0);
    while (next_field(&text, &type, &type_len, &quantity, &name, &name_len)) {
        RtValue s = rti_intern(rti_str_utf8(name, name_len));
        rti_list_append(list, s);
        if (quantity == '?') rti_dict_set(ns, s, RT_NONE);
    }
    return rti_tuple_of_list(list);
}

static RtValue doc_of(const AstClass *c)
{
    if (c->fields_text && *c->fields_text) return rti_str_format("%s(%s)", c->name, c->fields_text);
    return rti_str(c->name);
}

/* "stmt = FunctionDef(...)\n     | ..."; on one line when no constructor has fields. */
static RtValue sum_doc(const AstClass *sum)
{
    RtStrBuf b;
    bool lines = false;
    for (const AstClass *c = classes; c->name; c++)
        if (c->sum && !strcmp(c->sum, sum->name) && *c->fields_text) lines = true;
    rti_buf_start(&b);
    rti_buf_cstr(&b, sum->name);
    rti_buf_cstr(&b, " = ");
    bool first = true;
    for (const AstClass *c = classes; c->name; c++) {
        if (!c->sum || strcmp(c->sum, sum->name)) continue;
        if (!first) {
            rti_buf_char(&b, lines ? '\n' : ' ');
            if (lines) rti_buf_fill(&b, ' ', (int64_t)strlen(sum->name) + 1);
            rti_buf_cstr(&b, "| ");
        }
        rti_buf_str(&b, doc_of(c));
        first = false;
    }
    return rti_buf_finish(&b);
}

static void make_class(AstClass *c)
{
    RtValue ns = rti_dict_new();
    RtType *base = c->sum ? class_named(c->sum, strlen(c->sum))->type : &ast_type;
    RtValue fields = names_in(c->fields_text, ns);
    rti_dict_set(ns, names[N_fields], fields);
    rti_dict_set(ns, RT_NAME(__match_args__), fields);
    rti_dict_set(ns, RT_NAME(__module__), rti_str("ast"));
    rti_dict_set(ns, RT_NAME(__doc__), c->fields_text ? doc_of(c) : sum_doc(c));
    if (c->attributes_text)
        rti_dict_set(ns, names[N_attributes], names_in(c->attributes_text, ns));
    RtValue made = rti_class_made(c->name,
                             native_tuple1(RT_VALUE(base)), ns);
    c->type = RTI_TYPE(made);
    rti_list_append(kept, made);
    const char *attributes = c->attributes_text;
    if (c->sum) attributes = class_named(c->sum, strlen(c->sum))->attributes_text;
    c->has_position = attributes && strstr(attributes, "col_offset");
}

/* The class or builtin type that a field's type text means. */
static RtValue field_type(const char *text, size_t len, AstFieldInfo *field)
{
    static const struct {
        const char *name;
        char kind;
        RtType *type;
    } builtin[] = {{"identifier", 'i', &rt_type_str},
                   {"string", 's', &rt_type_str},
                   {"int", '#', &rt_type_int},
                   {"constant", 'c', &rt_type_object}};
    for (int i = 0; i < 4; i++) {
        if (strlen(builtin[i].name) != len || memcmp(builtin[i].name, text, len)) continue;
        field->kind = builtin[i].kind;
        return RT_VALUE(builtin[i].type);
    }
    field->kind = 'n';
    return field->type = RT_VALUE(class_named(text, len)->type);
}

static void make_field_types(AstClass *c)
{
    RtValue dict = rti_dict_new();
    const char *text = c->fields_text, *type, *name;
    size_t type_len, name_len;
    char quantity;
    while (next_field(&text, &type, &type_len, &quantity, &name, &name_len)) {
        AstFieldInfo *field = &c->fields[c->field_count++];
        RtValue shown = field_type(type, type_len, field);
        field->name = rti_intern(rti_str_utf8(name, name_len));
        field->quantity = quantity;
        rti_list_append(kept, field->name);
        if (quantity == '*')
            shown = rti_generic_alias(RT_VALUE(&rt_type_list), native_tuple1(shown));
        else if (quantity == '?') shown = rti_union(shown, RT_VALUE(&rt_type_NoneType));
        rti_dict_set(dict, field->name, shown);
    }
    rti_setattr(RT_VALUE(c->type), names[N_field_types], dict);
    rti_setattr(RT_VALUE(c->type), RT_NAME(__annotations__), dict);
    if (c->field_count || c->has_position) return;
    c->singleton = rti_instance_new(c->type);
    rti_list_append(kept, c->singleton);
}

AstClass *ast_classes(void)
{
    if (kept) return classes;
    rt_gc_root_range(&kept, 1);
    rt_gc_root_range(names, N_COUNT);
    names[N_fields] = rti_intern_cstr("_fields");
    names[N_attributes] = rti_intern_cstr("_attributes");
    names[N_field_types] = rti_intern_cstr("_field_types");
    kept = rti_list_new(0);
    rti_type_ready(&ast_type);
    RtValue own = rti_type_dict(&ast_type), none = RT_VALUE(&rt_empty_tuple);
    rti_dict_set(own, names[N_fields], none);
    rti_dict_set(own, RT_NAME(__match_args__), none);
    rti_dict_set(own, names[N_attributes], none);
    for (AstClass *c = classes; c->name; c++) make_class(c);
    for (AstClass *c = classes; c->name; c++)
        if (c->fields_text) make_field_types(c);
    return classes;
}

/* ---- the constructor ---- */

/* The name of the type as messages show it. */
static const char *shown_name(RtValue self)
{
    RtType *type = rti_typeof(self);
    return type == &ast_type ? "ast.AST" : rti_type_name(type);
}

static void deprecated(RtValue message)
{
    rti_warn(&rt_DeprecationWarning, rti_str_to_utf8(message, NULL));
}

/* What a field that was not given becomes. */
static void fill_in(RtValue self, RtValue types, RtValue name)
{
    RtValue type = types ? rti_dict_get(types, name) : 0;
    if (!type) {
        deprecated(rti_str_format("Field '%U' is missing from %s._field_types. This will become an "
                                  "error in Python 3.15.",
                                  name, shown_name(self)));
    } else if (RT_HAS_SHAPE(type, &rt_shape_UnionType)) {
        return; /* the class says None */
    } else if (rti_is_a(type, &rt_type_GenericAlias)) {
        rti_setattr(self, name, rti_list_new(0));
    } else if (type == RT_VALUE(class_named("expr_context", 12)->type)) {
        rti_setattr(self, name, class_named("Load", 4)->singleton);
    } else {
        deprecated(rti_str_format("%s.__init__ missing 1 required positional argument: '%U'. This "
                                  "will become an error in Python 3.15.",
                                  shown_name(self), name));
    }
}

static bool among(RtValue list, RtValue name, int64_t *at)
{
    int64_t count;
    const RtValue *items = rti_items(list, &count);
    for (*at = 0; *at < count; ++*at)
        if (rti_equal(items[*at], name)) return true;
    return false;
}

static void ast_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue type = RT_VALUE(rti_typeof(self)), fields = rti_getattr(type, names[N_fields]);
    RtValue field_list = rti_list_of(fields);
    int64_t total = RTI_LIST(field_list)->len, at;
    if ((int64_t)count > total)
        rt_errorf(&rt_TypeError, "%s constructor takes at most %lld positional argument%s",
                  rti_type_name(RTI_TYPE(type)), (long long)total, total == 1 ? "" : "s");
    bool *given = rt_gc_block((size_t)total + 1);
    for (size_t i = 0; i < count; i++) {
        rti_setattr(self, RTI_LIST(field_list)->items[i], args[i]);
        given[i] = true;
    }
    for (int64_t k = 0; kwnames && k < RTI_TUPLE(kwnames)->len; k++) {
        RtValue key = RTI_TUPLE(kwnames)->items[k];
        if (among(field_list, key, &at)) {
            if (at < (int64_t)count)
                rt_errorf(&rt_TypeError, "%s got multiple values for argument %R",
                          rti_type_name(RTI_TYPE(type)), key);
            given[at] = true;
        } else if (!among(rti_getattr(type, names[N_attributes]), key, &at)) {
            deprecated(rti_str_format("%s.__init__ got an unexpected keyword argument %R. Support "
                                      "for arbitrary keyword arguments is deprecated and will be "
                                      "removed in Python 3.15.",
                                      shown_name(self), key));
        }
        rti_setattr(self, key, args[count + (size_t)k]);
    }
    RtValue types = 0;
    for (int64_t i = 0; i < total; i++) {
        if (given[i]) continue;
        if (!types) types = rti_try_getattr(type, names[N_field_types]);
        if (!types) return;
        fill_in(self, types, RTI_LIST(field_list)->items[i]);
    }
}

/* Positional Nones for the fields that are set keep the constructor quiet; then the state. */
NATIVE(ast_reduce)
{
    RtValue dict = rti_instance_dict(self), type = RT_VALUE(rti_typeof(self));
    RtValue fields = rti_try_getattr(type, names[N_fields]), nones = rti_list_new(0);
    if (fields) {
        RtValue list = rti_list_of(fields);
        for (int64_t i = 0; i < RTI_LIST(list)->len; i++) {
            if (!dict || !rti_dict_contains(dict, RTI_LIST(list)->items[i])) break;
            rti_list_append(nones, RT_NONE);
        }
    }
    return native_tuple3(type, rti_tuple_of_list(nones), dict ? dict : rti_dict_new());
}

static const RtMethodDef ast_methods[] = {
    {"__reduce__", ast_reduce, 0, 0, 0, NULL, NULL},
    {0},
};

static RtValue ast_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return rti_instance_new(type);
}

RT_TYPE_ROWS(ast_type) = {
    .shape = &rt_shape_type,
    .cname = "ast.AST",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_HASDICT,
    .size = sizeof(RtObject),
    .methods = ast_methods,
    .instance_shape = &ast_shape,
    .slots = RT_SLOTS(RT_SLOT(new_, ast_new), RT_SLOT(init, ast_init)),
};

/* ---- the module ---- */

static void fill(RtModule *module)
{
    static const struct {
        const char *name;
        int value;
    } flags[] = {{"PyCF_ALLOW_TOP_LEVEL_AWAIT", 0x2000},
                 {"PyCF_ONLY_AST", 0x400},
                 {"PyCF_OPTIMIZED_AST", 0x8400},
                 {"PyCF_TYPE_COMMENTS", 0x1000}};
    rti_module_set(module, rti_intern_cstr("AST"), RT_VALUE(&ast_type));
    for (AstClass *c = ast_classes(); c->name; c++)
        rti_module_set(module, rti_intern_cstr(c->name), RT_VALUE(c->type));
    for (int i = 0; i < 4; i++)
        rti_module_set(module, rti_intern_cstr(flags[i].name), RT_INT(flags[i].value));
}

const RtModuleDef rt_module__ast = {.name = "_ast", .fill = fill};
