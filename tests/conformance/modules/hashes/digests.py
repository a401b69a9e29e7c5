"""Digests of texts around the block sizes, whole and in pieces."""
import _blake2
import _md5
import _sha1
import _sha2
import _sha3

makers = [_md5.md5, _sha1.sha1, _sha2.sha224, _sha2.sha256, _sha2.sha384, _sha2.sha512, _sha3.sha3_224, _sha3.sha3_256,
          _sha3.sha3_384, _sha3.sha3_512, _blake2.blake2b, _blake2.blake2s]
text = bytes(i * 7 % 256 for i in range(5000))
for make in makers:
    h = make()
    print(h.name, h.block_size, h.digest_size, h.hexdigest())
    together = make()
    for n in (1, 55, 56, 63, 64, 65, 71, 72, 103, 104, 111, 112, 127, 128, 129, 135, 136, 137, 143, 144, 168, 500, 4999):
        together.update(make(text[:n]).digest())
        pieces = make()
        for i in range(0, n, 13):
            pieces.update(text[i:min(n, i + 13)])
        assert pieces.digest() == make(text[:n]).digest()
    print(together.hexdigest(), together.copy().digest() == together.digest())
for make in (_sha3.shake_128, _sha3.shake_256):
    h = make(text[:333])
    print(h.name, h.block_size, h.digest_size, h.hexdigest(3), h.digest(0), make(h.digest(1000)).hexdigest(20),
          h._rate_bits, h._capacity_bits, h._suffix)
b, s = _blake2.blake2b, _blake2.blake2s
print(b(b"data", digest_size=20, key=b"key", salt=b"salt", person=b"me", fanout=2, depth=3, leaf_size=4096, node_offset=2**40,
        node_depth=1, inner_size=32, last_node=True).hexdigest())
print(s(b"data", digest_size=9, key=b"key" * 9, salt=b"salt", person=b"me", fanout=0, depth=255, node_offset=2**47, last_node=1).hexdigest())
print(b.SALT_SIZE, s.MAX_DIGEST_SIZE, _blake2.BLAKE2S_PERSON_SIZE, type(_sha2.sha256()), type(_md5.md5()))
for f in (lambda: _sha2.sha256("x"), lambda: _sha2.sha256(3), lambda: _sha2.sha256(b"", 3), lambda: _sha2.sha256(string=b"a").hexdigest(),
          lambda: _sha2.sha256(data=b"a"), lambda: type(_sha2.sha256())(), lambda: _md5.md5(b"a", usedforsecurity=False).name,
          lambda: _sha3.sha3_256("a"), lambda: _sha3.shake_128(b"a").digest(-1), lambda: _sha3.shake_128(b"a").digest(2**40),
          lambda: b(digest_size=65), lambda: b(digest_size=0), lambda: b(key=b"x" * 65), lambda: b(salt=b"x" * 17),
          lambda: b(person=b"x" * 17), lambda: b(fanout=256), lambda: b(depth=0), lambda: b(leaf_size=-1), lambda: b(leaf_size=2**32),
          lambda: b(node_offset=-1), lambda: b(node_depth=256), lambda: b(inner_size=65), lambda: s(node_offset=2**48),
          lambda: b(b"a", b"b"), lambda: b("a"), lambda: _sha2.sha256().update("a"), lambda: _sha3.sha3_256(b"", b""),
          lambda: _sha3.sha3_256(data=b""), lambda: b(data=b"a")):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
