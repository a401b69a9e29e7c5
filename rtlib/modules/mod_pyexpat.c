/* mod_pyexpat.c - the module pyexpat with its submodules errors and model. See expatmod.h. */
#include "expatmod.h"

#include "../module.h"

RtType *expat_error;

NATIVE(pyexpat_ErrorString)
{
    const XML_LChar *text = XML_ErrorString((enum XML_Error)posix_offset(rti_index(args[0])));
    return text ? rti_str(text) : RT_NONE;
}

static const RtMethodDef functions[] = {
    {"ParserCreate", expat_create, 0, 3, RT_M_KW, "encoding=None, namespace_separator=None, intern={}",
     "Return a new XML parser object."},
    {"ErrorString", pyexpat_ErrorString, 1, 1, 0, "code, /", "Returns string error for given number."},
    {0},
};

static RtModule *submodule(RtModule *module, const char *name, const char *dotted, const char *doc)
{
    RtValue sub = rti_module_new(rti_str(dotted));
    rti_dict_set(rti_sys_modules(), rti_str(dotted), sub);
    rti_module_set((RtModule *)RT_OBJ(sub), rti_intern_cstr("__doc__"), rti_str(doc));
    rti_module_set(module, rti_intern_cstr(name), sub);
    return (RtModule *)RT_OBJ(sub);
}

/* Names of expat's errors, from number 1. */
static const char *const error_names[] = {
    "NO_MEMORY", "SYNTAX", "NO_ELEMENTS", "INVALID_TOKEN", "UNCLOSED_TOKEN", "PARTIAL_CHAR", "TAG_MISMATCH",
    "DUPLICATE_ATTRIBUTE", "JUNK_AFTER_DOC_ELEMENT", "PARAM_ENTITY_REF", "UNDEFINED_ENTITY", "RECURSIVE_ENTITY_REF",
    "ASYNC_ENTITY", "BAD_CHAR_REF", "BINARY_ENTITY_REF", "ATTRIBUTE_EXTERNAL_ENTITY_REF", "MISPLACED_XML_PI",
    "UNKNOWN_ENCODING", "INCORRECT_ENCODING", "UNCLOSED_CDATA_SECTION", "EXTERNAL_ENTITY_HANDLING", "NOT_STANDALONE",
    "UNEXPECTED_STATE", "ENTITY_DECLARED_IN_PE", "FEATURE_REQUIRES_XML_DTD", "CANT_CHANGE_FEATURE_ONCE_PARSING",
    "UNBOUND_PREFIX", "UNDECLARING_PREFIX", "INCOMPLETE_PE", "XML_DECL", "TEXT_DECL", "PUBLICID", "SUSPENDED",
    "NOT_SUSPENDED", "ABORTED", "FINISHED", "SUSPEND_PE", "RESERVED_PREFIX_XML", "RESERVED_PREFIX_XMLNS",
    "RESERVED_NAMESPACE_URI", "INVALID_ARGUMENT", "NO_BUFFER", "AMPLIFICATION_LIMIT_BREACH",
};

static void fill_errors(RtModule *errors)
{
    RtValue codes = rti_dict_new(), messages = rti_dict_new();
    for (size_t i = 0; i < sizeof error_names / sizeof *error_names; i++) {
        const XML_LChar *text = XML_ErrorString((enum XML_Error)(i + 1));
        if (!text) continue;
        RtValue message = rti_str(text), name = rti_str_format("XML_ERROR_%s", error_names[i]);
        rti_module_set(errors, rti_intern(name), message);
        rti_dict_set(codes, message, RT_INT(i + 1));
        rti_dict_set(messages, RT_INT(i + 1), message);
    }
    rti_module_set(errors, rti_intern_cstr("codes"), codes);
    rti_module_set(errors, rti_intern_cstr("messages"), messages);
}

static RtValue features(void)
{
    RtValue list = rti_list_new(0);
    for (const XML_Feature *f = XML_GetFeatureList(); f->feature != XML_FEATURE_END; f++)
        rti_list_append(list, native_tuple2(rti_str(f->name), rti_int(f->value)));
    return list;
}

static void fill(RtModule *module)
{
    static const struct {
        const char *name;
        int64_t value;
    } numbers[] = {
#define N(name) {"XML_" #name, XML_##name},
        N(PARAM_ENTITY_PARSING_NEVER) N(PARAM_ENTITY_PARSING_UNLESS_STANDALONE) N(PARAM_ENTITY_PARSING_ALWAYS)
    }, models[] = {
        N(CTYPE_EMPTY) N(CTYPE_ANY) N(CTYPE_MIXED) N(CTYPE_NAME) N(CTYPE_CHOICE) N(CTYPE_SEQ) N(CQUANT_NONE)
        N(CQUANT_OPT) N(CQUANT_REP) N(CQUANT_PLUS)
#undef N
    };
    static RtValue root;
    XML_Expat_Version version = XML_ExpatVersionInfo();
    rti_type_ready(&expat_parser_type);
    rt_gc_root_range(&root, 1);
    expat_error = native_exception(module, "xml.parsers.expat", "ExpatError", &rt_Exception);
    root = RT_VALUE(expat_error);
    rti_module_set(module, rti_intern_cstr("error"), root);
    rti_module_set(module, rti_intern_cstr("XMLParserType"), RT_VALUE(&expat_parser_type));
    rti_module_set(module, rti_intern_cstr("EXPAT_VERSION"), rti_str(XML_ExpatVersion()));
    rti_module_set(module, rti_intern_cstr("version_info"),
                   native_tuple3(RT_INT(version.major), RT_INT(version.minor), RT_INT(version.micro)));
    rti_module_set(module, rti_intern_cstr("native_encoding"), rti_str("UTF-8"));
    rti_module_set(module, rti_intern_cstr("features"), features());
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        rti_module_set(module, rti_intern_cstr(numbers[i].name), RT_INT(numbers[i].value));
    fill_errors(submodule(module, "errors", "pyexpat.errors", "Constants used to describe error conditions."));
    RtModule *model = submodule(module, "model", "pyexpat.model", "Constants used to interpret content model information.");
    for (size_t i = 0; i < sizeof models / sizeof *models; i++)
        rti_module_set(model, rti_intern_cstr(models[i].name), RT_INT(models[i].value));
}

const RtModuleDef rt_module_pyexpat = {
    .name = "pyexpat",
    .doc = "Python wrapper for Expat parser.",
    .functions = functions,
    .fill = fill,
};
