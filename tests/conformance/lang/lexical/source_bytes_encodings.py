# 2.1.4: encoding declarations in source given as bytes: PEP 263 comments, the UTF-8 mark, unknown ones, conflicts.
def attempt(source):
    try:
        names = {}
        exec(source, names)
        print(ascii(names["s"]))
    except SyntaxError as e:
        print(type(e).__name__, ascii(e.msg))
    except Exception as e:
        print(type(e).__name__, e)


attempt("s = 'é'".encode())
attempt("# -*- coding: latin-1 -*-\ns = 'é'".encode("latin-1"))
attempt("#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\ns = 'é'".encode("latin-1"))
attempt("\n\n# coding: latin-1\ns = 'é'".encode("utf-8"))
attempt(b"\xef\xbb\xbfs = 'mark'")
attempt("\ufeff# coding: utf-8\ns = 'é'".encode())
attempt("\ufeff# coding: latin-1\ns = 'é'".encode())
attempt(b"# coding: nothing-known\ns = 1")
attempt("# coding: cp1252\ns = '€'".encode("cp1252"))
attempt("# coding: ascii\ns = 'é'".encode())
attempt(b"# encoding= iso-8859-15\ns = '\xa4'")
attempt("x = 1\n# coding: latin-1\ns = 'é'".encode())
attempt(b"# coding: koi8-r\ns = '\xd6'")
attempt(b"s = 'a\0b'")
attempt("s = 'a\0b'")
attempt(b"s = 1\r\nt = 2\rs = 3")
