# each method of bytes and bytearray with wrong arguments, integers for single bytes, sub-ranges, tables and fills
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for T in (bytes, bytearray):
    b = T(b"Hello, World")
    print(T.__name__)
    for f in (lambda: b.find(111), lambda: b.find(b"o", 5), lambda: b.find("o"), lambda: b.find(300), lambda: b.find(b"o", None, -1), lambda: b.index(b"zz"), lambda: b.rindex(b"l", 0, 4), lambda: b.count(108), lambda: b.count(b""), lambda: b.count("l"),
              lambda: b.startswith(b"He"), lambda: b.startswith((b"x", b"He")), lambda: b.startswith("He"), lambda: b.startswith(("He",)), lambda: b.endswith(b"ld", -2), lambda: b.startswith(72), lambda: b.replace(b"l", b"L", 2), lambda: b.replace("l", b""), lambda: b.replace(b"", b"-", 3),
              lambda: b.split(), lambda: b.split(b"l", 1), lambda: b.rsplit(b"l", 1), lambda: b.split(b""), lambda: b.split("l"), lambda: b.partition(b", "), lambda: b.rpartition(b"zz"), lambda: b.partition(b""), lambda: b.partition("x"), lambda: T(b"a\r\nb\x0bc\n").splitlines(), lambda: T(b"a\nb").splitlines(True),
              lambda: b.strip(b"Hd"), lambda: b.lstrip("H"), lambda: b.strip(72), lambda: T(b" \t\x0bx ").strip(), lambda: b.join([b"a", b"b"]), lambda: b.join([b"a", "b"]), lambda: b.join(b"ab"), lambda: b.join(5), lambda: b.translate(None, b"l"), lambda: b.translate(bytes(256), b"l")[:3],
              lambda: b.translate(b"short"), lambda: T.maketrans(b"ab", b"cd")[97:99], lambda: T.maketrans(b"ab", b"c"), lambda: b.translate(T.maketrans(b"lo", b"01")), lambda: b.center(20, b"*"), lambda: b.center(20, b"**"), lambda: b.ljust(15, "x"), lambda: b.zfill(15), lambda: T(b"-5").zfill(5), lambda: T(b"+").zfill(3),
              lambda: b.expandtabs(), lambda: T(b"a\tb\r\tc").expandtabs(4), lambda: b.hex(), lambda: b.hex(":", 2), lambda: b.hex("", 1), lambda: b.hex("\u00e9"), lambda: b.hex("--"), lambda: T.fromhex("48 65"), lambda: T.fromhex("4"), lambda: T.fromhex("4x"), lambda: T.fromhex(" 4 8"), lambda: T.fromhex(b"48"), lambda: T.fromhex("\u0664"),
              lambda: b.decode("ascii"), lambda: T(b"\xff").decode(), lambda: T(b"\xff").decode("ascii", "replace"), lambda: T(b"\xff").decode(errors="backslashreplace"), lambda: b.decode("nope"), lambda: T(b"\xff").decode("utf-8", "nope"), lambda: b.decode(5),
              lambda: b[0], lambda: b[99], lambda: b["a"], lambda: b[1:3], lambda: b[::-3], lambda: b[0.5], lambda: b + b"x", lambda: b + "x", lambda: b * -1, lambda: b * 1.5, lambda: b"x" + b, lambda: 108 in b, lambda: b"lo" in b, lambda: "l" in b, lambda: 256 in b, lambda: None in b,
              lambda: b < b"I", lambda: b < "I", lambda: b == "Hello, World", lambda: b == b"Hello, World", lambda: T(b"abc") < bytearray(b"abd"), lambda: [b.isalpha(), b.istitle(), T(b"").isspace(), T(b"12").isdigit(), T(b"\xe9").isalpha(), b.isascii()], lambda: b.swapcase(), lambda: T(b"they're bill's").title(), lambda: T(b"\xe9a").upper(), lambda: T(b"hELLO").capitalize(),
              lambda: b.removeprefix(b"Hello"), lambda: b.removesuffix("World"), lambda: T(5), lambda: T(-1), lambda: T("x"), lambda: T("\u00e9", "latin-1"), lambda: T("\u00e9", "ascii"), lambda: T("\u00e9", "ascii", "ignore"), lambda: T([1, 256]), lambda: T([1, "a"]), lambda: T(1.5), lambda: T(b"a", "utf-8"), lambda: T(5, "utf-8"), lambda: T(None), lambda: T([True, 0]), lambda: T(range(3)), lambda: T({1: 2}), lambda: T(errors="strict"), lambda: T(source=b"kw")):
        print("  ", attempt(f))
b = bytearray(b"abc")
for f in (lambda: b.append("x"), lambda: b.append(256), lambda: b.extend("xy"), lambda: b.extend([1, 300]), lambda: b.extend(5), lambda: b.insert(99, 122), lambda: b.insert("a", 1), lambda: b.pop(99), lambda: b.pop(0), lambda: b.remove(1), lambda: b.remove(b"a"),
          lambda: b.__setitem__(0, -1), lambda: b.__setitem__(0, "a"), lambda: b.__setitem__(slice(0, 1), "ab"), lambda: b.__setitem__(slice(0, 1), 5), lambda: b.__setitem__(slice(0, 1), [65, 66]), lambda: b.__setitem__(slice(0, 3, 2), b"x"), lambda: b.__delitem__(slice(None, None, 2)), lambda: b.__iadd__("x"), lambda: b.__iadd__([1]),
          lambda: b.copy() is b, lambda: b.reverse(), lambda: hash(b), lambda: b.__imul__(2), lambda: bytearray().pop(), lambda: repr(bytearray(b"'\"\n\xff")), lambda: b.__alloc__() >= len(b)):
    print(attempt(f), b)
