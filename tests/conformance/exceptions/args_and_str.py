# args, str and repr of exceptions.
class Empty(Exception): pass


for e in (ValueError(), ValueError("one"), ValueError("one", 2), ValueError(("t",)), KeyError("k"), KeyError("a", "b"),
          KeyError(), Empty("x"), OSError(2, "No such file"), OSError(2, "No such file", "name.txt"), OSError("text"),
          StopIteration(5), SystemExit(3), ImportError("msg", name="mod"), NameError("n", name="x"),
          UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad byte"), SyntaxError("bad"), AttributeError("a", name="n", obj=1)):
    print(type(e).__name__, "|", str(e), "|", repr(e), "|", e.args)
e = ValueError("changed")
e.args = (1, 2)
print(e, repr(e), e.args)
e.extra = "attribute"
print(e.extra, e.__dict__, e == ValueError(1, 2))
