"""pyexpat: events, attributes in order, text in one piece, entities, errors, exceptions of handlers."""
import pyexpat

text = """<?xml version="1.0"?>
<!DOCTYPE r [<!ENTITY e "entity"><!ELEMENT r (a|b)*><!ATTLIST a k CDATA "default">]>
<!-- note --><r xmlns:n="urn:n"><a k="v">one &amp; &e;</a><n:b/>tail<![CDATA[<raw>]]><?pi data?></r>"""
names = ("StartElement", "EndElement", "CharacterData", "Comment", "ProcessingInstruction", "StartCdataSection", "EndCdataSection", "XmlDecl", "StartDoctypeDecl",
         "EndDoctypeDecl", "EntityDecl", "ElementDecl", "AttlistDecl", "StartNamespaceDecl", "EndNamespaceDecl")
for settings in ({}, {"buffer_text": True}, {"ordered_attributes": True, "specified_attributes": True, "namespace": " "}):
    p = pyexpat.ParserCreate(namespace_separator=settings.pop("namespace", None))
    for name, value in settings.items():
        setattr(p, name, value)
    for name in names:
        setattr(p, name + "Handler", lambda *args, name=name: print(name, *args))
    print(p.Parse(text[:60]), p.Parse(text[60:], True), p.CurrentLineNumber, p.CurrentColumnNumber, p.CurrentByteIndex, p.ErrorCode, sorted(map(str, p.intern))[:4])
for bad in ("<a><b></a>", "", "<a", "<a>&undefined;</a>", "<a/><b/>", "\0", "<a b='1' b='2'/>", b"<?xml version='1.0' encoding='nowhere'?><a/>", b"<a>\xff</a>"):
    p = pyexpat.ParserCreate()
    try:
        print(p.Parse(bad, True))
    except (pyexpat.ExpatError, LookupError) as e:
        print(type(e).__name__, e, getattr(e, "code", None), getattr(e, "lineno", None), getattr(e, "offset", None), p.ErrorCode, p.ErrorLineNumber)


def wrong(*args):
    raise KeyError(args)


p = pyexpat.ParserCreate(intern=None)
p.StartElementHandler = wrong
p.EndElementHandler = print
try:
    p.Parse("<a><b/></a>", True)
except KeyError as e:
    print(repr(e), p.intern, p.StartElementHandler)
p = pyexpat.ParserCreate()
p.buffer_size = 4
p.buffer_text = True
p.CharacterDataHandler = print
p.DefaultHandlerExpand = lambda s: print("default", s)
print(p.Parse("<a>abcdef<b/>gh", False), p.buffer_used, p.buffer_size, p.buffer_text)
p.SetBase("base")
print(p.GetBase(), p.GetInputContext(), p.Parse(b"</a>", 1))


def external(context, base, system, public):
    print("external", context, base, system, public)
    inner = p.ExternalEntityParserCreate(context)
    return inner.Parse("<c>inside</c>", True)


p = pyexpat.ParserCreate()
p.ExternalEntityRefHandler = external
p.StartElementHandler = print
p.CharacterDataHandler = print
print(p.SetParamEntityParsing(pyexpat.XML_PARAM_ENTITY_PARSING_NEVER), p.Parse("<!DOCTYPE r [<!ENTITY x SYSTEM 'file.xml'>]><r>&x;</r>", True))
print(pyexpat.ErrorString(3), pyexpat.ErrorString(0), pyexpat.errors.codes["syntax error"], pyexpat.errors.messages[4], pyexpat.model.XML_CTYPE_SEQ, pyexpat.error is pyexpat.ExpatError)
for f in (lambda: pyexpat.ParserCreate(namespace_separator="ab"), lambda: pyexpat.ParserCreate(5), lambda: pyexpat.ParserCreate(intern=3), lambda: setattr(p, "buffer_size", 0), lambda: setattr(p, "buffer_size", "x"),
          lambda: setattr(p, "buffer_size", 1 << 40), lambda: setattr(p, "other", 1), lambda: p.Parse(5), lambda: p.ParseFile(5), lambda: delattr(p, "StartElementHandler")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
