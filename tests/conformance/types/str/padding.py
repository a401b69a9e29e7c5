def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


for width in (0, 3, 6, 7, 8):
    print([ "abc".center(width), "abcd".center(width, "*"), "ab".ljust(width, "-"), "ab".rjust(width, "é"), "-5".zfill(width), "+".zfill(width)])
print("a\tbc\tdef\t".expandtabs(), "a\tb\n\tc".expandtabs(4), "a\tb".expandtabs(0), "a\tb".expandtabs(tabsize=1), "none".expandtabs())
attempt(lambda: "a".center("x"))
attempt(lambda: "a".center(5, "xx"))
attempt(lambda: "a".ljust(5, 1))
attempt(lambda: "a".rjust())
attempt(lambda: "a".zfill("1"))
attempt(lambda: "a".expandtabs("x"))
