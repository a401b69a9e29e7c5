"""zlib: what is refused."""
import zlib

c, d = zlib.compressobj(), zlib.decompressobj()
for f in (lambda: zlib.decompress(b""), lambda: zlib.decompress(b"xxxx"), lambda: zlib.compress("x"), lambda: zlib.compress(b"", 10),
          lambda: zlib.compressobj(wbits=99), lambda: zlib.decompressobj(wbits=99), lambda: zlib.decompress(zlib.compress(b"abc")[:-1]),
          lambda: zlib.decompressobj().flush(0), lambda: d.decompress(b"", -1), lambda: zlib.decompress(b"", bufsize=0), lambda: zlib.crc32("x"),
          lambda: zlib.decompress(b"", bufsize=-1), lambda: c.flush(7), lambda: zlib.compressobj(zdict="x"), lambda: zlib._ZlibDecompressor().decompress(b"aaaa"),
          lambda: zlib.compressobj(level=55), lambda: type(c)(), lambda: d.decompress(b"xxxx"), lambda: zlib.decompressobj(zdict=5), lambda: c.compress(5),
          lambda: zlib.decompressobj().decompress(zlib.compressobj(zdict=b"abc").flush()), lambda: zlib.decompress(zlib.compress(b"abc") + b"x"),
          lambda: zlib.decompress(zlib.compress(b"abc")[:-4] + b"1234"), lambda: setattr(d, "eof", True), lambda: zlib.compress(), lambda: zlib.compress(b"", 1, 2, 3),
          lambda: zlib.adler32(b"", "x"), lambda: zlib._ZlibDecompressor(wbits=3)):
    try:
        print("no error", f())
    except Exception as e:
        print(type(e).__name__, e)
print(zlib.error.__mro__[:2], zlib.error.__module__)
print(len(c.flush()))
for f in (lambda: c.compress(b"x"), lambda: c.flush(), lambda: c.copy(), lambda: c.__deepcopy__({})):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
z = zlib._ZlibDecompressor()
z.decompress(zlib.compress(b"x"))
try:
    z.decompress(b"more")
except EOFError as e:
    print(repr(e))
