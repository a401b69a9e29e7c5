# sources as bytes, with encodings
print(eval(b"1 + 1"), eval(bytearray(b"2 * 3")), eval(memoryview(b"'m'")))
ns = {}
exec("s = 'é'".encode("utf-8"), ns)
print(ns["s"])
exec(b"# -*- coding: latin-1 -*-\ns = '\xe9'", ns)
print(ns["s"])
exec(b"\xef\xbb\xbfs = 'bom'", ns)
print(ns["s"])
exec("# coding: latin-1\ns = 'é'", ns)
print(ns["s"])
try:
    exec(b"# coding: no-such-encoding\n", ns)
except SyntaxError as e:
    print(e.msg)
exec("a = 1\r\nb = 2\rc = 3", ns)
print(ns["a"], ns["b"], ns["c"])
