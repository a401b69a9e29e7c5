def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


bad = b"ok\xff\xe2\x82z\xed\xa0\x80\xf0\x9f\x98"
for errors in ("ignore", "replace", "backslashreplace", "surrogateescape"):
    print(errors, ascii(bad.decode("utf-8", errors)))
print(ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")), b"a\x80".decode("cp1252"), ascii(b"\xe9\xff".decode("latin-1")))
print(b"\xff\xfea\x00".decode("utf-16"), b"\xfe\xff\x00a".decode("utf-16"), b"\xef\xbb\xbfx".decode("utf-8-sig"), ascii(b"\xef\xbb\xbfx".decode()))
print(repr(b"a\\n\\x41\\u20ac\\101".decode("unicode_escape")), bytearray(b"abc").decode(), b"".decode("no-such"))
attempt(lambda: bad.decode())
attempt(lambda: b"\xe2\x82".decode())
attempt(lambda: b"\xed\xa0\x80".decode())
attempt(lambda: b"a\x80".decode("ascii"))
attempt(lambda: b"\x81".decode("cp1252"))
attempt(lambda: b"abc".decode("utf-16"))
attempt(lambda: b"\x00\xd8".decode("utf-16-le"))
attempt(lambda: b"\x00\xd8a\x00".decode("utf-16-le"))
attempt(lambda: b"\x00\x00\x11\x00".decode("utf-32-le"))
attempt(lambda: b"a".decode("no-such"))
attempt(lambda: b"\xff".decode("utf-8", "no-such"))
attempt(lambda: b"\xff".decode("utf-8", "xmlcharrefreplace"))
attempt(lambda: b"\\x4".decode("unicode_escape"))
try:
    b"ab\xffcd".decode("utf-8")
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
