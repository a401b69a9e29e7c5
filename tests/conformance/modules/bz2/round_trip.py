"""bz2: in one go, piece by piece, several streams, files, limits of output."""
import bz2
import io
import random

rnd = random.Random(5)
data = b"".join(b"%d bottles of beer, " % i for i in range(3000)) + rnd.randbytes(30000)
for level in (1, 5, 9):
    packed = bz2.compress(data, level)
    print(level, packed[:4], len(packed) < len(data), bz2.decompress(packed) == data)
packed = bz2.compress(data)
c, parts = bz2.BZ2Compressor(), []
for i in range(0, len(data), 1000):
    parts.append(c.compress(memoryview(data)[i:i + 1000]))
parts.append(c.flush())
print(b"".join(parts) == packed)
d, got = bz2.BZ2Decompressor(), b""
for i in range(0, len(packed), 700):
    got += d.decompress(packed[i:i + 700])
print(got == data, d.eof, d.needs_input, d.unused_data)
d, got, calls = bz2.BZ2Decompressor(), b"", 0
feed = packed + b"rest"
while not d.eof:
    piece = d.decompress(feed, max_length=4000)
    feed, calls = b"", calls + 1
    got += piece
    assert len(piece) <= 4000
print(got == data, calls, d.needs_input, d.unused_data, d.decompress.__name__)
d = bz2.BZ2Decompressor()
print(d.decompress(packed, 0), d.needs_input, len(d.decompress(b"", 5)), d.needs_input, d.eof)
print(bz2.decompress(bz2.compress(b"one") + bz2.compress(b"two") + b"garbage"), bz2.compress(b""), bz2.decompress(b""))
raw = io.BytesIO()
with bz2.open(raw, "wt", encoding="utf-8") as f:
    f.write("line é\n" * 3)
    print("second", file=f)
raw.seek(0)
with bz2.open(raw, "rt", encoding="utf-8") as f:
    print(f.readlines())
raw.seek(0)
with bz2.BZ2File(raw) as f:
    f.seek(8)
    print(f.peek(3)[:3], f.read(5), f.tell())
