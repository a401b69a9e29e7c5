"""bz2: what is refused."""
import bz2
import copy
import pickle

c, d = bz2.BZ2Compressor(), bz2.BZ2Decompressor()
for f in (lambda: bz2.BZ2Compressor(0), lambda: bz2.BZ2Compressor("a"), lambda: bz2.BZ2Compressor(1, 2), lambda: bz2.BZ2Decompressor(1),
          lambda: bz2.BZ2Compressor(compresslevel=3), lambda: bz2.BZ2Decompressor(x=1), lambda: c.compress("a"), lambda: c.compress(),
          lambda: pickle.dumps(c), lambda: copy.copy(d), lambda: c.flush(), lambda: c.flush(), lambda: c.compress(b""), lambda: d.decompress("x"),
          lambda: d.decompress(b"", max_length="a"), lambda: d.decompress(b"BZh91AY"), lambda: bz2.decompress(bz2.compress(b"a")[:-2]),
          lambda: bz2.decompress(b"zzz"), lambda: bz2.BZ2Decompressor().decompress(b"x" * 20), lambda: setattr(d, "eof", True)):
    try:
        print("no error", f())
    except Exception as e:
        print(type(e).__name__, e)
e = bz2.BZ2Decompressor()
print(e.decompress(bz2.compress(b"abc") + b"xyz"), e.unused_data, e.eof)
try:
    e.decompress(b"more")
except EOFError as x:
    print(x)
