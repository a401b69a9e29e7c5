/* emit_module.c - the program as one C file: what stands around the functions.
 *
 * Order: header comment, tables, module variables, prototypes, code objects, functions, module objects, constants,
 * main. See emit.h for why functions are written first.
 */
#include "emit.h"

#include <stdio.h>

/* Module-level functions that nothing rebinds get a direct call wrapper, if their arity allows. */
static void find_known(Emit *e, const IrModule *module)
{
    for (uint32_t i = 0; i < module->global_count; i++) {
        const IrFunc *known = module->globals[i]->known;
        if (!known || emit_takes_array(known) || known->has_varargs || known->has_varkw || known->kwonly) continue;
        map_put(&e->known_functions, e->arena, known->cname, (void *)(uintptr_t)known);
    }
}

static void emit_known_functions(Emit *e, const IrModule *module, StrBuf *out)
{
    EmitFunc ef = {.e = e, .func = module->funcs[0]};
    for (uint32_t i = 0; i < module->global_count; i++) {
        const IrFunc *known = module->globals[i]->known;
        if (!known || map_get(&e->known_functions, known->cname) != known) continue;
        const char *name = known->cname->text;
        strbuf_printf(out, "RT_KNOWN%u(%s, ", known->param_count, name);
        emit_global_ref(&ef, module->globals[i], out);
        strbuf_printf(out, ", &%s_module, %s)\n", module->cname->text, emit_string(e, module->globals[i]->name));
        if (known->is_native) emit_direct_wrapper(&ef, known, module->globals[i], out);
    }
}

static void emit_file_name(const IrModule *module, StrBuf *out)
{
    strbuf_printf(out, "static const char %s_file[] = ", module->cname->text);
    const char *path = module->dynamic ? module->source->path /* what compile() was told */ : source_absolute_path(module->source);
    emit_c_string(out, path, strlen(path));
    strbuf_cstr(out, ";\n");
}

static void emit_variables(Emit *e, const IrModule *module, StrBuf *out)
{
    strbuf_printf(out, "%s RtModule %s_module;\n", e->options->is_library ? "extern" : "static", module->cname->text);
    emit_file_name(module, out);
    if (!module->global_count) return;
    const char **fields = arena_alloc(e->arena, module->global_count * sizeof *fields);
    for (uint32_t i = 0; i < module->global_count; i++) fields[i] = emit_global_field(e, module->globals[i]);
    strbuf_cstr(out, "static struct {\n");
    emit_packed_list(out, "    RtValue ", fields, module->global_count);
    strbuf_printf(out, "} %s;\n", module->cname->text);
}

static void emit_module_object(Emit *e, const IrModule *module, StrBuf *out)
{
    const char *name = module->cname->text;
    if (module->global_count) {
        strbuf_printf(out, "static const RtGlobal %s_vars[] = {\n    ", name);
        size_t start = out->len;
        for (uint32_t i = 0; i < module->global_count; i++) {
            if (out->len - start > 120) {
                strbuf_cstr(out, "\n    ");
                start = out->len;
            }
            strbuf_cstr(out, "{");
            emit_c_string(out, module->globals[i]->name->text, module->globals[i]->name->len);
            strbuf_printf(out, ", &%s.%s}, ", name, emit_global_field(e, module->globals[i]));
        }
        strbuf_cstr(out, "\n};\n");
    }
    strbuf_printf(out, "%sRtModule %s_module = {\n    .shape = &rt_shape_module, .init = %s, .filename = %s_file",
                  e->options->is_library ? "" : "static ", name, module->funcs[0]->cname->text, name);
    if (module->global_count)
        strbuf_printf(out, ", .vars = %s_vars, .var_count = %u", name, module->global_count);
    strbuf_cstr(out, ", .package = ");
    emit_c_string(out, module->package ? module->package->text : "", module->package ? module->package->len : 0);
    strbuf_printf(out, ", .is_package = %d%s};\n", module->is_package, module->is_namespace ? ", .is_namespace = 1" : "");
}

