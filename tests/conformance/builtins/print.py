# print: sep, end, file, flush, str of everything.
import sys
print()
print(1, "two", 3.0, None, [4], sep="-")
print("no end", end="")
print(" next", end="!\n")
print(*[1, 2, 3], sep="")
print("a", "b", sep="\n")
print("to stdout", file=sys.stdout, flush=True)
print("default file", file=None)
print("to stderr", file=sys.stderr)
for bad in dict(sep=1), dict(end=2), dict(unknown=3):
    try:
        print("x", **bad)
    except TypeError as e:
        print(e)


class Writer:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)


w = Writer()
print("a", 1, file=w)
print(w.parts)
print("tab\tquote'\\", "é€😀", repr("é\n"), ascii("é😀"))
