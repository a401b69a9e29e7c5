def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


s = "hello"
print(s + " world", s * 3, 2 * s, s * 0, s * -1, "ell" in s, "x" in s, "" in s, "lo" not in s)
print(s == "hel" + "lo", s != "x", s < "help", "a" < "B", "" < "a", "abc" < "abcd", "é" > "z", "\uffff" < "\U00010000")
print("abcdefg" < "abcdefgh", "abcdefgh" < "abcdefg", "zbcdefgh" > "abc", s >= s, s <= "hello!")
print("%s is %d" % ("x", 5), "%5.1f|%-5s|%%" % (3.14159, "ab"), "%(k)s" % {"k": "v"})
print(min("hello"), max("hello"), sorted("hello"), list("héllo"), len("\U0001f600x"), "abc"[::-1])
attempt(lambda: s + 1)
attempt(lambda: 1 + s)
attempt(lambda: s * 1.5)
attempt(lambda: s * "a")
attempt(lambda: s < 1)
attempt(lambda: 1 in s)
attempt(lambda: "ab" * (2**62))
attempt(lambda: "ab" * (2**70))
print(s == 1, s != 1, s == b"hello")
