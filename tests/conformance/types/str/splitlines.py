text = "one\ntwo\r\nthree\rfour\x0bfive\x0csix\x1cseven\x1deight\x1enine\x85ten\u2028eleven\u2029twelve"
print(text.splitlines())
print(text.splitlines(True))
print(text.splitlines(keepends=False) == text.splitlines())
print("".splitlines(), "\n".splitlines(), "\n\n".splitlines(), "a\n".splitlines(), "\ra".splitlines(True))
