/* sys_info.c - the constants of the sys module: version, limits, streams, command line.
 */
#include <float.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "exc.h"
#include "file.h"
#include "module.h"
#include "structseq.h"
#include "sysmod.h"
#include "traceback_print.h"

/* ---- the command line ---- */

/* A str of bytes that came from the system: what is not UTF-8 is kept as lone surrogates. */
static RtValue from_system(const char *text)
{
    return rti_decode((const uint8_t *)text, (int64_t)strlen(text), 0, rti_str("surrogateescape"));
}

static RtValue arguments(const char *first)
{
    RtValue list = rti_list_new(rti_arg_count);
    rti_list_append(list, from_system(first));
    for (int i = 1; i < rti_arg_count; i++) rti_list_append(list, from_system(rti_arg_values[i]));
    return list;
}

static RtValue executable(void)
{
    char path[4096];
    ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
    if (n < 0) return from_system(rti_program_name);
    path[n] = 0;
    return from_system(path);
}

/* ---- tuples with named fields ---- */

static const RtGetSetDef version_rows[] = {
    {"major", rti_structseq_get0, rti_readonly, "Major release number"},
    {"minor", rti_structseq_get1, rti_readonly, "Minor release number"},
    {"micro", rti_structseq_get2, rti_readonly, "Patch release number"},
    {"releaselevel", rti_structseq_get3, rti_readonly, "'alpha', 'beta', 'candidate', or 'final'"},
    {"serial", rti_structseq_get4, rti_readonly, "Serial release number"},
    {0},
};
RTI_STRUCTSEQ(version_info, "sys.version_info", version_rows,
              "Version information as a named tuple.", NULL, RT_T_DISALLOW_NEW);

static const RtGetSetDef float_rows[] = {
    {"max", rti_structseq_get0, rti_readonly, "maximum representable finite float"},
    {"max_exp", rti_structseq_get1, rti_readonly, NULL},
    {"max_10_exp", rti_structseq_get2, rti_readonly, NULL},
    {"min", rti_structseq_get3, rti_readonly, "minimum positive normalized float"},
    {"min_exp", rti_structseq_get4, rti_readonly, NULL},
    {"min_10_exp", rti_structseq_get5, rti_readonly, NULL},
    {"dig", rti_structseq_get6, rti_readonly, NULL},
    {"mant_dig", rti_structseq_get7, rti_readonly, "mantissa digits"},
    {"epsilon", rti_structseq_get8, rti_readonly, NULL},
    {"radix", rti_structseq_get9, rti_readonly, "radix of exponent"},
    {"rounds", rti_structseq_get10, rti_readonly, "rounding mode used for arithmetic operations"},
    {0},
};
RTI_STRUCTSEQ(float_info, "sys.float_info", float_rows,
              "A named tuple holding information about the float type.", NULL, RT_T_DISALLOW_NEW);

static const RtGetSetDef int_rows[] = {
    {"bits_per_digit", rti_structseq_get0, rti_readonly, "size of a digit in bits"},
    {"sizeof_digit", rti_structseq_get1, rti_readonly, NULL},
    {"default_max_str_digits", rti_structseq_get2, rti_readonly, NULL},
    {"str_digits_check_threshold", rti_structseq_get3, rti_readonly, NULL},
    {0},
};
RTI_STRUCTSEQ(int_info, "sys.int_info", int_rows,
              "A named tuple that holds information about Python's internal "
              "representation of integers.",
              NULL, RT_T_DISALLOW_NEW);

static const RtGetSetDef hash_rows[] = {
    {"width", rti_structseq_get0, rti_readonly, NULL},     {"modulus", rti_structseq_get1, NULL, NULL},
    {"inf", rti_structseq_get2, rti_readonly, NULL},       {"nan", rti_structseq_get3, NULL, NULL},
    {"imag", rti_structseq_get4, rti_readonly, NULL},      {"algorithm", rti_structseq_get5, NULL, NULL},
    {"hash_bits", rti_structseq_get6, rti_readonly, NULL}, {"seed_bits", rti_structseq_get7, NULL, NULL},
    {"cutoff", rti_structseq_get8, rti_readonly, NULL},    {0},
};
RTI_STRUCTSEQ(hash_info, "sys.hash_info", hash_rows,
              "A named tuple providing parameters used for computing hashes.", NULL,
              RT_T_DISALLOW_NEW);

static const RtGetSetDef thread_rows[] = {
    {"name", rti_structseq_get0, rti_readonly, NULL},
    {"lock", rti_structseq_get1, rti_readonly, NULL},
    {"version", rti_structseq_get2, rti_readonly, NULL},
    {0},
};
RTI_STRUCTSEQ(thread_info, "sys.thread_info", thread_rows,
              "A named tuple holding information about the thread "
              "implementation.",
              NULL, RT_T_DISALLOW_NEW);

