def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(repr("  \t\u3000text\x1f \n".strip()), repr("  text  ".lstrip()), repr("  text  ".rstrip()), repr("   ".strip()))
print("xyxtextyx".strip("xy"), "xyxtextyx".lstrip("xy"), "xyxtextyx".rstrip("xy"), "text".strip(""), "text".strip(None))
print("\u20actext\u20ac".strip("\u20ac"), "aétexté".strip("éa"), "aaaa".strip("a") == "")
print("prefix-body".removeprefix("prefix-"), "body.suffix".removesuffix(".suffix"), "body".removeprefix("x"), "body".removesuffix(""))
attempt(lambda: "a".strip(1))
attempt(lambda: "a".lstrip(b"a"))
attempt(lambda: "a".removeprefix(1))
