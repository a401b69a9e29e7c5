/* program.c - which modules a program consists of. See program.h and docs/imports.md.
 *
 * A name is looked for in CPython's order: modules built into the interpreter, the program's folder and PYTHONPATH, the
 * standard library, the other modules written in C. The result is the least set that is closed under the imports each
 * module states (imports.c), where
 *   - the handler of a `try` that guards an import counts only when that import finds nothing;
 *   - imports in functions of library modules count when the function can run (mentions.h): all of them reach most of the
 *     library from anywhere. `run` ignores them: what is imported is loaded then.
 */
#define _GNU_SOURCE
#include "program.h"

#include "../frontend/desugar.h"
#include "../frontend/frontend.h"
#include "../frontend/scope.h"
#include "../frontend/unparse.h"
#include "lower.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

AstTree *program_front(Program *p, Source *source, EmitStage stage)
{
    Compilation *cx = &p->cx;
    if (!source || diag_failed(cx)) return NULL;
    if (stage == EMIT_TOKENS) {
        tokens_dump(cx, source, &p->out);
        return NULL;
    }
    AstTree *tree = parse_module(cx, source, PARSE_EXEC);
    if (diag_failed(cx)) return NULL;
    if (stage == EMIT_AST) {
        ast_dump(tree->root, true, &p->out);
        strbuf_char(&p->out, '\n');
        return NULL;
    }
    ScopeTable *scopes = scope_analyze(tree);
    if (!diag_failed(cx)) scope_check(tree, scopes);
    if (diag_failed(cx)) return NULL;
    if (stage == EMIT_SCOPES) {
        scope_dump(scopes, &p->out);
        return NULL;
    }
    desugar_module(tree);
    if (stage == EMIT_DESUGARED) {
        unparse_module(tree, &p->out);
        return NULL;
    }
    return tree;
}

static IrModule *add_module(Program *p, Source *source, Istr name, Istr package, bool is_package)
{
    double start = now();
    p->cx.warnings = true;
    AstTree *core = program_front(p, source, EMIT_NOTHING);
    p->cx.warnings = false;
    p->front_seconds += now() - start;
    if (!core) return NULL;
    for (const char *c = source->text; (c = strchr(c, '\n')); c++) p->front_lines++;
    IrModule *module = lower_module_in(&p->cx, core, name, package, is_package);
    vec_push(&p->cx.arena, &p->modules, module);
    return module;
}

/* ---- finding ---- */

/* The modules written in C that a program can be linked with; see modules.def for the kinds. */
enum { CORE, BUILTIN, EXTENSION, LINKED };
static const struct {
    const char *name;
    int kind;
} natives[] = {
#define LINKED(library) LINKED
#define MODULE(name, kind) {#name, kind},
#include "rt/modules.def"
#undef MODULE
#undef LINKED
};
enum { NATIVE_COUNT = sizeof natives / sizeof *natives };

static int native_kind(Istr name)
{
    for (uint32_t i = 0; i < NATIVE_COUNT; i++)
        if (istr_is(name, natives[i].name)) return natives[i].kind;
    return -1;
}

/* The package part of a dotted name: "" at top level. */
static Istr parent_of(Program *p, Istr dotted)
{
    const char *dot = strrchr(dotted->text, '.');
    return intern(&p->cx.names, dotted->text, dot ? (size_t)(dot - dotted->text) : 0);
}

static const char *const *path_of(Program *p, const char *const *folders, uint32_t count)
{
    const char **path = arena_alloc(&p->cx.arena, (count + 1) * sizeof *path);
    memcpy(path, folders, count * sizeof *path);
    path[count] = NULL;
    return path;
}

/* A folder without __init__.py is a package too, when nothing else has the name: all such folders together. */
static bool find_namespace(Program *p, Target *target, Istr dotted, Istr package, const char *const *folders,
                           uint32_t count)
{
    if (!count) return false;
    Source *source = source_from_text(&p->cx, arena_text(&p->cx.arena, folders[0], strlen(folders[0]) - 1), "", 0, false);
    target->module = add_module(p, source, dotted, package, true);
    if (!target->module) return false;
    target->module->is_namespace = true;
    target->kind = TARGET_FILE;
    target->is_package = true;
    target->path = path_of(p, folders, count);
    return true;
}

