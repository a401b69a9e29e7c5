/* The module _json: what makes Lib/json fast. See jsonmod.h. */
#include "jsonmod.h"

RtCFunction json_builtin_body(RtValue v)
{
    if (!RT_HAS_SHAPE(v, &rt_shape_builtin_function)) return NULL;
    return ((RtBuiltin *)RT_OBJ(v))->def->fn;
}

NATIVE(json_scanstring)
{
    JsonSource s;
    int64_t end, start = rti_args_ssize(args[1]);
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "first argument must be a string, not %T", args[0]);
    s.string = args[0];
    s.strict = count > 2 ? rti_truth(args[2]) : true;
    text_of(args[0], &s.text);
    RtValue text = json_scan_string(&s, start, &end, false);
    return native_tuple2(text, rti_int(end));
}

static const RtMethodDef json_functions[] = {
    {"encode_basestring_ascii", json_encode_basestring_ascii, 1, 1, 0, "object, /",
     "encode_basestring_ascii(string) -> string\n\nReturn an ASCII-only JSON representation of a "
     "Python string"},
    {"encode_basestring", json_encode_basestring, 1, 1, 0, "object, /",
     "encode_basestring(string) -> string\n\nReturn a JSON representation of a Python string"},
    {"scanstring", json_scanstring, 2, 3, 0, NULL,
     "scanstring(string, end, strict=True) -> (string, end)\n\nScan the string s for a JSON string."
     " End is the index of the\ncharacter in s after the quote that started the JSON string.\n"
     "Unescapes all valid JSON string escape sequences and raises ValueError\non attempt to decode"
     " an invalid string. If strict is False then literal\ncontrol characters are allowed in the"
     " string.\n\nReturns a tuple of the decoded string and the index of the character in s\nafter"
     " the end quote."},
    {0},
};

static void fill(RtModule *module)
{
    rti_type_ready(&json_scanner_type);
    rti_type_ready(&json_encoder_type);
    rti_module_set(module, rti_intern_cstr("make_scanner"), RT_VALUE(&json_scanner_type));
    rti_module_set(module, rti_intern_cstr("make_encoder"), RT_VALUE(&json_encoder_type));
}

const RtModuleDef rt_module__json = {
    .name = "_json",
    .doc = "json speedups\n",
    .functions = json_functions,
    .fill = fill,
};
