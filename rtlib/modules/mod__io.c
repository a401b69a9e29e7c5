/* mod__io.c - the module _io: the classes of file objects, which rtlib/io_*.c define, by name. */
#include "args.h"
#include "file.h"
#include "fspath.h"
#include "module.h"

static RtValue io_open_code(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "open_code() argument 'path' must be str, not %B", args[0]);
    RtValue open = rti_getattr(rti_import("builtins"), rti_intern_cstr("open"));
    return rti_call2(open, args[0], rti_str("rb"));
}

static RtValue io_text_encoding(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    return args[0] == RT_NONE ? rti_str("locale") : args[0];
}

static const RtMethodDef io_functions[] = {
    {"open_code", io_open_code, 1, 1, RT_M_KW, "path",
     "Opens the provided file with the intent to import the contents."},
    {"text_encoding", io_text_encoding, 1, 2, RT_M_KW, "encoding, stacklevel=2, /",
     "A helper function to choose the text encoding."},
    {0},
};

static void fill(RtModule *module)
{
    static const struct {
        const char *name;
        RtType *type;
    } types[] = {
        {"_IOBase", &rt_type_IOBase},
        {"_RawIOBase", &rt_type_RawIOBase},
        {"_BufferedIOBase", &rt_type_BufferedIOBase},
        {"_TextIOBase", &rt_type_TextIOBase},
        {"FileIO", &rt_type_FileIO},
        {"BytesIO", &rt_type_BytesIO},
        {"_BytesIOBuffer", &rt_type_BytesIOBuffer},
        {"StringIO", &rt_type_StringIO},
        {"BufferedReader", &rt_type_BufferedReader},
        {"BufferedWriter", &rt_type_BufferedWriter},
        {"BufferedRandom", &rt_type_BufferedRandom},
        {"BufferedRWPair", &rt_type_BufferedRWPair},
        {"TextIOWrapper", &rt_type_TextIOWrapper},
        {"IncrementalNewlineDecoder", &rt_type_IncrementalNewlineDecoder},
        {"BlockingIOError", &rt_BlockingIOError},
    };
    RtValue dict = rti_module_dict(module);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        rti_dict_set(dict, rti_intern_cstr(types[i].name), RT_VALUE(types[i].type));
    rti_dict_set(dict, rti_intern_cstr("UnsupportedOperation"), rti_unsupported_class());
    rti_dict_set(dict, rti_intern_cstr("DEFAULT_BUFFER_SIZE"), RT_INT(8192));
    rti_dict_set(dict, rti_intern_cstr("open"),
                 rti_getattr(rti_import("builtins"), rti_intern_cstr("open")));
}

const RtModuleDef rt_module__io = {
    .name = "_io",
    .doc = "The io module provides the Python interfaces to stream handling.",
    .functions = io_functions,
    .fill = fill,
};