/* A module of the user's in one of the folders: a package's __init__.py, a module, or a folder. */
static bool find_file(Program *p, Target *target, Istr dotted, const char *const *path, bool namespaces)
{
    Compilation *cx = &p->cx;
    const char *dot = strrchr(dotted->text, '.'), *last = dot ? dot + 1 : dotted->text;
    VEC(const char *) portions = {0};
    for (; *path; path++) {
        const char *folder = arena_printf(&cx->arena, "%s%s/", *path, last);
        const char *package = arena_printf(&cx->arena, "%s__init__.py", folder);
        const char *module = arena_printf(&cx->arena, "%s%s.py", *path, last);
        target->is_package = path_is_file(package);
        if (target->is_package || path_is_file(module)) {
            Source *source = source_from_path(cx, target->is_package ? package : module);
            target->kind = TARGET_FILE;
            target->path = path_of(p, &folder, target->is_package);
            target->module = add_module(p, source, dotted, target->is_package ? dotted : parent_of(p, dotted),
                                        target->is_package);
            return true;
        }
        if (path_is_folder(folder)) vec_push(&cx->arena, &portions, folder);
    }
    return namespaces && find_namespace(p, target, dotted, dotted, portions.items, portions.len);
}

static Target *find(Program *p, Istr dotted);
static Target *find_with_parents(Program *p, Istr name);

/* What is imported without a statement that says so: by modules written in C, and by computed names. The registry of codecs
 * asks the package `encodings`, which imports a module by the codec's name: those of Unicode and the plain ones are there; a
 * program that wants others imports them. The last rows are names that CPython's importlib has inside the interpreter (see
 * frozen_alias in rtlib/import.c). */
typedef enum NeedKind {
    BESIDE, /* with the module of that name */
    ASKED,  /* where something of the program asks for the name: a function, method or codec that imports when it runs */
    SAME    /* the name stands for that module */
} NeedKind;
static const struct {
    const char *name, *module;
    NeedKind kind;
} needs[] = {
    {"_codecs", "encodings", BESIDE},
    {"_codecs", "encodings.ascii", BESIDE},
    {"_codecs", "encodings.latin_1", BESIDE},
    {"_codecs", "encodings.utf_8", BESIDE},
    {"_codecs", "encodings.utf_8_sig", BESIDE},
    {"_codecs", "encodings.utf_16", BESIDE},
    {"_codecs", "encodings.utf_16_le", BESIDE},
    {"_codecs", "encodings.utf_16_be", BESIDE},
    {"_codecs", "encodings.utf_32", BESIDE},
    {"_codecs", "encodings.cp1252", BESIDE},
    {"_codecs", "encodings.unicode_escape", BESIDE},
    {"_codecs", "encodings.raw_unicode_escape", BESIDE},
    {"_codecs", "encodings.hex_codec", BESIDE},
    {"_json", "json.decoder", BESIDE},
    {"sysconfig", "_sysconfigdata__linux_" PYC2C_MULTIARCH, BESIDE},
    {"strptime", "_strptime", ASKED},
    {"_frozen_importlib", "importlib._bootstrap", SAME},
    {"_frozen_importlib_external", "importlib._bootstrap_external", SAME},
};
enum { NEED_COUNT = sizeof needs / sizeof *needs };

static Target *find_need(Program *p, size_t i) { return find_with_parents(p, intern_cstr(&p->cx.names, needs[i].module)); }

static void find_beside(Program *p, Istr name)
{
    for (size_t i = 0; i < NEED_COUNT; i++)
        if (needs[i].kind == BESIDE && istr_is(name, needs[i].name)) find_need(p, i);
}

