def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


table = str.maketrans("abc", "xyz", "-")
print("a-b-c-d".translate(table), sorted(table.items(), key=str))
print("hello".translate({ord("h"): "J", ord("l"): None, ord("o"): 0x1F600, 101: "ee"}), "abc".translate({}))
print(str.maketrans({"a": 1, 98: "two", "\u20ac": None}))


class Table:
    def __getitem__(self, key):
        if key == ord("b"):
            raise LookupError("keep")
        return key - 32


print("abc".translate(Table()))
attempt(lambda: str.maketrans(1))
attempt(lambda: str.maketrans("a", "bc"))
attempt(lambda: str.maketrans({"ab": 1}))
attempt(lambda: str.maketrans({1.5: 1}))
attempt(lambda: str.maketrans("a", 1))
attempt(lambda: str.maketrans("a", "b", 1))
attempt(lambda: str.maketrans(1, "a"))
attempt(lambda: "abc".translate({97: 1.5}))
attempt(lambda: "abc".translate({97: 0x110000}))
attempt(lambda: "abc".translate(5))
