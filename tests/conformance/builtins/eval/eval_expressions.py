# eval of expressions of every kind
x = 4
for text in ["1 + 2 * 3", "x ** 2", "'a' 'b'", "[i * x for i in range(3)]", "{k: v for k, v in zip('ab', (1, 2))}",
             "(lambda a, b=2: a * b)(5)", "x if x > 3 else 0", "f'{x!r:>4}|'", "{1, 2} | {3}", "(y := 7) + y",
             "not x", "1 < x < 9", "b'ab'[0]", "x.__class__.__name__", "sum(i for i in range(x))", "...", "-x // 3",
             "[*range(3), *'ab']", "dict(a=1, **{'b': 2})", "1e400", "2 ** 100", "3j * 1j", "'\\u00e9' + 'ü'"]:
    print(text, "=>", eval(text))
