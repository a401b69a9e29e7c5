# print(): sep, end, file, flush; objects that write; errors.
import io
import sys
print()
print(1, "two", None, [3], sep="")
print("a", "b", sep=", ", end="|\n")
print(*[], end="nothing\n")
print("x", end="")
print(sep="-")
print("a", None, sep=None, end=None)


class Out:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


o = Out()
print("a", 1, [2], file=o)
print(file=o)
print("b", end="", sep="zzz", file=o)
print(o.parts)
s = io.StringIO()
print("é", "\n", file=s, flush=True)
print(repr(s.getvalue()))
print("to stdout", file=None)
print("again", file=sys.stdout, flush=False)
for kw in dict(sep=1), dict(end=b""), dict(file=5), dict(other=1), dict(file=io.BytesIO()), dict(file=o, flush=True):
    try:
        print("x", **kw)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Writes:
    def __str__(self):
        print("in str", end=" ")
        return "the text"


print(Writes(), Writes())