/* The rest is spelled as emit_identifier does, so that it is a C identifier. */
void emit_library_symbol(const char *dotted_name, StrBuf *out)
{
    strbuf_cstr(out, "lib_");
    for (const char *c = dotted_name; *c; c++) {
        if (*c == '.') strbuf_cstr(out, "__");
        else if ((unsigned char)*c >= 0x80 || *c == '-') strbuf_printf(out, "x%02x", (unsigned char)*c);
        else strbuf_char(out, *c);
    }
    strbuf_cstr(out, "_module");
}

/* What `pyc2c --libs` reads, and the modules' objects. */
static void emit_libraries(const EmitOptions *options, StrBuf *out)
{
    for (uint32_t i = 0; i < options->library_count; i++) {
        strbuf_cstr(out, "extern RtModule ");
        emit_library_symbol(options->libraries[i]->text, out);
        strbuf_printf(out, "; /* library module %s */\n", options->libraries[i]->text);
    }
}

/* The modules that may be imported; returns the C expression of the table. */
static const char *emit_modules(Emit *e, StrBuf *out)
{
    bool sys = e->all_builtins; /* a program that looks names up may look for this one */
    for (uint32_t i = 0; i < e->options->native_count; i++) sys &= strcmp(e->options->natives[i], "sys") != 0;
    if (e->module_count + e->options->library_count + e->options->native_count + sys == 1) return "NULL";
    strbuf_cstr(out, "static const RtProgramModule modules[] = {\n");
    for (uint32_t i = 1; i < e->module_count; i++) {
        strbuf_cstr(out, "    {");
        emit_c_string(out, e->modules[i]->name->text, e->modules[i]->name->len);
        strbuf_printf(out, ", &%s_module, NULL},\n", e->modules[i]->cname->text);
    }
    for (uint32_t i = 0; i < e->options->library_count; i++) {
        strbuf_printf(out, "    {\"%s\", &", e->options->libraries[i]->text);
        emit_library_symbol(e->options->libraries[i]->text, out);
        strbuf_cstr(out, ", NULL},\n");
    }
    for (uint32_t i = 0; i < e->options->native_count; i++)
        strbuf_printf(out, "    {\"%s\", NULL, &rt_module_%s},\n", e->options->natives[i], e->options->natives[i]);
    if (sys) strbuf_cstr(out, "    {\"sys\", NULL, &rt_module_sys},\n");
    strbuf_cstr(out, "    {NULL, NULL, NULL},\n};\n");
    return "modules";
}

static void emit_main(Emit *e, StrBuf *out)
{
    emit_libraries(e->options, out);
    strbuf_char(out, '\n');
    e->all_builtins = emit_asks_for_all(e);
    const char *modules = emit_modules(e, out), *builtins = emit_builtin_table(e, out);
    if (e->options->no_compiler) strbuf_cstr(out, "const struct RtCompiler { void *nothing[8]; } rt_compiler;\n");
    strbuf_cstr(out, "\nint main(int argc, char **argv) {\n");
    if (e->options->count_types) strbuf_cstr(out, "    rt_report_operations();\n");
    strbuf_printf(out, "    return rt_main(argc, argv, &%s_module, %s, %s);\n}\n", e->modules[0]->cname->text, modules,
                  builtins);
}

static void emit_roots(Emit *e, StrBuf *out)
{
    for (uint32_t i = 0; i < e->module_count; i++) {
        const char *name = e->modules[i]->cname->text;
        if (e->modules[i]->global_count)
            strbuf_printf(out, "    rt_gc_root_range((RtValue *)&%s, sizeof %s / sizeof(RtValue));\n", name, name);
    }
}

/* The struct of a module's variables is seen inside RT_KNOWN's functions: their parameters must not hide it. */
static const char *module_stem(Emit *e, Istr name)
{
    bool hidden = name->len == 1 || istr_is(name, "site");
    return hidden ? intern_printf(&e->cx->names, "%s_py", name->text)->text : name->text;
}

