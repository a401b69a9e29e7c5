/* mod_posix.c - the module posix: its tables. The functions are in posix_*.c (posixmod.h). */
#define _GNU_SOURCE
#include "posixmod.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/memfd.h>
#include <sched.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/timerfd.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <sysexits.h>
#include <unistd.h>

#include "module.h"

typedef struct Number {
    const char *name;
    int64_t value;
} Number;

#define CONSTANT(name)      {#name, (int64_t)name},
#define VALUE(name, number) {#name, number},
#define SYSCONF(name)
#define PATHCONF(name)
#define CONFSTR(name)
static const Number constants[] = {
#include "posix_names.def"
};
#undef CONSTANT
#undef VALUE
#undef SYSCONF
#define CONSTANT(name)
#define VALUE(name, number)
#define SYSCONF(name) {#name, _##name},
static const Number sysconf_names[] = {
#include "posix_names.def"
};
#undef SYSCONF
#undef PATHCONF
#define SYSCONF(name)
#define PATHCONF(name) {#name, _##name},
static const Number pathconf_names[] = {
#include "posix_names.def"
};
#undef PATHCONF
#undef CONFSTR
#define PATHCONF(name)
#define CONFSTR(name) {#name, _##name},
static const Number confstr_names[] = {
#include "posix_names.def"
};
#undef CONFSTR
#undef PATHCONF
#undef SYSCONF
#undef CONSTANT
#undef VALUE

/* What CPython's configuration found, as os.py asks for it. */
static const char *const have[] = {
    "HAVE_EVENTFD",      "HAVE_FACCESSAT", "HAVE_FCHDIR",    "HAVE_FCHMOD",    "HAVE_FCHMODAT",
    "HAVE_FCHOWN",       "HAVE_FCHOWNAT",  "HAVE_FEXECVE",   "HAVE_FDOPENDIR", "HAVE_FPATHCONF",
    "HAVE_FSTATAT",      "HAVE_FSTATVFS",  "HAVE_FTRUNCATE", "HAVE_FUTIMENS",  "HAVE_FUTIMES",
    "HAVE_FUTIMESAT",    "HAVE_LINKAT",    "HAVE_LCHOWN",    "HAVE_LSTAT",     "HAVE_LUTIMES",
    "HAVE_MEMFD_CREATE", "HAVE_MKDIRAT",   "HAVE_MKFIFOAT",  "HAVE_MKNODAT",   "HAVE_OPENAT",
    "HAVE_READLINKAT",   "HAVE_RENAMEAT",  "HAVE_SYMLINKAT", "HAVE_UNLINKAT",  "HAVE_UTIMENSAT",
};

static void set_numbers(RtValue dict, const Number *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        rti_dict_set(dict, rti_intern_cstr(numbers[i].name), rti_int(numbers[i].value));
}

#define COUNT(table) (sizeof(table) / sizeof *(table))

static void add_table(RtValue dict, const char *name, const Number *numbers, size_t count)
{
    RtValue names = rti_dict_new();
    set_numbers(names, numbers, count);
    rti_dict_set(dict, rti_intern_cstr(name), names);
}

static void fill(RtModule *module)
{
    RtValue dict = rti_module_dict(module);
    set_numbers(dict, constants, COUNT(constants));
    add_table(dict, "sysconf_names", sysconf_names, COUNT(sysconf_names));
    add_table(dict, "pathconf_names", pathconf_names, COUNT(pathconf_names));
    add_table(dict, "confstr_names", confstr_names, COUNT(confstr_names));
    RtValue functions = rti_list_new((int64_t)COUNT(have));
    for (size_t i = 0; i < COUNT(have); i++) rti_list_append(functions, rti_str(have[i]));
    rti_dict_set(dict, rti_intern_cstr("_have_functions"), functions);
    rti_dict_set(dict, rti_intern_cstr("error"), RT_VALUE(&rt_OSError));
    posix_fill_stat(dict);
    posix_fill_fd(dict);
    posix_fill_scandir(dict);
    posix_fill_process(dict);
    posix_fill_system(dict);
}

static const RtMethodDef functions[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, rti_##type##_##name, min, max, flags, sig, doc},
#include "rt/methods/posix.def"
#undef METHOD
    {0},
};

const RtModuleDef rt_module_posix = {
    .name = "posix",
    .doc = "This module provides access to operating system functionality that is\n"
           "standardized by the C Standard and the POSIX standard (a thinly\n"
           "disguised Unix interface).  Refer to the library manual and\n"
           "corresponding Unix manual entries for more information on calls.",
    .functions = functions,
    .fill = fill,
};
