def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(", ".join(["a", "b", "c"]), "".join(("x",)), "-".join("abc"), "-".join([]), "\u20ac".join(["a", "\U0001f600"]))
print("+".join(str(n) for n in range(5)), ",".join({"k": 1, "v": 2}), "ab".join(["x" * 20, "y" * 20]))
attempt(lambda: ",".join(["a", 1]))
attempt(lambda: ",".join([b"a"]))
attempt(lambda: ",".join(5))
attempt(lambda: ",".join())