static void name_modules(Emit *e)
{
    static const char *const of_module[] = {"_module", "_vars", "_file", NULL};
    static const char *const of_function[] = {"_code", "_call", "_known", "_frame", "_resume", "_fast", "_direct", NULL};
    for (uint32_t i = 0; i < e->module_count; i++) {
        IrModule *m = e->modules[i];
        if (e->options->is_library) {
            StrBuf symbol = {0};
            emit_library_symbol(m->name->text, &symbol);
            m->cname = intern(&e->cx->names, symbol.text, symbol.len - strlen("_module"));
            strbuf_free(&symbol);
        }
        m->cname = intern_cstr(&e->cx->names, emit_unique_family(e, module_stem(e, m->cname), of_module));
        for (uint32_t f = 0; f < m->func_count; f++)
            m->funcs[f]->cname = intern_cstr(&e->cx->names, emit_unique_family(e, m->funcs[f]->cname->text, of_function));
    }
}

/* The parts in their order, as far as the end of `constants`. */
static void emit_parts(Emit *e, StrBuf *codes, StrBuf *objects, StrBuf *out)
{
    emit_tables(e, out);
    if (e->is_unit) strbuf_cstr(out, "RtUnit eval_unit;\n");
    if (e->const_count) strbuf_printf(out, "static RtValue co_consts[%u];\n", e->const_count);
    for (uint32_t i = 0; i < e->module_count; i++)
        if (!e->modules[i]->dynamic) emit_variables(e, e->modules[i], out);
        else emit_file_name(e->modules[i], out);
    strbuf_cstr(out, "\nstatic void constants(void);\n");
    emit_packed_list(out, "static RtValue ", e->prototypes.items, e->prototypes.len);
    strbuf_add(out, e->known.text ? e->known.text : "", e->known.len);
    strbuf_add(out, codes->text ? codes->text : "", codes->len);
    if (e->entry_prototypes.len) strbuf_printf(out, "%s\n", e->entry_prototypes.text);
    emit_packed_list(out, "static RtIC ", e->init_caches.items, e->init_caches.len);
    strbuf_add(out, e->methods.text ? e->methods.text : "", e->methods.len);
    strbuf_char(out, '\n');
    strbuf_add(out, e->functions.text, e->functions.len);
    strbuf_add(out, objects->text ? objects->text : "", objects->len);
    emit_tables_start(e, out);
}

static void free_parts(Emit *e, StrBuf *codes, StrBuf *objects)
{
    strbuf_free(&e->known);
    strbuf_free(&e->methods);
    strbuf_free(&e->entry_prototypes);
    strbuf_free(&e->functions);
    strbuf_free(codes);
    strbuf_free(objects);
}

static bool has_coroutines(const IrModule *module)
{
    for (uint32_t i = 0; i < module->func_count; i++)
        if (module->funcs[i]->kind == IRF_COROUTINE) return true;
    return false;
}

void emit_program(Compilation *cx, IrModule **modules, uint32_t count, const EmitOptions *options, StrBuf *out)
{
    Emit e = {.cx = cx, .arena = &cx->arena, .options = options, .modules = modules, .module_count = count};
    for (uint32_t i = 0; i < count; i++) e.has_coroutines |= has_coroutines(modules[i]);
    e.sees_deaths = emit_sees_deaths(&e);
    e.names_asked = emit_names_asked(&e);
    emit_names_start(&e);
    name_modules(&e);
    for (uint32_t i = 0; i < count; i++) find_known(&e, modules[i]);
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t f = 0; f < modules[i]->func_count; f++) emit_func(&e, modules[i]->funcs[f]);
    StrBuf codes = {0}, objects = {0};
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t f = 0; f < modules[i]->func_count; f++) emit_code_object(&e, modules[i]->funcs[f], &codes);
        emit_known_functions(&e, modules[i], &e.known);
        emit_module_object(&e, modules[i], &objects);
    }
    strbuf_printf(out, "/* Written by pyc2c %s from %s%s%s. Do not edit. */\n%s#include \"rt.h\"\n\n", options->version,
                  modules[0]->source->path, options->options_text[0] ? ": " : "", options->options_text,
                  options->check_types ? "#define RT_CHECK_TYPES\n" : "");
    emit_parts(&e, &codes, &objects, out);
    out->len -= 2; /* reopen `constants` for the module variables */
    emit_roots(&e, out);
    strbuf_cstr(out, "}\n");
    if (!options->is_library) emit_main(&e, out);
    free_parts(&e, &codes, &objects);
}

