class Name(str):
    def __new__(cls, text, tag=None):
        self = super().__new__(cls, text)
        self.tag = tag
        return self

    def shout(self):
        return self.upper() + "!"


n = Name("abc", 5)
print(n, repr(n), n.tag, n.shout(), len(n), type(n).__name__, isinstance(n, str))
print(type(n.upper()).__name__, type(n + "x").__name__, type(n[:]).__name__, type(str(n)).__name__, type(n.strip()).__name__)
print(n == "abc", "abc" == n, hash(n) == hash("abc"), {n: 1}["abc"], {"abc": 2}[n], n in {"abc"}, n < "abd")
print(f"{n:>6}|%s|{{}}".format(n) % n, "-".join([n, n]), "b" in n, n in "xabcx", [c for c in n], n.replace("b", n))
long = Name("a longer text with \u20ac in it")
print(long.split(), long.find("\u20ac"), long[-2:], long * 2 == str(long) * 2)


class Loud(str):
    def __str__(self):
        return "loud"

    def __repr__(self):
        return "Loud()"

    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


q = Loud("quiet")
print(q, repr(q), f"{q}", "%s %r" % (q, q), q == 5, q.lower(), "".join([q]))
