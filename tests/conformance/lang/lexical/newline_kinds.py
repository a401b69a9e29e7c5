# 2.1.2: line ends of all three kinds; a carriage return inside a string becomes a newline.
names = {}
exec("a = 1\r\nif a:\r\n    b = '''x\r\ny\rz\nw'''\r\nc = 'p\\\r\nq'\rd = 4", names)
print(repr(names["b"]), names["c"], names["d"])
exec(b"a = '''1\r\n2\r3'''\r\n", names)
print(repr(names["a"]))
print(eval("1 +\\\r\n2"), eval("(1,\r\n2)"), eval("\t 3 \n\n"), eval("4 # comment\r\n"))
exec("\n\n\f\n  # only a comment\n\n")
exec("")
exec("x = 5 # no newline at the end", names)
print(names["x"], "a\rb".splitlines(), "a\x0bb\x1cc\x85d\u2028e".splitlines())
exec("y = 1\x0c\nz = 2\n\x0cw = 3", names)
print(names["y"], names["z"], names["w"])
