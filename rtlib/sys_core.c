/* sys_core.c - what the rest of the runtime asks the sys module.
 *
 * The module object exists only once the program imports it, and programs that do not are linked
 * without it; before that nobody can have changed anything there, and rti_sys_get says so by
 * returning 0.
 */
#include "sysmod.h"

#include <stdlib.h>
#include <string.h>

#include "exc.h"
#include "file.h"
#include "module.h"

static RtModule *sys_module;  /* once imported; rooted by import.c */
static RtValue original_hook; /* sys.__excepthook__ */

void rti_sys_made(RtModule *module, RtValue excepthook)
{
    sys_module = module;
    original_hook = excepthook;
    rt_gc_root_range(&original_hook, 1);
}

int rti_sys_imported(void) { return sys_module != NULL; }

RtValue rti_sys_get(RtValue name)
{
    return sys_module ? rti_dict_get_str(rti_module_dict(sys_module), name) : 0;
}

void rti_call_excepthook(RtValue exc)
{
    RtValue hook = rti_sys_get(rti_intern_cstr("excepthook"));
    if (!sys_module || hook == original_hook) {
        rti_print_exception(exc);
        return;
    }
    if (!hook) {
        rti_write_stderr(rti_str("sys.excepthook is missing\n"));
        rti_print_exception(exc);
        return;
    }
    RtHandler h;
    RT_TRY(h) {
        rti_call3(hook, RT_VALUE(rti_typeof(exc)), exc, rti_exc_traceback(exc));
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
        RtValue failure = rt_thrown;
        if (rti_is_a(failure, &rt_SystemExit)) rt_reraise(failure);
        rti_flush_streams();
        rti_write_stderr(rti_str("Error in sys.excepthook:\n"));
        rti_print_exception(failure);
        rti_write_stderr(rti_str("\nOriginal exception was:\n"));
        rti_print_exception(exc);
    }
}

/* ---- the command line ---- */

const char *rti_program_name = "";
int rti_arg_count;
char **rti_arg_values;

void rti_sys_arguments(const char *argv0, int argc, char **argv)
{
    rti_program_name = argv0;
    rti_arg_count = argc;
    rti_arg_values = argv;
}

/* ---- where modules are looked for ---- */

/* The main script's folder (the current one for -m and -c), PYTHONPATH's, the standard library's. */
RtValue rti_sys_path(void)
{
    const char *file = rti_main_module ? rti_main_module->filename : NULL;
    const char *slash = file ? strrchr(file, '/') : NULL;
    int named = rti_main_module && rti_main_module->package && rti_main_module->package[0];
    RtValue folder = slash && !named ? rti_str_utf8(file, (size_t)(slash - file)) : RT_EMPTY_STR;
    RtValue path = rti_list_from(&folder, 1);
    const char *more = getenv("PYTHONPATH");
    for (size_t len; more && *more; more += len + (more[len] == ':')) {
        len = strcspn(more, ":");
        if (len) rti_list_append(path, rti_str_utf8(more, len));
    }
    if (rt_library_folder) rti_list_append(path, rti_str(rt_library_folder));
    return path;
}
