def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


print("banana".replace("a", "o"), "banana".replace("an", ""), "banana".replace("a", "<>", 2), "banana".replace("x", "y"))
print("abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "x"), "abc".replace("", ""))
print("a\u20acb".replace("\u20ac", "e"), "abc".replace("b", "\u20ac"), "abc".replace("b", "\U0001f600"), "aé".replace("é", ""))
print("long text with words".replace("o", "0").replace(" ", "_"), ("ab" * 50).replace("a", "xy") == "xyb" * 50)
print("banana".replace("a", "o", count=1), "banana".replace("a", "o", count=-1))
attempt(lambda: "a".replace("a"))
attempt(lambda: "a".replace(1, "a"))
attempt(lambda: "a".replace("a", 1))
attempt(lambda: "a".replace("a", "b", "c"))
attempt(lambda: "a".replace("a", "b", 1, 2))
