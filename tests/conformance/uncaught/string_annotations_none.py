# Exceptions whose args are odd: none, empty text, several, nested, non-ASCII; one per kind of first argument.
import traceback
for e in (ValueError(), ValueError(""), ValueError(None), ValueError(1, "a"), ValueError("line one\nline two"), ValueError("é€"), KeyError(), KeyError("k"), KeyError(1, 2), OSError(), OSError(1), OSError(2, "m"), OSError(2, "m", "f"), OSError(2, "m", "f", None, "g"),
          UnicodeDecodeError("utf-8", b"\xff", 0, 1, "reason"), UnicodeEncodeError("ascii", "é", 0, 1, "r"), StopIteration(5), SystemExit(3), ImportError("m", name="n", path="p"), AttributeError("a", name="n", obj=1), NameError("n", name="x"), SyntaxError("s"), SyntaxError("s", ("f", 3, 2, "a b c", 3, 4)),
          SyntaxError("s", ("f", 3, 2, "a b c\n", 3, 0)), SyntaxError("s", (None, 1, 1, "x")), ExceptionGroup("g", [ValueError(1)]), AssertionError((1,)), Warning("w"), Exception(Exception("inner"))):
    print("".join(traceback.format_exception_only(e)), end="")
raise ValueError("last", {"é": [1]})
# stress: 100