/* ---- code compiled at run time ---- */

static const char *reference(Emit *e, uint32_t count, const char *name)
{
    return count ? intern_printf(&e->cx->names, "(RtValue *)&%s", name)->text : "NULL";
}

/* The definition of eval_unit, behind everything it points to. */
static void emit_unit_object(Emit *e, const IrModule *module, const StrBuf *infos, StrBuf *out)
{
    uint32_t strings = 0;
    for (uint32_t i = 0; i < e->strings.len; i++) strings += !e->strings.items[i]->is_short;
    uint32_t globals = module->dynamic ? 0 : module->global_count;
    strbuf_cstr(out, "static const RtCode *const codes[] = {");
    for (uint32_t f = 0; f < module->func_count; f++)
        if (f || module->dynamic) strbuf_printf(out, "&%s_code, ", module->funcs[f]->cname->text);
    strbuf_cstr(out, "NULL};\n");
    if (infos->len) {
        strbuf_cstr(out, "static const RtUnitInfo infos[] = {\n");
        strbuf_add(out, infos->text, infos->len);
        strbuf_cstr(out, "};\n");
    }
    strbuf_cstr(out, "RtUnit eval_unit = {");
    if (module->dynamic) strbuf_printf(out, ".code = &%s_code, ", module->funcs[0]->cname->text);
    else strbuf_printf(out, ".module = &%s_module, ", module->cname->text);
    strbuf_printf(out, ".start = constants, .words = {%s, ", reference(e, strings, "S"));
    strbuf_printf(out, "%s, ", reference(e, e->names.len, "V"));
    strbuf_printf(out, "%s, ", reference(e, e->consts.len, "K"));
    strbuf_printf(out, "%s, ", reference(e, globals, module->cname->text));
    strbuf_printf(out, "%s}, .word_counts = {%u, %u, %u, %u, %u}", reference(e, e->const_count, "co_consts"), strings,
                  e->names.len, e->consts.len, globals, e->const_count);
    if (infos->len) strbuf_cstr(out, ", .infos = infos");
    if (e->cache_count) strbuf_printf(out, ", .caches = caches, .cache_count = %u", e->cache_count);
    if (e->name_cache_count)
        strbuf_printf(out, ", .name_caches = name_caches, .name_cache_count = %u", e->name_cache_count);
    strbuf_printf(out, ", .codes = codes, .code_count = %u};\n", module->func_count - !module->dynamic);
}

void emit_unit(Compilation *cx, IrModule *module, const EmitOptions *options, StrBuf *out)
{
    Emit e = {.cx = cx, .arena = &cx->arena, .options = options, .modules = &module, .module_count = 1, .is_unit = true};
    e.has_coroutines = has_coroutines(module);
    emit_names_start(&e);
    name_modules(&e);
    if (!module->dynamic) find_known(&e, module);
    for (uint32_t f = 0; f < module->func_count; f++) emit_func(&e, module->funcs[f]);
    StrBuf codes = {0}, objects = {0};
    for (uint32_t f = 0; f < module->func_count; f++) emit_code_object(&e, module->funcs[f], &codes);
    if (!module->dynamic) {
        emit_known_functions(&e, module, &e.known);
        emit_module_object(&e, module, &objects);
    }
    StrBuf infos = {0}, fill = {0};
    if (module->dynamic) emit_info(&e, module, &infos, &fill);
    strbuf_cstr(out, "#include \"rt.h\"\n");
    emit_parts(&e, &codes, &objects, out);
    out->len -= 2; /* reopen `constants` */
    strbuf_add(out, fill.text ? fill.text : "", fill.len);
    strbuf_cstr(out, "}\n");
    emit_unit_object(&e, module, &infos, out);
    strbuf_free(&infos);
    strbuf_free(&fill);
    free_parts(&e, &codes, &objects);
}