static const RtGetSetDef flags_rows[] = {
    {"debug", rti_structseq_get0, rti_readonly, "-d"},
    {"inspect", rti_structseq_get1, rti_readonly, "-i"},
    {"interactive", rti_structseq_get2, rti_readonly, "-i"},
    {"optimize", rti_structseq_get3, rti_readonly, "-O or -OO"},
    {"dont_write_bytecode", rti_structseq_get4, rti_readonly, "-B"},
    {"no_user_site", rti_structseq_get5, rti_readonly, "-s"},
    {"no_site", rti_structseq_get6, rti_readonly, "-S"},
    {"ignore_environment", rti_structseq_get7, rti_readonly, "-E"},
    {"verbose", rti_structseq_get8, rti_readonly, "-v"},
    {"bytes_warning", rti_structseq_get9, rti_readonly, "-b"},
    {"quiet", rti_structseq_get10, rti_readonly, "-q"},
    {"hash_randomization", rti_structseq_get11, rti_readonly, "-R"},
    {"isolated", rti_structseq_get12, rti_readonly, "-I"},
    {"dev_mode", rti_structseq_get13, rti_readonly, "-X dev"},
    {"utf8_mode", rti_structseq_get14, rti_readonly, "-X utf8"},
    {"warn_default_encoding", rti_structseq_get15, rti_readonly, "-X warn_default_encoding"},
    {"safe_path", rti_structseq_get16, rti_readonly, "-P"},
    {"int_max_str_digits", rti_structseq_get17, rti_readonly, "-X int_max_str_digits"},
    {"gil", rti_structseq_get18, rti_readonly, "-X gil"},
    {0},
};
RTI_STRUCTSEQ(flags, "sys.flags", flags_rows,
              "Flags provided through command line arguments or environment vars.", NULL,
              RT_T_DISALLOW_NEW);

static RtValue make_version(void)
{
    RtValue v[] = {RT_INT(3), RT_INT(13), RT_INT(0), rti_str("final"), RT_INT(0)};
    rti_structseq_start(&version_info, 5);
    return rti_structseq_new(&version_info, 5, v);
}

static RtValue make_float_info(void)
{
    RtValue v[] = {rt_float(DBL_MAX),
                   RT_INT(DBL_MAX_EXP),
                   RT_INT(DBL_MAX_10_EXP),
                   rt_float(DBL_MIN),
                   RT_INT(DBL_MIN_EXP),
                   RT_INT(DBL_MIN_10_EXP),
                   RT_INT(DBL_DIG),
                   RT_INT(DBL_MANT_DIG),
                   rt_float(DBL_EPSILON),
                   RT_INT(FLT_RADIX),
                   RT_INT(1)};
    rti_structseq_start(&float_info, 11);
    return rti_structseq_new(&float_info, 11, v);
}

static RtValue make_int_info(void)
{
    RtValue v[] = {RT_INT(30), RT_INT(4), RT_INT(4300), RT_INT(640)};
    rti_structseq_start(&int_info, 4);
    return rti_structseq_new(&int_info, 4, v);
}

static RtValue make_hash_info(void)
{
    RtValue v[] = {RT_INT(64),      rti_int((INT64_C(1) << 61) - 1),
                   RT_INT(314159),  RT_INT(0),
                   RT_INT(1000003), rti_str("siphash13"),
                   RT_INT(64),      RT_INT(128),
                   RT_INT(0)};
    rti_structseq_start(&hash_info, 9);
    return rti_structseq_new(&hash_info, 9, v);
}

static RtValue make_thread_info(void)
{
    RtValue v[] = {rti_str("pthread"), rti_str("semaphore"), RT_NONE};
    rti_structseq_start(&thread_info, 3);
    return rti_structseq_new(&thread_info, 3, v);
}

static RtValue make_flags(void)
{
    RtValue v[19];
    for (int i = 0; i < 19; i++) v[i] = RT_INT(0);
    v[11] = RT_INT(1);
    v[13] = v[16] = RT_FALSE;
    v[17] = RT_INT(4300);
    v[18] = RT_INT(1);
    rti_structseq_start(&flags, 18);
    return rti_structseq_new(&flags, 18, v);
}

static RtValue make_implementation(RtValue version)
{
    RtValue dict = rti_dict_new();
    rti_dict_set(dict, RT_NAME(name), rti_str("cpython"));
    rti_dict_set(dict, rti_intern_cstr("cache_tag"), rti_str("cpython-313"));
    rti_dict_set(dict, rti_intern_cstr("version"), version);
    rti_dict_set(dict, rti_intern_cstr("hexversion"), rti_int(0x030D00F0));
#if defined(__x86_64__)
    rti_dict_set(dict, rti_intern_cstr("_multiarch"), rti_str("x86_64-linux-gnu"));
#elif defined(__aarch64__)
    rti_dict_set(dict, rti_intern_cstr("_multiarch"), rti_str("aarch64-linux-gnu"));
#endif
    return rti_simple_namespace(dict);
}

