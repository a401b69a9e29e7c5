/* expat_parser.c - parser objects: making them, feeding them, their attributes. Read expatmod.h first. */
#define _GNU_SOURCE
#include "expatmod.h"

#include <limits.h>
#include <string.h>

static RtShape parser_shape = {.type = &expat_parser_type};

static void parser_trace(void *object)
{
    const XmlParser *x = object;
    rti_gc_mark_values(x->handlers, HANDLER_COUNT);
    rti_gc_mark(x->intern);
    rti_gc_mark(x->pending);
    rti_gc_mark(x->parent);
    rti_gc_mark_block(x->text);
}

static void parser_finalize(void *object)
{
    XmlParser *x = object;
    if (x->expat) XML_ParserFree(x->expat);
    x->expat = NULL;
}

static XmlParser *new_parser(void)
{
    XmlParser *x = rt_gc_new(&parser_shape, sizeof *x);
    rti_gc_watch(x);
    x->text_size = 8192;
    return x;
}

/* ParserCreate(encoding=None, namespace_separator=None, intern={}) */
RtValue expat_create(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)count, (void)kwnames;
    const char *texts[2] = {NULL, NULL};
    for (int i = 0; i < 2; i++) {
        if (!args[i] || args[i] == RT_NONE) continue;
        if (!rti_is_str(args[i]))
            rt_errorf(&rt_TypeError, "ParserCreate() argument '%s' must be str or None, not %B",
                      i ? "namespace_separator" : "encoding", args[i]);
        texts[i] = rti_str_to_utf8(args[i], NULL);
    }
    if (texts[1] && strlen(texts[1]) > 1)
        rt_errorf(&rt_ValueError, "namespace_separator must be at most one character, omitted, or None");
    RtValue intern = args[2] ? args[2] : rti_dict_new();
    if (intern != RT_NONE && !(RT_IS_PTR(intern) && RT_SHAPE(intern)->type->flags & RT_T_DICT))
        rt_errorf(&rt_TypeError, "intern must be a dictionary");
    XmlParser *x = new_parser();
    x->intern = intern == RT_NONE ? 0 : intern;
    x->expat = XML_ParserCreate_MM(texts[0], NULL, texts[1]);
    if (!x->expat) rt_errorf(&rt_RuntimeError, "XML_ParserCreate failed");
    XML_SetUserData(x->expat, x);
    expat_connect_encodings(x);
    return RT_VALUE(x);
}

/* ---- feeding ---- */

void expat_raise(const XmlParser *x, enum XML_Error code)
{
    int64_t line = (int64_t)XML_GetErrorLineNumber(x->expat), column = (int64_t)XML_GetErrorColumnNumber(x->expat);
    RtValue text = rti_str_format("%s: line %lld, column %lld", XML_ErrorString(code), (long long)line, (long long)column);
    RtValue error = rti_call1(RT_VALUE(expat_error), text);
    rti_setattr(error, rti_intern_cstr("code"), RT_INT(code));
    rti_setattr(error, rti_intern_cstr("offset"), rti_int(column));
    rti_setattr(error, rti_intern_cstr("lineno"), rti_int(line));
    rt_raise(error);
}

static RtValue finished(XmlParser *x, enum XML_Status status)
{
    if (!x->pending && status != XML_STATUS_ERROR) expat_flush(x);
    if (x->pending) {
        RtValue error = x->pending;
        x->pending = 0;
        rt_reraise(error);
    }
    if (status == XML_STATUS_ERROR) expat_raise(x, XML_GetErrorCode(x->expat));
    return RT_INT(status);
}

NATIVE(parser_Parse)
{
    XmlParser *x = XML_PARSER(self);
    RtText data;
    RtValue source = args[0];
    bool last = count > 1 && rti_truth(args[1]);
    if (x->in_handler) expat_raise(x, XML_ERROR_ASYNC_ENTITY);
    if (rti_is_str(source)) {
        source = rti_encode(source, 0, 0);
        XML_SetEncoding(x->expat, "utf-8");
    }
    bytes_view_of(source, &data);
    const char *at = data.data;
    int64_t left = data.len;
    enum XML_Status status = XML_STATUS_OK;
    enum { PIECE = 1 << 20 };
    for (; left > PIECE && status == XML_STATUS_OK; at += PIECE, left -= PIECE) status = XML_Parse(x->expat, at, PIECE, 0);
    if (status == XML_STATUS_OK) status = XML_Parse(x->expat, at, (int)left, last);
    RTI_KEEP(source);
    return finished(x, status);
}

