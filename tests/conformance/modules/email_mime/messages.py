# email, mimetypes, quopri: building, parsing, headers, attachments.
import email
import mimetypes
import quopri
from email import policy
from email.header import Header, decode_header
from email.message import EmailMessage
from email.utils import formataddr, parseaddr, formatdate, parsedate_to_datetime
m = EmailMessage()
m["Subject"] = "Grüße and a long subject line that has to be folded somewhere because it is long"
m["From"] = "Ann <ann@example.com>"
m["To"] = "bob@example.com, Cy <cy@example.com>"
m.set_content("Hello,\nthis is é text.\n")
print(m.as_string())
print(m["to"].addresses[1].display_name, m.get_content_type(), m.get_content(), m.keys(), "subject" in m, m.get("x", "none"))
m.add_alternative("<p>Hi</p>", subtype="html")
m.add_attachment(b"\x00\x01data", maintype="application", subtype="octet-stream", filename="d.bin")
print([p.get_content_type() for p in m.walk()], m.is_multipart(), [a.get_filename() for a in m.iter_attachments()], m.get_body(("html",)).get_content())
raw = b"""From: =?utf-8?q?J=C3=BCrgen?= <j@x.org>\r
Subject: =?iso-8859-1?b?6Q==?= test\r
Received: one\r
Received: two\r
Content-Type: multipart/mixed; boundary="B"\r
\r
preamble\r
--B\r
Content-Type: text/plain; charset="latin-1"\r
Content-Transfer-Encoding: quoted-printable\r
\r
caf=E9 =\r
joined\r
--B\r
Content-Type: application/json\r
Content-Transfer-Encoding: base64\r
\r
eyJhIjogMX0=\r
--B--\r
"""
p = email.message_from_bytes(raw, policy=policy.default)
print(p["from"], "|", p["subject"], "|", p.get_all("received"), [part.get_content_type() for part in p.iter_parts()], repr(next(p.iter_parts()).get_content()), list(p.iter_parts())[1].get_content(), p.defects, p.get_boundary(), p.preamble)
old = email.message_from_string("A: 1\nB: 2\n\nbody\n")
print(old["a"], old.get_payload(), old.items(), decode_header("=?utf-8?b?w6k=?= x"), str(Header("é", "utf-8").encode()), formataddr(("É", "e@x.y")), parseaddr('"Q, R" <q@r.s>'), formatdate(0), parsedate_to_datetime("Mon, 20 Nov 1995 19:12:08 -0500"), email.message_from_string("bad header\n\nx").defects)
print(mimetypes.guess_type("a.html"), mimetypes.guess_type("x.tar.gz"), mimetypes.guess_extension("image/png"), quopri.encodestring("é=\t \n".encode()), quopri.decodestring(b"a=3Db=\nc"))
for f in (lambda: m.__setitem__("Subject", "again")), (lambda: EmailMessage().__setitem__("X", "a\nb")), (lambda: EmailMessage().get_content()), (lambda: m.add_related("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# stress: 100
