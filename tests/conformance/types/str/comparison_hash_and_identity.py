# comparison of texts of different widths, with surrogates, subclasses and other types; hashes; in, sorting, min and max; interning is not visible
class S(str):
    pass


class Rev(str):
    def __lt__(self, other):
        return str.__gt__(self, other)

    def __gt__(self, other):
        return str.__lt__(self, other)

    def __eq__(self, other):
        return str.__eq__(self, other)

    __hash__ = str.__hash__


words = ["", "a", "ab", "b", "A", "\u00e9", "e\u0301", "z", "\u0100", "\uffff", "\U00010000", "\U0001f600", "\ud800", "\udfff", "aa\0", "aa", "a\0b"]
print([ascii(w) for w in sorted(words)], ascii(max(words)), ascii(min(words)), ascii(sorted(words, reverse=True)[:3]))
print([(a < b, a == b, a > b) for a, b in zip(words, words[1:])].count((True, False, False)), "a" < "\u0101", "\uffff" < "\U00010000", "\u00e9" == "e\u0301", "ab" > "a", "" < "a", "a" == "a\0", "Z" < "a", "10" < "9")
print(S("a") == "a", "a" == S("a"), hash(S("a")) == hash("a"), {S("k"): 1}["k"], S("a") < "b", "a" in {S("a")}, S("a") is S("a"), type(max(S("a"), "a")).__name__, sorted([Rev("a"), Rev("c"), Rev("b")]), max([Rev("a"), Rev("b")]), "a" < Rev("b"), Rev("a") < "b")
print("a" == 1, "a" == b"a", "a" != None, "1" == 1.0, "a" == ["a"], "" == [], not "", bool(" "), "a" * 0 == "", "a" is not None)
for f in (lambda: "a" < 1, lambda: "a" >= b"a", lambda: "a" > None, lambda: sorted(["a", 1]), lambda: max("a", 1), lambda: 1 in "a", lambda: None in "abc", lambda: b"a" in "abc", lambda: ["a"] in "abc"):
    try:
        print(f())
    except TypeError as e:
        print(e)
print("" in "", "" in "abc", "bc" in "abc", "cb" in "abc", "\u00e9" in "caf\u00e9", "\U0001f600" in "a\U0001f600b", "a" in "\U0001f600", "abc" in "ab", "\0" in "a\0b", S("b") in "abc")
joined = "".join(["ab", "c"])
print(joined == "abc", hash(joined) == hash("abc"), {joined: 1}["abc"], {"abc", joined} == {"abc"}, ["abc"].index(joined), ("abc",).count(joined), "abc".__eq__(joined), "abc".__eq__(5), "abc".__lt__(5), "abc".__ne__("abd"))


class Eq:
    def __eq__(self, other):
        return "eq " + str(other)

    def __lt__(self, other):
        return "lt " + str(other)

    def __gt__(self, other):
        return "gt " + str(other)

    def __contains__(self, v):
        return v == "x"

    __hash__ = None


e = Eq()
print("a" == e, e == "a", "a" < e, "a" > e, "x" in e, "y" in e, e in ["a", "b"], ["a", e].index("a"))
keys = [chr(c) for c in range(97, 123)] + [chr(c) * 2 for c in range(0x3b1, 0x3ba)] + ["".join(chr(0x1f600 + i) for i in range(n)) for n in range(5)]
d = {k: i for i, k in enumerate(keys)}
print(len(d), all(d[k] == i for i, k in enumerate(keys)), [d.get(k + "") for k in keys[:3]], d.get("\u03b1\u03b1"), "\u03b1" in d, d[""], sorted(d, key=lambda k: (len(k), k))[:4])
text = "the quick brown fox jumps over the lazy dog the end"
counts = {}
for w in text.split():
    counts[w] = counts.get(w, 0) + 1
print(sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:3], max(counts, key=counts.get), "".join(sorted(set(text) - {" "})), min(text.split(), key=len), sorted(text.split(), key=lambda w: w[::-1])[:3])
a = "x"
for i in range(3):
    b = a
    a += a
    print(a == b + b, a > b, a is b, a[: len(b)] == b, a.startswith(b), end=" ")
print()
