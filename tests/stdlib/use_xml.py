import io
import plistlib
import xml.dom.minidom
import xml.etree.ElementTree as ET
import xml.sax
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

text = """<?xml version="1.0"?>
<!DOCTYPE r [<!ENTITY e "entity"><!ELEMENT r (a|b)*><!ATTLIST a k CDATA "default">]>
<!-- note -->
<r xmlns:n="urn:n"><a k="v">one &amp; &e;</a><n:b/>tail<![CDATA[<raw>]]><?pi data?></r>"""

events = []
p = expat.ParserCreate()
for name in ("StartElement", "EndElement", "CharacterData", "Comment", "ProcessingInstruction", "StartCdataSection", "EndCdataSection", "XmlDecl",
             "StartDoctypeDecl", "EndDoctypeDecl", "EntityDecl", "ElementDecl", "AttlistDecl"):
    setattr(p, name + "Handler", lambda *args, name=name: events.append((name, *args)))
p.buffer_text = True
print(p.Parse(text, True), p.CurrentLineNumber, p.CurrentColumnNumber, p.buffer_size, p.ErrorCode)
for e in events:
    print(e)
for bad in ("<a><b></a>", "", "<a", "<a>&undefined;</a>", "<a/><b/>", b"<?xml version='1.0' encoding='nowhere'?><a/>"):
    try:
        expat.ParserCreate().Parse(bad, True)
    except (expat.ExpatError, LookupError) as e:
        print(type(e).__name__, e, getattr(e, "code", None))
p = expat.ParserCreate(namespace_separator=" ")
p.ordered_attributes = True
p.StartElementHandler = lambda name, attributes: print(name, attributes) if name[0] != "x" else 1 / 0
p.Parse(b"<n:a xmlns:n='urn:n' n:k='1' j='2'>")
try:
    p.Parse("<x/>")
except ZeroDivisionError as e:
    print(repr(e))
p = expat.ParserCreate()
p.CharacterDataHandler = print
p.ParseFile(io.BytesIO("<?xml version='1.0' encoding='cp1252'?><a>\u20ac</a>".encode("cp1252")))
print(expat.ErrorString(3), expat.errors.XML_ERROR_SYNTAX, expat.errors.codes["syntax error"], expat.model.XML_CTYPE_SEQ, expat.XML_PARAM_ENTITY_PARSING_NEVER)

root = ET.fromstring(text)
print([(x.tag, x.attrib, x.text, x.tail) for x in root.iter()], root.find("a").get("k"), ET.tostring(root)[:40])
root.append(ET.Element("new", {"x": "<&\">"}))
ET.indent(root)
print(ET.tostring(root, encoding="unicode"))
for event, element in ET.iterparse(io.StringIO("<a><b>1</b><b>2</b></a>"), events=("start", "end")):
    print(event, element.tag, end="; ")
print(len(root.findall(".//a[@k='v']")), ET.fromstring("<a><b/></a>").find("b") is not None)
try:
    ET.fromstring("<a><b></a>")
except ET.ParseError as e:
    print(e, e.position)
print(xml.dom.minidom.parseString("<a b='1'><c>x</c></a>").toprettyxml(indent=" "))


class Handler(xml.sax.ContentHandler):
    def startElement(self, name, attrs):
        print("<", name, dict(attrs))

    def characters(self, content):
        print("text", content)


xml.sax.parseString(b"<a k='v'>t</a>", Handler())
try:
    xml.sax.parseString(b"<a>", Handler())
except xml.sax.SAXParseException as e:
    print(e.getMessage(), e.getLineNumber())
print(escape("<&>"), quoteattr('a"b'))
value = {"a": [1, 2.5, True, "x", b"bytes"], "d": {"e": "f"}}
print(plistlib.loads(plistlib.dumps(value)) == value, plistlib.loads(plistlib.dumps(value, fmt=plistlib.FMT_BINARY)) == value)
