def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


s = "hello world"
print(s.startswith("hello"), s.startswith("world"), s.startswith("world", 6), s.startswith("", 11), s.startswith("", 12))
print(s.endswith("world"), s.endswith("hello", 0, 5), s.endswith(("x", "ld")), s.startswith(("he", 1)), s.startswith(()))
print("\u20acuro".startswith("\u20ac"), "é".endswith("e"))
attempt(lambda: s.startswith(1))
attempt(lambda: s.startswith((1, "h")))
attempt(lambda: s.endswith(["d"]))
attempt(lambda: s.startswith("h", "e"))