NATIVE(parser_ParseFile)
{
    XmlParser *x = XML_PARSER(self);
    RtValue read = rti_try_getattr(args[0], rti_intern_cstr("read"));
    if (!read) rt_errorf(&rt_TypeError, "argument must have 'read' attribute");
    for (;;) {
        RtText data;
        RtValue piece = rti_call1(read, RT_INT(2048));
        if (!bytes_try_view(piece, &data))
            rt_errorf(&rt_TypeError, "read() did not return a bytes object (type=%T)", piece);
        if (data.len > 2048)
            rt_errorf(&rt_ValueError, "read() returned too much data: %d bytes requested, %lld returned", 2048,
                      (long long)data.len);
        enum XML_Status status = XML_Parse(x->expat, data.data, (int)data.len, !data.len);
        RTI_KEEP(piece);
        if (x->pending || status == XML_STATUS_ERROR || !data.len) return finished(x, status);
    }
}

/* A parser for the entity that ExternalEntityRefHandler was called for: with the same handlers. */
NATIVE(parser_ExternalEntityParserCreate)
{
    XmlParser *from = XML_PARSER(self), *x = new_parser();
    const char *context = args[0] == RT_NONE ? NULL : rti_str_to_utf8(args[0], NULL);
    const char *encoding = count > 1 ? rti_str_to_utf8(args[1], NULL) : NULL;
    XML_Parser expat = XML_ExternalEntityParserCreate(from->expat, context, encoding);
    if (!expat) rt_errorf(&rt_MemoryError, "no memory for a parser");
    x->expat = expat;
    x->parent = self;
    x->intern = from->intern;
    x->ordered = from->ordered;
    x->specified = from->specified;
    x->prefixes = from->prefixes;
    x->text_size = from->text_size;
    if (from->text) x->text = rt_gc_block((size_t)x->text_size);
    XML_SetUserData(x->expat, x);
    expat_connect_encodings(x);
    for (int i = 0; i < HANDLER_COUNT; i++) {
        x->handlers[i] = from->handlers[i];
        if (x->handlers[i]) expat_connect(x, i);
    }
    return RT_VALUE(x);
}

/* ---- settings ---- */

NATIVE(parser_SetBase)
{
    if (!rti_is_str(args[0])) rt_errorf(&rt_TypeError, "SetBase() argument must be str, not %B", args[0]);
    if (!XML_SetBase(XML_PARSER(self)->expat, rti_str_to_utf8(args[0], NULL)))
        rt_errorf(&rt_MemoryError, "no memory for the base");
    return RT_NONE;
}

NATIVE(parser_GetBase)
{
    const XML_Char *base = XML_GetBase(XML_PARSER(self)->expat);
    return base ? rti_str(base) : RT_NONE;
}

NATIVE(parser_GetInputContext)
{
    int offset, size;
    const XmlParser *x = XML_PARSER(self);
    const char *context = x->in_handler ? XML_GetInputContext(x->expat, &offset, &size) : NULL;
    return context ? rti_bytes(context + offset, (size_t)(size - offset)) : RT_NONE;
}

NATIVE(parser_SetParamEntityParsing)
{
    return RT_INT(XML_SetParamEntityParsing(XML_PARSER(self)->expat, (enum XML_ParamEntityParsing)posix_int(args[0])));
}

NATIVE(parser_UseForeignDTD)
{
    XmlParser *x = XML_PARSER(self);
    enum XML_Error code = XML_UseForeignDTD(x->expat, !count || rti_truth(args[0]) ? XML_TRUE : XML_FALSE);
    if (code != XML_ERROR_NONE) expat_raise(x, code);
    return RT_NONE;
}