/* True when something was found that was not there before. */
static bool find_asked(Program *p)
{
    uint32_t before = p->libraries.len;
    for (size_t i = 0; i < NEED_COUNT && !p->options->run; i++)
        if (needs[i].kind == ASKED && map_find(&p->reach.asked, intern_cstr(&p->cx.names, needs[i].name))) find_need(p, i);
    return p->libraries.len != before;
}

static bool find_same(Program *p, Target *target, Istr name)
{
    for (size_t i = 0; i < NEED_COUNT; i++) {
        if (needs[i].kind != SAME || !istr_is(name, needs[i].name)) continue;
        const Target *same = find_need(p, i);
        if (same) *target = *same;
        return same;
    }
    return false;
}

static bool find_library(Program *p, Target *target, Istr dotted)
{
    target->library = library_find(&p->library, dotted);
    if (!target->library) return false;
    target->kind = TARGET_LIBRARY;
    target->is_package = target->library->is_package;
    vec_push(&p->cx.arena, &p->libraries, target->library);
    if (!p->options->run) find_beside(p, dotted);
    return true;
}

/* a.b.c is looked for in a.b's folder. */
static void find_in_package(Program *p, Target *target, Istr dotted)
{
    const Target *parent = find(p, parent_of(p, dotted));
    if (parent->kind == TARGET_LIBRARY) find_library(p, target, dotted);
    else if (parent->kind == TARGET_FILE && parent->is_package) find_file(p, target, dotted, parent->path, true);
}

static Target *find(Program *p, Istr dotted)
{
    Target *target = map_get(&p->targets, dotted);
    if (target) return target;
    target = ARENA_NEW(&p->cx.arena, Target);
    map_put(&p->targets, &p->cx.arena, dotted, target);
    int native = native_kind(dotted);
    if (find_same(p, target, dotted)) return target;
    if (native == CORE || native == BUILTIN) {
        target->kind = TARGET_NATIVE;
        find_beside(p, dotted);
    } else if (strchr(dotted->text, '.')) {
        find_in_package(p, target, dotted);
    } else if (!find_file(p, target, dotted, p->folders.items, false) && !find_library(p, target, dotted)) {
        if (native == EXTENSION || native == LINKED) {
            target->kind = TARGET_NATIVE;
            find_beside(p, dotted);
        } else {
            find_file(p, target, dotted, p->folders.items, true);
        }
    }
    return target;
}

/* The name and the packages it lies in; NULL when one of them is missing. */
static Target *find_with_parents(Program *p, Istr name)
{
    Target *target = NULL;
    for (uint32_t n = 1; n <= name->len; n++) {
        if (n < name->len && name->text[n] != '.') continue;
        target = find(p, intern(&p->cx.names, name->text, n));
        if (target->kind == TARGET_NOTHING) return NULL;
    }
    return target;
}

/* ---- following imports ---- */

/* One module's statements about imports, whoever's module it is. */
typedef struct Importer {
    const IrImport *imports;
    uint32_t count;
    Source *source; /* for warnings; NULL: a library module */
    const LibraryModule *library;
} Importer;

/* Can the statement run? */
static bool counts(const Program *p, const Importer *from, const IrImport *import)
{
    if (!(import->how & IMPORT_LAZY) || from->source) return true;
    return !p->options->run && from->library->live && from->library->live[import->unit];
}

/* Remember the first way to each library module of the name, for -v. */
static void note_way(Program *p, const Importer *from, const IrImport *import)
{
    for (uint32_t n = 1; p->options->verbose && from->library && n <= import->name->len; n++) {
        if (n < import->name->len && import->name->text[n] != '.') continue;
        const Target *target = map_get(&p->targets, intern(&p->cx.names, import->name->text, n));
        if (!target || !target->library || target->library->why) continue;
        const IrUnit *unit = &from->library->units[import->unit];
        target->library->why =
            import->unit ? arena_printf(&p->cx.arena, "by %s in %s", from->library->name->text, unit->name->text)
                         : arena_printf(&p->cx.arena, "by %s", from->library->name->text);
    }
}

