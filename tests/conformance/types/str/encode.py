def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


s = "aé\u20ac\U0001f600"
for codec in ("utf-8", "UTF8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "utf-8-sig", "u8"):
    data = s.encode(codec)
    print(codec, data, data.decode(codec) == s)
for errors in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
    print(s.encode("ascii", errors), s.encode("latin-1", errors), s.encode("cp1252", errors=errors), "\ud800x".encode("utf-8", errors))
print("\udcff".encode("ascii", "surrogateescape"), "\ud800".encode("utf-8", "surrogatepass"), "\ud800".encode("utf-16-le", "surrogatepass"))
print("tab\té\u20ac\\".encode("unicode_escape"), "é\u20ac\\".encode("raw_unicode_escape"))
attempt(lambda: s.encode("ascii"))
attempt(lambda: s.encode("latin-1"))
attempt(lambda: "a\u0100\u0101".encode("cp1252"))
attempt(lambda: "\ud800\ud801".encode())
attempt(lambda: "\udc80".encode("utf-16", "surrogateescape"))
attempt(lambda: s.encode("no-such"))
attempt(lambda: s.encode("hex"))
attempt(lambda: s.encode("ascii", "no-such"))
attempt(lambda: s.encode(1))
attempt(lambda: s.encode("ascii", 1))
try:
    "abc\u20acdef".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
