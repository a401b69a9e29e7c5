/* expat_handlers.c - what expat calls: the arguments as Python objects, the handler of the program. See expatmod.h. */
#define _GNU_SOURCE
#include "expatmod.h"

#include <string.h>

/* ---- calling ---- */

/* Nothing more is called after a failure. */
static void stop(XmlParser *x)
{
    x->pending = rt_thrown;
    for (int i = 0; i < HANDLER_COUNT; i++) {
        x->handlers[i] = 0;
        expat_connect(x, i);
    }
    XML_StopParser(x->expat, XML_FALSE);
}

static RtValue call_guarded(XmlParser *x, int which, const RtValue *args, size_t count)
{
    RtHandler h;
    volatile RtValue result = 0;
    if (x->pending) return 0;
    bool before = x->in_handler;
    x->in_handler = true;
    RT_TRY(h) {
        result = rti_call(x->handlers[which], args, count, 0);
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
        stop(x);
    }
    x->in_handler = before;
    return result;
}

void expat_flush(XmlParser *x)
{
    if (!x->text || !x->text_len) return;
    RtValue text = rti_str_utf8(x->text, (size_t)x->text_len);
    x->text_len = 0;
    if (x->handlers[ON_CharacterData]) call_guarded(x, ON_CharacterData, &text, 1);
}

static RtValue call(XmlParser *x, int which, const RtValue *args, size_t count)
{
    expat_flush(x);
    return x->handlers[which] ? call_guarded(x, which, args, count) : 0;
}

static RtValue text_or_none(const XML_Char *s) { return s ? rti_str(s) : RT_NONE; }

/* A name: the same object each time. */
static RtValue name_value(XmlParser *x, const XML_Char *s)
{
    RtValue name = text_or_none(s);
    if (!x->intern) return name;
    RtValue known = rti_dict_get(x->intern, name);
    if (!known) rti_dict_set(x->intern, name, name);
    return known ? known : name;
}

/* ---- the handlers ---- */

static RtValue attributes(XmlParser *x, const XML_Char **list)
{
    int most = x->specified ? XML_GetSpecifiedAttributeCount(x->expat) : -1;
    RtValue result = x->ordered ? rti_list_new(0) : rti_dict_new();
    for (int i = 0; list[i] && (most < 0 || i < most); i += 2) {
        RtValue name = name_value(x, list[i]), value = rti_str(list[i + 1]);
        if (x->ordered) {
            rti_list_append(result, name);
            rti_list_append(result, value);
        } else {
            rti_dict_set(result, name, value);
        }
    }
    return result;
}

static void on_StartElement(void *data, const XML_Char *name, const XML_Char **list)
{
    XmlParser *x = data;
    expat_flush(x); /* before the attributes are made */
    if (x->pending || !x->handlers[ON_StartElement]) return;
    RtValue args[2] = {name_value(x, name), attributes(x, list)};
    call(x, ON_StartElement, args, 2);
}

static void on_CharacterData(void *data, const XML_Char *s, int len)
{
    XmlParser *x = data;
    if (x->text && x->text_len + len > x->text_size) expat_flush(x);
    if (x->text && len <= x->text_size) {
        memcpy(x->text + x->text_len, s, (size_t)len);
        x->text_len += len;
        return;
    }
    RtValue text = rti_str_utf8(s, (size_t)len);
    if (x->handlers[ON_CharacterData]) call_guarded(x, ON_CharacterData, &text, 1);
}

