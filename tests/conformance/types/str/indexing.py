def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


s = "0123456789abcdef"
print(s[0], s[-1], s[True], s[3:7], s[:5], s[10:], s[-3:], s[::2], s[::-1], s[12:2:-3], s[5:5], s[100:], s[:-100])
w = "a\u20ac\U0001f600é"
print(w[0], w[1], w[2], w[3], w[::-1], w[1:3], w[::3], [c for c in w])


class Index:
    def __index__(self):
        return 2


print(s[Index()], s[Index():Index() .__index__() + 3])
attempt(lambda: s[16])
attempt(lambda: s[-17])
attempt(lambda: s["a"])
attempt(lambda: s[1.5])
attempt(lambda: s[10**30])
attempt(lambda: s[::0])
attempt(lambda: s["a":])
