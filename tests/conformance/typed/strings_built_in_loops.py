# strings that grow in loops: += on names, fields, items and captured variables, aliases kept, other types in between
def joined(words):
    s = ""
    for w in words:
        s += w
        s += ","
    return s


def aliased(words):
    s = "start"
    kept = []
    for w in words:
        kept.append(s)
        s += w
        t = s
        s += "!"
        kept.append(t)
    return kept, s


class Buffer:
    def __init__(self):
        self.text = ""
        self.parts = ["", ""]

    def put(self, w):
        self.text += w
        self.parts[0] += w
        self.parts[1] = w + self.parts[1]
        return self.text


def captured(words):
    s = ""

    def add(w):
        nonlocal s
        before = s
        s += w
        return before
    return [add(w) for w in words], s


def mixed(values):
    s = ""
    out = []
    for v in values:
        try:
            s += v
        except TypeError as e:
            out.append(str(e))
            s = v
    return s, out


def prefix(n):
    s = ""
    for i in range(n):
        s = str(i % 10) + s
        if len(s) > 5:
            s = s[:5]
    return s


def characters(text):
    counts = {}
    vowels = 0
    last = ""
    runs = 0
    for c in text:
        counts[c] = counts.get(c, 0) + 1
        if c in "aeiou":
            vowels += 1
        if c == last:
            runs += 1
        last = c
    return counts, vowels, runs


def reverse(text):
    out = ""
    i = len(text) - 1
    while i >= 0:
        out += text[i]
        i -= 1
    return out


def caesar(text, k):
    out = []
    for c in text:
        if "a" <= c <= "z":
            c = chr((ord(c) - 97 + k) % 26 + 97)
        elif c.isupper():
            c = chr((ord(c) - 65 + k) % 26 + 65)
        out.append(c)
    return "".join(out)


class Str(str):
    def __add__(self, other):
        return Str("[" + str.__add__(self, other) + "]")


print(joined(["a", "bc", ""]), repr(joined([])), joined(["\u00e9", "\U0001f600", "x"]))
print(aliased(["a", "b"]))
b = Buffer()
first = b.put("x")
second = b.put("yz")
print(first, second, b.parts, b.text)
print(captured(["p", "q", "r"]))
print(mixed(["a", 1, 2, "b", ["c"], [4]]), mixed([b"x"]), mixed([Str("s"), "t"]))
print(prefix(12), characters("abracadabraa"), characters(["aa", "e", "e"]), reverse("h\u00e9llo"), reverse(""), reverse([*"ab"]))
print(caesar("Hello, zebra!", 3), caesar("", 5), caesar("abc", -30), caesar("\u00e9Z", 1))
try:
    caesar("abc", 0.5)
except TypeError as e:
    print(e)
s = Str("a")
s += "b"
s += "c"
print(s, type(s).__name__, "x" + s, type("x" + s).__name__)
big = "ab" * 1000
keep = big
for i in range(3):
    big += big
print(len(big), len(keep), big.count("ba"), big[:3] + big[-3:])
x = y = "same"
x += "!"
print(x, y)
text = "%s" % "start"
for i in range(3):
    text = f"{text}<{i}>"
    text *= 1 + (i == 1)
print(text)