/* os.path and its like are put into sys.modules by the module in front of the dot. */
static bool made_by_parent(Program *p, Istr name)
{
    if (!strchr(name->text, '.')) return false;
    const Target *parent = find_with_parents(p, parent_of(p, name));
    return parent && parent->kind != TARGET_FILE && !parent->is_package;
}

static void warn_missing(Program *p, const Importer *from, const IrImport *import)
{
    AstPos pos = import->pos;
    if (!from->source || !pos.line) return;
    Istr missing = import->name; /* or the outermost package that is missing */
    for (uint32_t n = 1; n < import->name->len; n++) {
        if (import->name->text[n] != '.') continue;
        Istr prefix = intern(&p->cx.names, import->name->text, n);
        if (find(p, prefix)->kind != TARGET_NOTHING) continue;
        missing = prefix;
        break;
    }
    diag_add(&p->cx, DIAG_IMPORT_WARNING, from->source, (Span){pos.line, pos.col, pos.end_line, pos.end_col},
             "No module named '%s'", missing->text);
}

/* `from a import *` asks for the modules of a.__all__. */
static void follow_star(Program *p, Istr name)
{
    Istr package = parent_of(p, name);
    const Target *target = find_with_parents(p, package);
    if (!target || !target->is_package) return;
    uint32_t count = target->library ? target->library->exports.len : target->module ? target->module->exports.len : 0;
    Istr *exports = target->library ? target->library->exports.items : target->module ? target->module->exports.items : NULL;
    for (uint32_t i = 0; i < count; i++)
        find_with_parents(p, intern_printf(&p->cx.names, "%s.%s", package->text, exports[i]->text));
}

static void follow_imports(Program *p, const Importer *from)
{
    bool missing[256] = {false}; /* by number of the try */
    for (uint32_t i = 0; i < from->count; i++) {
        const IrImport *import = &from->imports[i];
        if (!counts(p, from, import)) continue;
        if ((import->how & IMPORT_FALLBACK) && !missing[import->fallback & 255]) continue;
        if (import->how & IMPORT_STAR) {
            follow_star(p, import->name);
            continue;
        }
        Target *target = find_with_parents(p, import->name);
        if (target) note_way(p, from, import);
        if (target || (import->how & IMPORT_MAYBE) || made_by_parent(p, import->name)) continue;
        if (import->how & IMPORT_GUARDED) missing[import->group & 255] = true;
        else warn_missing(p, from, import);
    }
}

/* Follow what more of the library module is live now; true when something was. */
static bool follow_library(Program *p, LibraryModule *library)
{
    bool first = !library->live, changed = first;
    if (first) library->live = arena_alloc(&p->cx.arena, library->unit_count + 1);
    if (first) memset(library->live, 0, library->unit_count + 1);
    if (!p->options->run) changed |= reach_library_module(&p->reach, library->units, library->unit_count, library->live);
    if (changed) follow_imports(p, &(Importer){library->imports, library->import_count, NULL, library});
    return changed;
}

/* Every round goes over all library modules: what one asks for can be in any other. */
static void follow_all(Program *p)
{
    uint32_t followed = 0;
    bool changed;
    p->reach.arena = &p->cx.arena;
    reach_runtime(&p->reach, &p->cx.names);
    do {
        changed = false;
        for (; followed < p->modules.len && !diag_failed(&p->cx); followed++) {
            const IrModule *module = p->modules.items[followed];
            reach_user_module(&p->reach, module);
            follow_imports(p, &(Importer){module->imports, module->import_count, module->source, NULL});
            changed = true;
        }
        for (uint32_t i = 0; i < p->libraries.len; i++) changed |= follow_library(p, p->libraries.items[i]);
        changed |= find_asked(p);
    } while (changed && !diag_failed(&p->cx));
    for (uint32_t i = 0; p->options->verbose && i < p->libraries.len; i++)
        fprintf(stderr, "library: %s, imported %s\n", p->libraries.items[i]->name->text,
                p->libraries.items[i]->why ? p->libraries.items[i]->why : "by the program");
}

