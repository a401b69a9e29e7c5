"""_tokenize.TokenizerIter: tokens, comments, line ends, f-strings, indentation, and what is refused."""
import _tokenize
def lines(s):
    it = iter(s.splitlines(True) if isinstance(s, str) else s.split(b"\n"))
    return lambda: next(it, s[:0])
def t(s, extra=True, **k):
    print("==", ascii(s))
    try:
        for x in _tokenize.TokenizerIter(lines(s), extra_tokens=extra, **k):
            print("  ", ascii(x))
    except SyntaxError as e:
        print("  ", type(e).__name__, ascii(e.args), e.lineno)
S = ['', 'a', 'a\n', '#c', '  # c\n\nx = 1 # d\n', 'if x:\n  y\n', 'if x:\n  y', 'a\r\nb\r\n', 'x = (1,\n  # c\n 2)\n', 'a \\\n b\n', 's = """a\nb""" + 1\n', 'f"a{x!r:>{w}}b{{c}}{y=}"\n', 'f"""a\n{x\n}b\n"""\n', 'f"{x:a{{b}}}"\n', 'rf"\\{x}"\n',"f'{a['b']}'\n", '"abc\n', '"""abc\n', '(\n', 'a)\n', '$\n', '0777\n', '1_000 0x_f 1e5j 1__0\n', 'if 1:\n    a\n  b\n', 'a\fb\n', 'é = ñ\n', 'x = 1;y\n\n\n', 'def f():\n    pass\n# c\n    # d\n\nz\n', 'a != b <> c ... -> := **= //\n', 'f"{x:%Y-%m}" f"\\N{DASH}"\n', 'f"{\n', 'f"{a b"\n',"f'{x:{y}z}'\n", 'f"{{"\n', '\tx\n        y\n', '1if 2else 3\n', '1abc\n', '\\\n', 'a\\ b\n', 'lambda x:{1:2}[1]\n', 'f"{lambda x:1}"\n', 'f"{(lambda x:1)}{a:=5}{ {1:2}[1] }"\n',
'0b12', '0b2', '0o8', '0x', '0xg', '1.e', '1e+', '1_', '1._0', '0_7', '1.5j', '.5', '1..real', '00', '0b1_', 'x = 0b1and 2', '(]', 'f"}"', 'f"{a)}"', 'f"abc', 'f"""abc', '\u20ac', 'a\u00a0b', '\x01', '  \\\n  x\n', 'x = \\\n', '"a\\\nb"\n', '\'a\\\n', 'if x:\n\ty\n        z\n', 'a?b', 'f"{x!r}"', '!', '1_a', '1jif', '\ufeffx', 'rb"x"bR\'y\'u"z"fR"{x}"', 'a\x00b', '  \x0cx\n', '"\\\\"', 'f"\\"{x}"', 'f"\\N{DASH}x"', 'f"{x:\n}"', 'f"{x:{{y}}}"', "f'{x:{y:{z}}}'", 'print("a"', 'async def f(): await x\n', 'f"{x=!r:^20}"', 'f"a\\\nb{x}"\n', "f'''a\\\nb'''\n", 'class A:\n  def f(self):\n    return 1\n  x = 2\ny\n', 'x = [\n]\n', '"""a\n', 'if a:\n    b\n    \n  # c\nd', 'x\r\n# c\r\n\r\n"""a\r\nb"""\r\n', '0xfor', '0b1_0 0o17_7 0XAB 1_0.0_1e1_0J']
for s in S: t(s)
t('a+b #c\n(x\n)\n',True)
t('é = 1\n'.encode(),True,encoding='utf-8')
for f in (lambda:_tokenize.TokenizerIter(),lambda:next(_tokenize.TokenizerIter(3,extra_tokens=True)),lambda:next(_tokenize.TokenizerIter(lambda:3,extra_tokens=True)),lambda:next(_tokenize.TokenizerIter(lambda:b'x',extra_tokens=True)),lambda:next(_tokenize.TokenizerIter(lambda:'x',extra_tokens=True,encoding='utf-8')),lambda:_tokenize.TokenizerIter(lambda:''),lambda:next(_tokenize.TokenizerIter(lambda:1/0,extra_tokens=True))):
    try: print(f())
    except Exception as e: print(type(e).__name__,e)
