/* mod_errno.c - the module errno: the names of the system's error numbers. */
#include <errno.h>

#include "module.h"

#define ERRNO(name) {#name, name},
static const struct {
    const char *name;
    int value;
} errors[] = {
#include "errno_names.def"
};

static void fill(RtModule *module)
{
    RtValue dict = rti_module_dict(module), codes = rti_dict_new();
    rti_dict_set(dict, rti_intern_cstr("errorcode"), codes);
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        RtValue name = rti_intern_cstr(errors[i].name), value = RT_INT(errors[i].value);
        rti_dict_set(dict, name, value);
        rti_dict_set(codes, value, name);
    }
}

static const RtMethodDef functions[] = {{0}};

const RtModuleDef rt_module_errno = {
    .name = "errno",
    .doc = "This module makes available standard errno system symbols.\n\n"
           "The value of each symbol is the corresponding integer value,\n"
           "e.g., on most systems, errno.ENOENT equals the integer 2.\n\n"
           "The dictionary errno.errorcode maps numeric codes to symbol names,\n"
           "e.g., errno.errorcode[2] could be the string 'ENOENT'.\n\n"
           "Symbols that are not relevant to the underlying system are not defined.\n\n"
           "To map error codes to error messages, use the function os.strerror(),\n"
           "e.g. os.strerror(2) could return 'No such file or directory'.",
    .functions = functions,
    .fill = fill,
};
