"""zlib: checksums, compress and decompress in one go and piece by piece, dictionaries, containers."""
import zlib

data = b"".join(b"%d bottles of beer, " % i for i in range(500))
print(zlib.crc32(b""), zlib.crc32(data), zlib.crc32(data[10:], zlib.crc32(data[:10])) == zlib.crc32(data), zlib.crc32(b"a", -1), zlib.crc32(b"a", 1 << 40))
print(zlib.adler32(b""), zlib.adler32(bytearray(data)), zlib.adler32(memoryview(data)[10:], zlib.adler32(data[:10])) == zlib.adler32(data))
for level in (-1, 0, 1, 6, 9):
    packed = zlib.compress(data, level)
    print(level, len(packed) < len(data) or level == 0, zlib.decompress(packed) == data, zlib.decompress(packed, bufsize=1) == data)
for bits in (15, -15, 31, 9):
    packed = zlib.compress(data, wbits=bits)
    print(bits, zlib.decompress(packed, bits) == data, zlib.decompress(packed, 47) == data if bits > 0 else None)
print(zlib.decompress(zlib.compress(b"")), zlib.compress(b"abc"))

c = zlib.compressobj(9, zlib.DEFLATED, 15, 9, zlib.Z_FILTERED)
pieces = [c.compress(data[:100]), c.flush(zlib.Z_SYNC_FLUSH), c.compress(data[100:]), c.flush(zlib.Z_NO_FLUSH)]
twin = c.copy()
pieces.append(c.flush())
d = zlib.decompressobj()
print(d.decompress(pieces[0] + pieces[1]) == data[:100], d.eof, twin.flush() == pieces[-1])
print(d.decompress(b"".join(pieces[2:]) + b"behind") == data[100:], d.eof, d.unused_data, d.unconsumed_tail, d.flush())
d = zlib.decompressobj()
packed = zlib.compress(data)
print(d.decompress(packed, 10), len(d.unconsumed_tail) > 0, d.copy().decompress(d.unconsumed_tail) == data[10:], d.decompress(d.unconsumed_tail, max_length=5), d.flush() == data[15:], d.eof)
d = zlib.decompressobj()
print(b"".join(d.decompress(packed[i:i + 1]) for i in range(len(packed))) == data, d.eof)

words = b"bottles of beer, "
c = zlib.compressobj(zdict=words)
packed = c.compress(data) + c.flush()
print(zlib.decompressobj(zdict=words).decompress(packed) == data)
c = zlib.compressobj(wbits=-15, zdict=bytearray(words))
packed = c.compress(data) + c.flush()
print(zlib.decompressobj(-15, words).decompress(packed) == data)

d = zlib._ZlibDecompressor()
packed = zlib.compress(data) + b"more"
print(d.needs_input, d.decompress(packed[:20], 5), d.needs_input, d.eof)
out = d.decompress(b"", 3)
print(out, d.needs_input, d.decompress(b"", 0), d.decompress(packed[20:]) == data[8:], d.eof, d.unused_data, d.needs_input)
print(zlib.MAX_WBITS, zlib.DEFLATED, zlib.Z_BEST_SPEED, zlib.Z_FINISH, zlib.DEF_BUF_SIZE, zlib.ZLIB_VERSION == zlib.ZLIB_RUNTIME_VERSION)
big = bytes(range(256)) * 4000
print(zlib.decompress(zlib.compress(big)) == big, zlib.crc32(big), zlib.adler32(big))