/* Handlers whose arguments are texts: T(value), names: N(value). */
#define T(s) text_or_none(s)
#define N(s) name_value(x, s)
#define SIMPLE(handler, parameters, ...)                                                           \
    static void on_##handler parameters                                                            \
    {                                                                                              \
        XmlParser *x = data;                                                                       \
        if (x->pending) return;                                                                    \
        RtValue args[] = {__VA_ARGS__};                                                            \
        call(x, ON_##handler, args, sizeof args / sizeof *args);                                   \
    }
#define EMPTY(handler)                                                                             \
    static void on_##handler(void *data) { call(data, ON_##handler, NULL, 0); }
#define S const XML_Char *

SIMPLE(EndElement, (void *data, S name), N(name))
SIMPLE(ProcessingInstruction, (void *data, S target, S text), N(target), T(text))
SIMPLE(UnparsedEntityDecl, (void *data, S name, S base, S system, S public, S notation), N(name), N(base), N(system),
       N(public), N(notation))
SIMPLE(NotationDecl, (void *data, S name, S base, S system, S public), N(name), N(base), N(system), N(public))
SIMPLE(StartNamespaceDecl, (void *data, S prefix, S uri), N(prefix), N(uri))
SIMPLE(EndNamespaceDecl, (void *data, S prefix), N(prefix))
SIMPLE(Comment, (void *data, S text), T(text))
EMPTY(StartCdataSection)
EMPTY(EndCdataSection)
SIMPLE(Default, (void *data, S text, int len), rti_str_utf8(text, (size_t)len))
SIMPLE(DefaultExpand, (void *data, S text, int len), rti_str_utf8(text, (size_t)len))
SIMPLE(StartDoctypeDecl, (void *data, S name, S system, S public, int subset), N(name), N(system), N(public),
       RT_INT(subset))
EMPTY(EndDoctypeDecl)
SIMPLE(EntityDecl,
       (void *data, S name, int parameter, S value, int len, S base, S system, S public, S notation), N(name),
       RT_INT(parameter), value ? rti_str_utf8(value, (size_t)len) : RT_NONE, N(base), N(system), N(public),
       N(notation))
SIMPLE(XmlDecl, (void *data, S version, S encoding, int standalone), T(version), T(encoding), RT_INT(standalone))
SIMPLE(AttlistDecl, (void *data, S element, S name, S type, S value, int required), N(element), N(name), T(type),
       T(value), RT_INT(required))
SIMPLE(SkippedEntity, (void *data, S name, int parameter), N(name), RT_INT(parameter))

static int on_NotStandalone(void *data)
{
    RtValue result = call(data, ON_NotStandalone, NULL, 0);
    return result && rti_is_int(result) ? posix_int(result) : 0;
}

static int on_ExternalEntityRef(XML_Parser expat, S context, S base, S system, S public)
{
    XmlParser *x = XML_GetUserData(expat);
    RtValue args[4] = {T(context), N(base), N(system), N(public)};
    RtValue result = call(x, ON_ExternalEntityRef, args, 4);
    return result && rti_is_int(result) ? posix_int(result) : 0;
}

/* (type, quantifier, name, children) */
static RtValue model_value(XmlParser *x, const XML_Content *model)
{
    RtValue children = RT_VALUE(&rt_empty_tuple);
    if (model->numchildren) children = RT_VALUE(rti_tuple_alloc(model->numchildren));
    for (unsigned i = 0; i < model->numchildren; i++)
        RTI_TUPLE(children)->items[i] = model_value(x, &model->children[i]);
    RtValue four[4] = {RT_INT(model->type), RT_INT(model->quant), T(model->name), children};
    return rti_tuple_from(four, 4);
}

static void on_ElementDecl(void *data, S name, XML_Content *model)
{
    XmlParser *x = data;
    if (!x->pending) {
        RtValue args[2] = {N(name), model_value(x, model)};
        call(x, ON_ElementDecl, args, 2);
    }
    XML_FreeContentModel(x->expat, model);
}

/* ---- connecting ---- */

#define ON(name) (x->handlers[ON_##name] ? on_##name : NULL)

void expat_connect(XmlParser *x, int which)
{
    XML_Parser p = x->expat;
    switch (which) {
    case ON_StartElement: XML_SetStartElementHandler(p, ON(StartElement)); break;
    case ON_EndElement: XML_SetEndElementHandler(p, ON(EndElement)); break;
    case ON_ProcessingInstruction: XML_SetProcessingInstructionHandler(p, ON(ProcessingInstruction)); break;
    case ON_CharacterData: XML_SetCharacterDataHandler(p, ON(CharacterData)); break;
    case ON_UnparsedEntityDecl: XML_SetUnparsedEntityDeclHandler(p, ON(UnparsedEntityDecl)); break;
    case ON_NotationDecl: XML_SetNotationDeclHandler(p, ON(NotationDecl)); break;
    case ON_StartNamespaceDecl: XML_SetStartNamespaceDeclHandler(p, ON(StartNamespaceDecl)); break;
    case ON_EndNamespaceDecl: XML_SetEndNamespaceDeclHandler(p, ON(EndNamespaceDecl)); break;
    case ON_Comment: XML_SetCommentHandler(p, ON(Comment)); break;
    case ON_StartCdataSection: XML_SetStartCdataSectionHandler(p, ON(StartCdataSection)); break;
    case ON_EndCdataSection: XML_SetEndCdataSectionHandler(p, ON(EndCdataSection)); break;
    case ON_Default: XML_SetDefaultHandler(p, ON(Default)); break;
    case ON_DefaultExpand: XML_SetDefaultHandlerExpand(p, ON(DefaultExpand)); break;
    case ON_NotStandalone: XML_SetNotStandaloneHandler(p, ON(NotStandalone)); break;
    case ON_ExternalEntityRef: XML_SetExternalEntityRefHandler(p, ON(ExternalEntityRef)); break;
    case ON_StartDoctypeDecl: XML_SetStartDoctypeDeclHandler(p, ON(StartDoctypeDecl)); break;
    case ON_EndDoctypeDecl: XML_SetEndDoctypeDeclHandler(p, ON(EndDoctypeDecl)); break;
    case ON_EntityDecl: XML_SetEntityDeclHandler(p, ON(EntityDecl)); break;
    case ON_XmlDecl: XML_SetXmlDeclHandler(p, ON(XmlDecl)); break;
    case ON_ElementDecl: XML_SetElementDeclHandler(p, ON(ElementDecl)); break;
    case ON_AttlistDecl: XML_SetAttlistDeclHandler(p, ON(AttlistDecl)); break;
    case ON_SkippedEntity: XML_SetSkippedEntityHandler(p, ON(SkippedEntity)); break;
    default: break;
    }
}

/* An encoding that expat does not know: the codec of that name, as far as it has a character for each byte. */
static int on_encoding(void *data, S name, XML_Encoding *info)
{
    XmlParser *x = data;
    RtHandler h;
    volatile int known = XML_STATUS_ERROR;
    if (x->pending) return XML_STATUS_ERROR;
    RT_TRY(h) {
        uint8_t all[256];
        RtText text;
        for (int i = 0; i < 256; i++) all[i] = (uint8_t)i;
        text_of(rti_decode(all, 256, rti_str(name), rti_str("replace")), &text);
        if (text.len != 256) rt_errorf(&rt_ValueError, "multi-byte encodings are not supported");
        for (int i = 0; i < 256; i++) {
            uint32_t c = rti_text_at(&text, i);
            info->map[i] = c == 0xFFFD ? -1 : (int)c;
        }
        info->data = NULL;
        info->convert = NULL;
        info->release = NULL;
        known = XML_STATUS_OK;
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
        stop(x);
    }
    return known;
}

void expat_connect_encodings(XmlParser *x)
{
    XML_SetUnknownEncodingHandler(x->expat, on_encoding, x);
}
