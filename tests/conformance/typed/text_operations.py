"""Operations on what is guessed to be str: where it is, with wide characters, and where it is a subclass or no str."""


class R:
    def __init__(self, t):
        self.text = t
        self.at = 0
    def blanks(self):
        text, at = self.text, self.at
        while at < len(text) and text[at] in " \t\r\n":
            at += 1
        self.at = at
    def word(self):
        self.blanks()
        start = at = self.at
        text = self.text
        while at < len(text) and (text[at].isalnum() or text[at] == "_"):
            at += 1
        self.at = at
        return text[start:at]
    def sign(self, n):
        k = 0
        while k < n and self.text[k:k + 2] in ("==", "<="):
            k += 2
        return k
    def starts(self):
        for w in ("ab", "héllo", "x"):
            if self.text.startswith(w, self.at):
                return w
        return ""


def count(text, low):
    n = 0
    for c in text:
        if c < low or c > "~":
            n += 1
    return n


def build(n):
    out = ""
    for i in range(n):
        out += str(i) + ","
        if out.endswith("9,") and chr(i + 40) in out:
            out += chr(i + 250)
    return out


r = R("  foo_1 bär  x9 == y")
for i in range(5):
    print(repr(r.word()), r.at, r.starts())
print(R("==<===").sign(6), R("a").sign(1))
print(count("aé\n~\u20ac\U0001F600", " "), count("abc", "b"), count("", "x"), count("long enough text here", "h"))
print(build(30))


class S(str):
    def isalnum(self):
        return True

    def __getitem__(self, i):
        if i == 0:
            print("get", i)
        return str.__getitem__(self, i)

    def startswith(self, *a):
        return "S" in str(self)


r = R(S("abc"))
print(r.word(), r.starts())
r = R(["a", "b", " "])
try:
    print(r.word())
except Exception as e:
    print(type(e), e)
try:
    print(count(5, "x"))
except Exception as e:
    print(type(e), e)
print(count(["a", "z\u20ac"], "b"))
try:
    count("abc", 5)
except Exception as e:
    print(type(e), e)
