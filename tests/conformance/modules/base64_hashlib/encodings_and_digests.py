# base64, binascii, hashlib, hmac, zlib.crc32-free checksums: round trips and errors.
import base64
import binascii
import hashlib
import hmac
data = bytes(range(0, 256, 5)) + "é".encode()
for name in "b64", "urlsafe_b64", "b32", "b16", "b85", "a85":
    encoded = getattr(base64, name + "encode")(data)
    print(name, encoded[:24], len(encoded), getattr(base64, name + "decode")(encoded) == data)
print(base64.b64encode(b"\xfb\xff", b"-_"), base64.b64decode("aGk="), base64.b64decode("a G\nk="), base64.encodebytes(b"x" * 60), base64.a85encode(b"hello", adobe=True), base64.b32hexencode(b"hi"), base64.a85decode(b"<~BOu!rD]~>", adobe=True))
for f in (lambda: base64.b64decode("a")), (lambda: base64.b64decode("a$b=", validate=True)), (lambda: base64.b64decode("é")), (lambda: base64.b32decode("a")), (lambda: base64.b16decode("zz")), (lambda: base64.b64encode("text")), (lambda: base64.a85decode("v")), (lambda: base64.b85decode("\"")), (lambda: binascii.unhexlify("abc")), (lambda: binascii.unhexlify("zz")):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(binascii.hexlify(b"\x01\xff", "-"), binascii.crc32(b"hello"), binascii.crc_hqx(b"x", 0), binascii.b2a_base64(b"a", newline=False))
for name in "md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b", "blake2s", "sha224", "sha384":
    h = hashlib.new(name, b"ab")
    h.update(b"c")
    print(name, h.hexdigest()[:16], h.digest_size, h.block_size, h.copy().digest() == h.digest(), h.name)
print(hashlib.shake_128(b"x").hexdigest(8), hashlib.blake2b(b"x", digest_size=4, key=b"k").hexdigest(), hmac.new(b"key", b"msg", "sha256").hexdigest()[:16], hmac.compare_digest(b"a", b"a"), hashlib.sha256("é".encode()).hexdigest()[:8])
for f in (lambda: hashlib.new("nope")), (lambda: hashlib.md5("text")), (lambda: hashlib.md5(5)), (lambda: hmac.new(b"k", b"m")), (lambda: hashlib.blake2b(digest_size=99)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# stress: 100
