def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


text = "  one two\tthree \n four  "
print(text.split(), text.split(None, 1), text.split(None, 0), text.rsplit(None, 2))
print("a,b,,c,".split(","), "a,b,,c,".split(",", 2), "a,b,,c,".rsplit(",", 1), "".split(","), "".split(), "x".split("xx"))
print("a--b--c".split("--"), "a--b--c".rsplit("--", 1), "aaaa".split("aa"), "aaa".rsplit("aa"))
print("a\u2003b\x85c\u3000d\x1ce".split(), "\u20acx\u20acy".split("\u20ac"))
print(" ".join(str(n) for n in range(40)).split() == [str(n) for n in range(40)])
print("k=v=w".partition("="), "k=v=w".rpartition("="), "none".partition("="), "none".rpartition("="))
attempt(lambda: "a".split(""))
attempt(lambda: "a".split(1))
attempt(lambda: "a".split(maxsplit="x"))
attempt(lambda: "a".split(foo=1))
attempt(lambda: "a".split("a", 1, 2))
attempt(lambda: "a".split("a", sep="b"))
attempt(lambda: "a".partition(""))
attempt(lambda: "a".rpartition(1))
