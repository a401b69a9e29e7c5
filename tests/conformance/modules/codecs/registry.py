# Codecs of the package encodings, by the registry: looked up, incremental, for files, with own ones.
import codecs
import io

print(codecs.lookup("UTF-8").name, codecs.lookup("latin1").name, codecs.getencoder("ascii")("abc"))
print(codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"))
decoder = codecs.getincrementaldecoder("utf-16")()
print([decoder.decode(bytes([b])) for b in "aé".encode("utf-16")], decoder.getstate())
reader = codecs.getreader("utf-8")(io.BytesIO("één\ntwee\n".encode()))
print(reader.readline(), list(reader))


def search(name):
    if name != "swapped":
        return None
    return codecs.CodecInfo(lambda s, errors="strict": (s.swapcase().encode(), len(s)),
                            lambda b, errors="strict": (bytes(b).decode().swapcase(), len(b)), name="swapped")


codecs.register(search)
print("aBc".encode("swapped"), b"xYz".decode("Swapped"), codecs.lookup("swapped").name)
for action in (lambda: codecs.lookup("no such"), lambda: "a".encode("hex"), lambda: b"a".decode("no-such"), lambda: codecs.decode(b"zz", "hex")):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", None))
codecs.unregister(search)
try:
    "a".encode("swapped")
except LookupError as e:
    print(e)
