/* import_find.c - modules that are .py files at run time, and finders that the program put into sys.meta_path.
 *
 * Loose files are looked for along sys.path, or a package's __path__, when a compiler is in the process; in the standard
 * library's folder, what comes compiled (rt_find_library) comes first. A program that changed sys.meta_path
 * gets its finders asked in order; what they find is loaded by importlib._bootstrap, CPython's own code.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "eval.h"
#include "module.h"
#include "sysmod.h"

const char *rt_library_folder;

/* ---- loose files ---- */

static int is_kind(const char *path, mode_t kind)
{
    struct stat st;
    return stat(path, &st) == 0 && (st.st_mode & S_IFMT) == kind;
}

static int in_library(const char *folder)
{
    size_t len = rt_library_folder ? strlen(rt_library_folder) : 0;
    return len && !strncmp(folder, rt_library_folder, len) && (!folder[len] || folder[len] == '/');
}

/* The file of module `last` in a folder; adds to `portions` (a list) when it is a mere folder. */
static int find_in_folder(const char *folder, const char *last, RtFoundModule *found, RtValue portions)
{
    char path[4352];
    const char *slash = *folder && folder[strlen(folder) - 1] != '/' ? "/" : "";
    int len = snprintf(path, sizeof path - 32, "%s%s%s", folder, slash, last);
    if (len < 0 || (size_t)len >= sizeof path - 32) return 0;
    strcpy(path + len, "/__init__.py");
    found->is_package = is_kind(path, S_IFREG);
    if (!found->is_package) {
        strcpy(path + len, ".py");
        if (!is_kind(path, S_IFREG)) {
            path[len] = '\0';
            if (is_kind(path, S_IFDIR)) rti_list_append(portions, rti_str(path));
            return 0;
        }
    }
    found->file = rti_str(path);
    return 1;
}

static RtValue default_path(void)
{
    RtValue path = rti_sys_get(rti_intern_cstr("path"));
    return path ? path : rti_sys_path();
}

static int find_loose(const char *name, RtValue path, RtFoundModule *found)
{
    if (!path) path = default_path();
    if (!rti_is_a(path, &rt_type_list)) return 0;
    const char *dot = strrchr(name, '.'), *last = dot ? dot + 1 : name;
    RtValue portions = rti_list_new(0);
    for (int64_t i = 0; i < RTI_LIST(path)->len; i++) {
        RtValue folder = RTI_LIST(path)->items[i];
        if (!rti_is_str(folder)) continue;
        const char *text = rti_str_to_utf8(folder, NULL);
        if (in_library(text) && rt_find_library && (found->module = rt_find_library(name))) return 1;
        if (find_in_folder(text, last, found, portions)) return 1;
    }
    if (!RTI_LIST(portions)->len) return 0;
    found->portions = portions;
    found->is_package = 1;
    return 1;
}

static int find_file_of(const RtModule *module, RtFoundModule *found)
{
    if (!module->filename || !is_kind(module->filename, S_IFREG)) return 0;
    found->file = rti_str(module->filename);
    return 1;
}

/* A package without a file: a module object of its own for each import. */
static RtModule *new_namespace(const char *name, RtValue portions)
{
    RtModule *module = (RtModule *)RT_OBJ(rti_module_new(rti_str(name)));
    module->is_package = module->is_namespace = true;
    RtValue dict = rti_module_dict(module);
    rti_dict_set(dict, RT_NAME(__package__), rti_str(name));
    rti_dict_set(dict, RT_NAME(__path__), portions);
    return module;
}

static RtModule *compile_loose(const char *name, const RtFoundModule *found)
{
    if (!found->file) return new_namespace(name, found->portions);
    const char *path = rti_str_to_utf8(found->file, NULL);
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    size_t len = 0, cap = 0, got = 0;
    do {
        if (len == cap) text = realloc(text, cap = cap ? 2 * cap : 1 << 14);
        got = file && text ? fread(text + len, 1, cap - len, file) : 0;
        len += got;
    } while (got);
    if (file) fclose(file);
    RtValue bytes = rti_bytes(text, (int64_t)len); /* the collector's, in case compiling raises */
    free(text);
    char *kept_path = strdup(path), *kept_name = strdup(name); /* for as long as the module: for good */
    const uint8_t *data;
    int64_t data_len;
    rti_bytes_view(bytes, &data, &data_len);
    return rti_compile_module(kept_name, kept_path, (const char *)data, (size_t)data_len, found->is_package);
}

const RtLooseFiles rti_loose_files = {find_loose, find_file_of, compile_loose};

/* ---- finders of the program's ---- */

RtValue rti_custom_finders(void)
{
    RtValue finders = rti_sys_get(rti_intern_cstr("meta_path"));
    if (!finders || !rti_is_a(finders, &rt_type_list)) return 0;
    if (RTI_LIST(finders)->len == 1 && RTI_LIST(finders)->items[0] == rti_own_finder()) return 0;
    return finders;
}

/* A module by its spec, as importlib does it: also entered in sys.modules. */
static RtValue load_by_spec(RtValue spec)
{
    RtValue load = rti_getattr(rti_import("importlib._bootstrap"), rti_intern_cstr("_load_unlocked"));
    return rti_call1(load, spec);
}

RtValue rti_import_by_finders(RtValue finders, const char *name, RtValue path)
{
    for (int64_t i = 0; i < RTI_LIST(finders)->len; i++) {
        RtValue finder = RTI_LIST(finders)->items[i];
        if (finder == rti_own_finder()) {
            RtFoundModule place;
            if (rti_module_find(name, path, &place)) return rti_module_load(name, &place);
            continue;
        }
        RtValue method = rti_try_getattr(finder, rti_intern_cstr("find_spec"));
        RtValue spec = method ? rti_call3(method, rti_str(name), path ? path : RT_NONE, RT_NONE) : RT_NONE;
        if (spec != RT_NONE) return load_by_spec(spec);
    }
    return 0;
}
