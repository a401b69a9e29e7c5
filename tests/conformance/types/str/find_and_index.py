def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


s = "abracadabra"
print(s.find("bra"), s.rfind("bra"), s.index("cad"), s.rindex("a"), s.count("a"), s.count("abra"))
print(s.find("x"), s.rfind("x"), s.find(""), s.rfind(""), s.count(""), "".count(""))
print(s.find("a", 1), s.find("a", -3), s.find("bra", 2, 8), s.find("", 20), s.count("a", 1, -1))
print(s.find("a", None, None), s.find("a", -10**30, 10**30))
for needle in ("é", "\u20ac", "\U0001f600"):
    print("x{0}y{0}".format(needle).find(needle), "xyz".find(needle), ("ab" + needle) * 3 == needle)
print(("ab" * 500 + "aab").find("aab"), ("a" * 1000 + "b").find("a" * 50 + "b"), ("\u0101" * 300 + "b").find("\u0101b"))
attempt(lambda: s.index("z"))
attempt(lambda: s.rindex("z"))
attempt(lambda: s.find(1))
attempt(lambda: s.find())
attempt(lambda: s.find("a", 1.5))
attempt(lambda: s.count("a", "b"))
attempt(lambda: s.find(sub="a"))