const char *const *program_natives(Program *p, uint32_t *count)
{
    const char **names = arena_alloc(&p->cx.arena, NATIVE_COUNT * sizeof *names);
    *count = 0;
    for (uint32_t i = 0; i < NATIVE_COUNT; i++) {
        const Target *target = map_get(&p->targets, intern_cstr(&p->cx.names, natives[i].name));
        if (natives[i].kind != CORE && target && target->kind == TARGET_NATIVE) names[(*count)++] = natives[i].name;
    }
    return names;
}

/* ---- the main module ---- */

static void add_folder(Program *p, const char *folder, size_t len)
{
    vec_push(&p->cx.arena, &p->folders, arena_printf(&p->cx.arena, "%.*s%s", (int)len, folder,
                                                     len && folder[len - 1] != '/' ? "/" : ""));
}

/* The folder of the main script, or the current one; then PYTHONPATH's. */
static void set_folders(Program *p, const char *input)
{
    const char *slash = input ? strrchr(input, '/') : NULL;
    add_folder(p, input ? input : "", slash ? (size_t)(slash - input) + 1 : 0);
    const char *more = getenv("PYTHONPATH");
    for (; more && *more; more += strcspn(more, ":") + (more[strcspn(more, ":")] == ':'))
        if (*more != ':') add_folder(p, more, strcspn(more, ":"));
    vec_push(&p->cx.arena, &p->folders, NULL);
}

/* `-m a.b`: the file of the module, or of __main__ in the package of that name. */
static const char *file_of_module(Program *p, const char *name, const char *const *path)
{
    Arena *arena = &p->cx.arena;
    char *relative = arena_printf(arena, "%s", name);
    for (char *c = relative; *c; c++)
        if (*c == '.') *c = '/';
    for (; *path; path++) {
        const char *main_file = arena_printf(arena, "%s%s/__main__.py", *path, relative);
        if (path_is_file(main_file)) return main_file;
        const char *file = arena_printf(arena, "%s%s.py", *path, relative);
        if (path_is_file(file)) return file;
    }
    return NULL;
}

/* The source of `-m`, and the package it is in. */
static Source *load_named(Program *p, const char *name, Istr *package)
{
    Compilation *cx = &p->cx;
    const char *file = file_of_module(p, name, p->folders.items);
    if (!file && p->library.folder)
        file = file_of_module(p, name, (const char *[]){arena_printf(&cx->arena, "%s/", p->library.folder), NULL});
    if (!file) {
        diag_error(cx, "no module named %s", name);
        return NULL;
    }
    const char *slash = strrchr(file, '/');
    *package = intern_cstr(&cx->names, name);
    if (strcmp(slash, "/__main__.py")) *package = parent_of(p, *package);
    if ((*package)->len) find_with_parents(p, *package);
    return source_from_path(cx, file);
}

static Source *load_main(Program *p, Istr *package)
{
    const Options *o = p->options;
    const char *input = o->input;
    if (input && path_is_folder(input)) input = arena_printf(&p->cx.arena, "%s/__main__.py", input);
    set_folders(p, input);
    if (o->code) return source_from_text(&p->cx, "<string>", o->code, strlen(o->code), false);
    if (o->module) return load_named(p, o->module, package);
    return source_from_path(&p->cx, input);
}

void program_load(Program *p)
{
    const Options *o = p->options;
    Compilation *cx = &p->cx;
    library_open(&p->library, cx, o->stdlib, o->cc, o->verbose);
    cx->mentions = p->library.units = !o->run;
    Istr package = intern_cstr(&cx->names, "");
    Source *source = load_main(p, &package);
    if (o->emit != EMIT_NOTHING && o->emit < EMIT_IR) {
        program_front(p, source, o->emit);
        return;
    }
    uint32_t parents = p->modules.len; /* of -m's package: they come behind the main module */
    add_module(p, source, intern_cstr(&cx->names, "__main__"), package, false);
    if (diag_failed(cx)) return;
    IrModule *main_module = p->modules.items[parents];
    memmove(p->modules.items + 1, p->modules.items, parents * sizeof *p->modules.items);
    p->modules.items[0] = main_module;
    follow_all(p);
}
