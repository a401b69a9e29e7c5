/* Shared by the files of the module pyexpat: mod_pyexpat.c (the module and its tables), expat_parser.c (parser objects),
 * expat_handlers.c (what expat calls). The work is done by the system's libexpat, linked with programs that import pyexpat.
 *
 * expat's frames lie between XML_Parse and a handler of the program, so an exception of the handler must not jump over
 * them: it is kept in `pending`, parsing is stopped, and the method that called expat raises it.
 */
#ifndef RTI_EXPATMOD_H
#define RTI_EXPATMOD_H

#include <expat.h>

#include "bytes.h"
#include "native.h"
#include "posixmod.h"

/* Handlers: name, and the number of it in XmlParser.handlers. The attribute is NAMEHandler, for one of them
 * DefaultHandlerExpand. */
#define EXPAT_HANDLERS(H) EXPAT_NAMED(H) H(DefaultExpand)
#define EXPAT_NAMED(H)                                                                             \
    H(StartElement) H(EndElement) H(ProcessingInstruction) H(CharacterData) H(UnparsedEntityDecl)  \
    H(NotationDecl) H(StartNamespaceDecl) H(EndNamespaceDecl) H(Comment) H(StartCdataSection)      \
    H(EndCdataSection) H(Default) H(NotStandalone) H(ExternalEntityRef)                            \
    H(StartDoctypeDecl) H(EndDoctypeDecl) H(EntityDecl) H(XmlDecl) H(ElementDecl) H(AttlistDecl)   \
    H(SkippedEntity)
enum {
#define NUMBER(name) ON_##name,
    EXPAT_HANDLERS(NUMBER)
#undef NUMBER
    HANDLER_COUNT
};

typedef struct XmlParser {
    RtShape *shape;
    XML_Parser expat;
    RtValue handlers[HANDLER_COUNT]; /* 0: none */
    RtValue intern;                  /* dict of names, 0: names are not shared */
    RtValue pending;                 /* an exception of a handler */
    RtValue parent;                  /* of a parser for an external entity */
    char *text;                      /* character data that waits, NULL: passed on at once; a block */
    int64_t text_len, text_size;
    bool ordered, specified, prefixes, in_handler;
} XmlParser;

#define XML_PARSER(v) ((XmlParser *)RT_OBJ(v))

extern RtType expat_parser_type;
extern RtType *expat_error;

/* raises: ExpatError for the parser's state. */
RT_NORETURN void expat_raise(const XmlParser *x, enum XML_Error code);
/* Have expat call us for handler number `which`, or no more. */
void expat_connect(XmlParser *x, int which);
void expat_connect_encodings(XmlParser *x);
/* Pass on the character data that waits. */
void expat_flush(XmlParser *x);
RtValue expat_create(RtValue self, const RtValue *args, size_t count, RtValue kwnames);

#endif