#define HANDLER(name)                                                                              \
    static RtValue get_##name(RtValue self)                                                        \
    {                                                                                              \
        RtValue handler = XML_PARSER(self)->handlers[ON_##name];                                   \
        return handler ? handler : RT_NONE;                                                        \
    }                                                                                              \
    static void set_##name(RtValue self, RtValue v) { set_handler(self, ON_##name, v); }

static void set_handler(RtValue self, int which, RtValue v)
{
    XmlParser *x = XML_PARSER(self);
    if (!v) rt_errorf(&rt_RuntimeError, "Cannot delete attribute");
    if (which == ON_CharacterData) expat_flush(x); /* what waits is for the old one */
    x->handlers[which] = v == RT_NONE ? 0 : v;
    expat_connect(x, which);
}
EXPAT_HANDLERS(HANDLER)

#define POSITION(name)                                                                             \
    static RtValue get_##name(RtValue self)                                                        \
    {                                                                                              \
        return rti_int((int64_t)XML_Get##name(XML_PARSER(self)->expat));                           \
    }
POSITION(ErrorCode)
POSITION(ErrorLineNumber)
POSITION(ErrorColumnNumber)
POSITION(CurrentLineNumber)
POSITION(CurrentColumnNumber)
POSITION(CurrentByteIndex)
#define XML_GetErrorByteIndex XML_GetCurrentByteIndex
POSITION(ErrorByteIndex)

#define FLAG(name, field)                                                                          \
    static RtValue get_##name(RtValue self) { return RT_BOOL(XML_PARSER(self)->field); }           \
    static void set_##name(RtValue self, RtValue v)                                                \
    {                                                                                              \
        if (!v) rt_errorf(&rt_RuntimeError, "Cannot delete attribute");                            \
        XML_PARSER(self)->field = rti_truth(v);                                                    \
    }
FLAG(ordered_attributes, ordered)
FLAG(specified_attributes, specified)

static RtValue get_namespace_prefixes(RtValue self) { return RT_BOOL(XML_PARSER(self)->prefixes); }
static void set_namespace_prefixes(RtValue self, RtValue v)
{
    XML_PARSER(self)->prefixes = v && rti_truth(v);
    XML_SetReturnNSTriplet(XML_PARSER(self)->expat, XML_PARSER(self)->prefixes);
}

static RtValue get_buffer_text(RtValue self) { return RT_BOOL(XML_PARSER(self)->text != NULL); }
static void set_buffer_text(RtValue self, RtValue v)
{
    XmlParser *x = XML_PARSER(self);
    bool wanted = v && rti_truth(v);
    if (!wanted) expat_flush(x);
    if (wanted && !x->text) x->text_len = 0;
    if (wanted != (x->text != NULL)) x->text = wanted ? rt_gc_block((size_t)x->text_size) : NULL;
}

static RtValue get_buffer_size(RtValue self) { return rti_int(XML_PARSER(self)->text_size); }
static void set_buffer_size(RtValue self, RtValue v)
{
    XmlParser *x = XML_PARSER(self);
    int64_t size;
    if (!v) rt_errorf(&rt_RuntimeError, "Cannot delete attribute");
    if (!rti_is_int(v)) rt_errorf(&rt_TypeError, "buffer_size must be an integer");
    if (!rti_int_to_i64(v, &size) || size <= 0 || size > INT_MAX)
        rt_errorf(&rt_ValueError, rti_int_sign(v) <= 0 ? "buffer_size must be greater than zero"
                                                       : "buffer_size must not be greater than %d", INT_MAX);
    if (x->text) {
        expat_flush(x);
        x->text = rt_gc_block((size_t)size);
    }
    x->text_size = size;
}

static RtValue get_buffer_used(RtValue self) { return rti_int(XML_PARSER(self)->text_len); }
static RtValue get_intern(RtValue self) { return XML_PARSER(self)->intern ? XML_PARSER(self)->intern : RT_NONE; }

/* ---- the type ---- */

static const RtMethodDef parser_methods[] = {
    {"Parse", parser_Parse, 1, 2, 0, "data, isfinal=False, /",
     "Parse XML data.\n\n'isfinal' should be true at end of input."},
    {"ParseFile", parser_ParseFile, 1, 1, 0, "file, /", "Parse XML data from file-like object."},
    {"SetBase", parser_SetBase, 1, 1, 0, "base, /", "Set the base URL for the parser."},
    {"GetBase", parser_GetBase, 0, 0, 0, "", "Return base URL string for the parser."},
    {"GetInputContext", parser_GetInputContext, 0, 0, 0, "",
     "Return the untranslated text of the input that caused the current event."},
    {"ExternalEntityParserCreate", parser_ExternalEntityParserCreate, 1, 2, 0, "context, encoding=<unrepresentable>, /",
     "Create a parser for parsing an external entity based on the information passed to the ExternalEntityRefHandler."},
    {"SetParamEntityParsing", parser_SetParamEntityParsing, 1, 1, 0, "flag, /",
     "Controls parsing of parameter entities (including the external DTD subset)."},
    {"UseForeignDTD", parser_UseForeignDTD, 0, 1, 0, "flag=True, /",
     "Allows the application to provide an artificial external subset if one is not specified as part of the document "
     "instance."},
    {0},
};

static const RtGetSetDef parser_getsets[] = {
#define ROW(name) {#name "Handler", get_##name, set_##name, NULL},
    EXPAT_NAMED(ROW)
#undef ROW
    {"DefaultHandlerExpand", get_DefaultExpand, set_DefaultExpand, NULL},
#define ROW(name) {#name, get_##name, NULL, NULL},
    ROW(ErrorCode) ROW(ErrorLineNumber) ROW(ErrorColumnNumber) ROW(ErrorByteIndex) ROW(CurrentLineNumber)
    ROW(CurrentColumnNumber) ROW(CurrentByteIndex) ROW(buffer_used)
#undef ROW
#define ROW(name) {#name, get_##name, set_##name, NULL},
    ROW(buffer_size) ROW(buffer_text) ROW(namespace_prefixes) ROW(ordered_attributes) ROW(specified_attributes)
#undef ROW
    {"intern", get_intern, rti_readonly, NULL},
    {0},
};

RT_TYPE(expat_parser_type) = {
    .shape = &rt_shape_type,
    .cname = "pyexpat.xmlparser",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(XmlParser),
    .trace = parser_trace,
    .finalize = parser_finalize,
    .methods = parser_methods,
    .getsets = parser_getsets,
    .doc = "XML parser",
    .instance_shape = &parser_shape,
};