/* ---- filling the module ---- */

static void set(RtValue dict, const char *name, RtValue v)
{
    rti_dict_set(dict, rti_intern_cstr(name), v);
}

static void set_streams(RtValue dict)
{
    RtValue in = RT_VALUE(rti_stdin()), out = RT_VALUE(rti_stdout()), err = RT_VALUE(rti_stderr());
    set(dict, "stdin", in);
    set(dict, "stdout", out);
    set(dict, "stderr", err);
    set(dict, "__stdin__", in);
    set(dict, "__stdout__", out);
    set(dict, "__stderr__", err);
}

/* Where Python was installed, seen from the library's folder: PREFIX/lib/python3.13. */
static RtValue prefix_of_library(void)
{
    const char *folder = rt_library_folder ? rt_library_folder : "", *end = folder + strlen(folder);
    for (int up = 0; up < 2 && end > folder; up++)
        do end--;
        while (end > folder && *end != '/');
    return end > folder ? rti_str_utf8(folder, (size_t)(end - folder)) : rti_str("/usr");
}

static RtValue stdlib_module_names(void)
{
    RtValue names = rti_list_new(300);
    for (const char *at = rti_stdlib_names + 1; *at;) {
        size_t len = strcspn(at, " ");
        if (len) rti_list_append(names, rti_str_utf8(at, len));
        at += len + (at[len] == ' ');
    }
    return rti_call1(RT_VALUE(&rt_type_frozenset), names);
}

static void set_places(RtValue dict)
{
    RtValue prefix = prefix_of_library();
    set(dict, "prefix", prefix);
    set(dict, "exec_prefix", prefix);
    set(dict, "base_prefix", prefix);
    set(dict, "base_exec_prefix", prefix);
    set(dict, "_stdlib_dir", rt_library_folder ? rti_str(rt_library_folder) : RT_NONE);
    set(dict, "_home", RT_NONE);
    set(dict, "_framework", RT_EMPTY_STR);
    RtValue git[] = {rti_str("CPython"), RT_EMPTY_STR, RT_EMPTY_STR};
    set(dict, "_git", rti_tuple_from(git, 3));
    set(dict, "stdlib_module_names", stdlib_module_names());
}

static RtValue builtin_names(void)
{
    RtValue names[] = {
#define MODULE_CORE(name) rti_str(#name),
#define MODULE_BUILTIN(name) rti_str(#name),
#define MODULE_EXTENSION(name)
#define MODULE_LINKED(library) MODULE_EXTENSION
#define MODULE(name, kind) MODULE_##kind(name)
#include "rt/modules.def"
#undef MODULE
#undef MODULE_CORE
#undef MODULE_BUILTIN
#undef MODULE_EXTENSION
#undef MODULE_LINKED
    };
    return rti_tuple_from(names, (int64_t)(sizeof names / sizeof *names));
}

void rti_sys_fill_info(RtValue dict)
{
    RtValue version = make_version(), program = executable();
    set_streams(dict);
    set(dict, "argv", arguments(rti_program_name));
    set(dict, "orig_argv", arguments(rti_arg_count ? rti_arg_values[0] : ""));
    set(dict, "executable", program);
    set(dict, "_base_executable", program);
    set(dict, "version", rti_str("3.13.0 (pyc2c) [GCC]"));
    set(dict, "version_info", version);
    set(dict, "hexversion", rti_int(0x030D00F0));
    set(dict, "api_version", RT_INT(1013));
    set(dict, "copyright", rti_str("Copyright (c) the pyc2c authors."));
    set(dict, "implementation", make_implementation(version));
    set(dict, "float_info", make_float_info());
    set(dict, "int_info", make_int_info());
    set(dict, "hash_info", make_hash_info());
    set(dict, "thread_info", make_thread_info());
    set(dict, "flags", make_flags());
    set(dict, "float_repr_style", rti_str("short"));
    set(dict, "maxsize", rti_int(INT64_MAX));
    set(dict, "maxunicode", RT_INT(0x10FFFF));
    set(dict, "byteorder", rti_str(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? "little" : "big"));
    set(dict, "platform", rti_str("linux"));
    set(dict, "platlibdir", rti_str("lib"));
    set(dict, "abiflags", RT_EMPTY_STR);
    set_places(dict);
    set(dict, "path", rti_sys_path());
    RtValue finder = rti_own_finder();
    set(dict, "meta_path", rti_list_from(&finder, 1));
    set(dict, "path_hooks", rti_list_new(0));
    set(dict, "path_importer_cache", rti_dict_new());
    set(dict, "modules", rti_sys_modules());
    set(dict, "builtin_module_names", builtin_names());
    set(dict, "dont_write_bytecode", RT_TRUE);
    set(dict, "pycache_prefix", RT_NONE);
    set(dict, "warnoptions", rti_list_new(0));
    set(dict, "_xoptions", rti_dict_new());
}
