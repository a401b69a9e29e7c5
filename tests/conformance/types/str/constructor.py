def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(repr(str()), str(5), str("x"), str(None), str(object=7), str(b"abc", "ascii"), str(b"\xc3\xa9", "utf-8"), str(b"\xff", errors="replace"))
print(str(bytearray(b"xy"), "latin-1"), str(b"abc"), repr(str(encoding="ascii")))
attempt(lambda: str(1, 2, 3, 4))
attempt(lambda: str(1, 2))
attempt(lambda: str(foo=1))
attempt(lambda: str("a", object="b"))
attempt(lambda: str("a", "b"))
attempt(lambda: str(5, "ascii"))
attempt(lambda: str(b"a", errors=3))
attempt(lambda: str(b"a", "no-such-codec"))
attempt(lambda: str(b"\xff", "ascii"))
