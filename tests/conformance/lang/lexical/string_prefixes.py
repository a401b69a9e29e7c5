# 2.4.1: string and bytes prefixes in every order and case, triple quotes, implicit concatenation.
print(r"\n", R'\x', u"u", U'U', b"b", B'B', br"\n", bR'\n', Br"\n", BR'\n', rb"\q", rB'\q', Rb"\q", RB'\q')
print(f"{1}", F'{2}', fr"\{3}", fR'\{4}', Fr"\{5}", FR'\{6}', rf"\{7}", rF'\{8}', Rf"\{9}", RF'\{10}')
print("""a "quoted" 'text'
over lines""", '''it's "fine" \
joined''', """ends with \"""", r"""raw \
line""")
print("a" 'b' """c""" r'\d' f"{1 + 1}" u"e", b'x' b"y" br'\z', ("p"
      "q"
      'r'))
print(len(r"\""), r'\'', r"a\\", b"\x00\377\t", "\
")
for text in "b'a' 'b'", "b'é'", "r'\\'", "'a", "ub'x'", "fb'x'", "bu'x'", "rrb'x'", "'''a", "f'a' b'b'":
    try:
        print(text, eval(text))
    except SyntaxError as e:
        print(text, "|", e.msg)
