"""binascii: hexadecimal, base64, uuencoding, quoted-printable, checksums of many small inputs."""
import binascii as b

seed = 1


def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n


def some(letters, most):
    return bytes(letters[random(len(letters))] for i in range(random(most)))


def call(f, *args, **kw):
    try:
        return f(*args, **kw)
    except (b.Error, ValueError, TypeError) as e:
        return type(e).__name__ + " " + str(e)


total = 0
for i in range(300):
    data = some(bytes(range(256)), 46)
    text = some(b"ABab01+/== \n-", 12)
    qp = some(b"ab=_. \t\r\n=3DX" + bytes([0, 200]), 30)
    long = some(b"a b.=\t\n\r_", 200)
    uu = b.b2a_uu(data, backtick=i % 2)
    line = (b.hexlify(data), b.b2a_base64(data), uu, b.a2b_uu(uu) == data.ljust(0), b.crc32(data), b.crc32(data, i * 7919), b.crc_hqx(data, i),
            call(b.a2b_base64, text), call(b.a2b_base64, text, strict_mode=True), call(b.a2b_hex, text),
            b.a2b_qp(qp), b.a2b_qp(qp, True), b.b2a_qp(long), b.b2a_qp(long, True, False), b.b2a_qp(long, header=True), call(b.a2b_uu, text),
            b.hexlify(data, "-", random(9) - 4), b.a2b_base64(b.b2a_base64(data)) == data, b.unhexlify(b.hexlify(data)) == data)
    if i % 10 == 0:
        print(line)
    total = b.crc32(repr(line).encode(), total)
print(total)
for f in (lambda: b.a2b_hex("abc"), lambda: b.a2b_hex("zz"), lambda: b.a2b_hex(3), lambda: b.a2b_hex("é"), lambda: b.hexlify("a"),
          lambda: b.hexlify(b"abc", ":", 2), lambda: b.hexlify(b"abc", b"::"), lambda: b.hexlify(b"abc", "é"), lambda: b.crc32("a"),
          lambda: b.crc32(b"a", 2**70 + 3), lambda: b.crc32(b"a", -1), lambda: b.crc_hqx(b"abc", -5), lambda: b.crc_hqx(b"a", 2**64 + 9),
          lambda: b.b2a_uu(b"x" * 46), lambda: b.a2b_uu(b""), lambda: b.a2b_base64("a"), lambda: b.a2b_base64("=abc", strict_mode=True),
          lambda: b.b2a_base64("a"), lambda: b.crc_hqx(b""), lambda: b.b2a_base64(b"", newline=False), lambda: b.b2a_hex(b"ab", 3),
          lambda: b.crc32(b"a", "x"), lambda: b.hexlify(), lambda: b.unhexlify(b""), lambda: b.Error.__mro__, lambda: b.Incomplete):
    print(call(f))
