# str methods give plain strings for subclasses, accept tuples where allowed, and refuse other types by name.
class S(str):
    def __new__(cls, v):
        return super().__new__(cls, v)

    def __add__(self, o):
        return "added"


s = S("Hello World")
for r in (s.upper(), s[:], s[0:5], s.strip(), s.replace("x", "y"), s.center(3), s + "x", "x" + s, s * 1, s.lower(), s.split()[0], s.join("ab"), str(s), f"{s}", "%s" % s, s.encode().decode(), s.zfill(2), s.expandtabs(), s.title(), s.swapcase(), s.casefold(), s.translate({}), s.removeprefix("q"), s.partition("#")[0], s.__str__(), s.__getnewargs__()[0]):
    print(type(r).__name__, end=" ")
print()
print(s.startswith(("x", S("He"))), s.endswith((), 0), s.find(S("o"), 5), s.count("l", 3, 9), s.index("World"), S("o") in s, {s: 1}["Hello World"], s == "Hello World", hash(s) == hash("Hello World"), s is S(s), isinstance(s[0], S))
for f in (lambda: "a".startswith(5)), (lambda: "a".startswith(["a"])), (lambda: "a".startswith(("a", 5)), ), (lambda: "a".endswith((5,))), (lambda: "a".find(5)), (lambda: "a".split(5)), (lambda: "a".split("")), (lambda: "a".join([1])), (lambda: "a".join(5)), (lambda: "a".join(["x", b"y"])), (lambda: "a".replace("a")), (lambda: "a".replace(1, 2)), (lambda: "a".replace("a", "b", "c")), (lambda: "a".center("5")), (lambda: "a".center(5, "xx")), (lambda: "a".center(5, 1)), \
        (lambda: "a".translate(5)), (lambda: "a".translate({97: 1.5})), (lambda: "a".translate({97: 0x110000})), (lambda: "a".encode("nope")), (lambda: "é".encode("ascii")), (lambda: "a".encode(5)), (lambda: "a" * "b"), (lambda: "a" + 1), (lambda: "a" < 1), (lambda: "abc"[9]), (lambda: "a".partition("")), (lambda: "a".index("b")), (lambda: "a".rindex("b")), (lambda: "a".removeprefix(5)), (lambda: str.maketrans("ab", "c")), (lambda: str.maketrans({"ab": 1})), (lambda: str.maketrans(5)), (lambda: "a".zfill("x")), (lambda: "a".expandtabs("x")), (lambda: "a".strip(5)), (lambda: "a".splitlines(1, 2)), (lambda: "a".count()), (lambda: str.upper(5)), (lambda: str.join("a")), (lambda: "x".isalpha(1)), (lambda: "a" in 5), (lambda: 5 in "a"), (lambda: str(b"a", 5)), (lambda: str("a", "utf-8")), (lambda: str(5, "utf-8")), (lambda: "a".format_map(5, 6)), (lambda: "{a}".format_map([])), (lambda: "abc".__getitem__()):
    try:
        print((f[0] if isinstance(f, tuple) else f)())
    except Exception as e:
        print(type(e).__name__, e)
