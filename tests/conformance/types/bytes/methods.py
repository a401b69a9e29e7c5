def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


b = b"Hello, World"
print(b.upper(), b.lower(), b.swapcase(), b.title(), b"a b".capitalize(), b.find(b"o"), b.rfind(b"o"), b.find(111), b.count(b"l"), b.count(108))
print(b.split(b", "), b.split(), b" a  b ".split(), b" a  b ".rsplit(None, 1), b"a,b,c".rsplit(b",", 1), b"a\nb\r\nc".splitlines(), b"a\nb".splitlines(True))
print(b.partition(b", "), b.rpartition(b"x"), b.replace(b"l", b"L"), b.replace(b"l", b"", 1), b"ab".replace(b"", b"-"), b", ".join([b"x", bytearray(b"y"), memoryview(b"z")]))
print(b.startswith(b"He"), b.endswith((b"x", b"ld")), b.startswith(b"W", 7), b.removeprefix(b"Hello"), b.removesuffix(b"World"))
print(b"  x ".strip(), b"xxaxx".strip(b"x"), b"xa".lstrip(b"x"), b"ax".rstrip(b"x"), b"ab".center(6, b"*"), b"ab".ljust(4), b"ab".rjust(4, b"-"), b"-7".zfill(5), b"a\tb".expandtabs(4))
print(b"abc".isalpha(), b"ab1".isalnum(), b"12".isdigit(), b" \t".isspace(), b"Ab".istitle(), b"ab".islower(), b"AB".isupper(), b"\xff".isascii(), b"".isascii())
print(b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(None, b"b"), b"abc".translate(None, delete=b"ac"))
print(b"\x00\xab\xff".hex(), b"\x01\x02\x03".hex(":"), b"\x01\x02\x03\x04\x05".hex("-", 2), b"\x01\x02\x03\x04\x05".hex("-", -2), bytes.fromhex("00 abFF\n12"))
print(b"%s-%d-%x" % (b"s", 5, 255), b * 2, b[0], b[-1], b[1:4], b[::-1], 111 in b, b"World" in b, b + bytearray(b"!"), list(b"ab"), b < b"I", b == bytearray(b), hash(b) == hash(bytes(bytearray(b))))
print(repr(b"'"), repr(b'"'), repr(b"'\""), repr(b"\t\n\r\\\x00\x7f\x80"), str(b"x"))
