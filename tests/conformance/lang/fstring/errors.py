# 2.4.3: what is refused in f-strings.
for text in ("f'{}'", "f'{ }'", "f'{a b}'", "f'{a!x}'", "f'{a!}'", "f'{'", "f'}'", "f'{a'", "f'{a:{b:{c:{d}}}}'", "f'{a!r '", "f'{*a}'",
             "f'{**a}'", "f'{lambda x: 1}'", "f'{a = b}'", "f'{a:=5}'", "f'{a!r!s}'", "f'{a!rs}'", "f'{1 +}'", "f'{for}'", "f'{a;b}'",
             "f'{a,}'", "f'{=}'", "f'{!r}'", "f'{:x}'", "f'{a! r}'", "f'{(a}'", "f'{a)}'", "f'{a]}'", "f'a' = 1", "f'{a}' 'b' b'c'", "f'''{a\n'''",
             "f'{a # comment}'", "f'{\n'", "f'{yield}'", "f'{await x}'", "f'{{}'", "f'{a:{}}'", "f'{a:{b!x}}'"):
    try:
        print(text, "->", eval(compile(text, "f", "eval"), {"a": "A", "b": ">3"}))
    except SyntaxError as e:
        print(repr(text), "|", e.msg)
    except Exception as e:
        print(repr(text), "|", type(e).__name__, e)
