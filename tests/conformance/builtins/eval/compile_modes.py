# the three modes of compile()
code = compile("1 + 2", "<e>", "eval")
print(eval(code), exec(code))
code = compile("x = 5\ny = x * 2", "<x>", "exec")
ns = {}
print(eval(code, ns), ns["y"])
exec(compile("1 + 1", "<s>", "single"))
exec(compile("None", "<s>", "single"))
exec(compile("'a'; 5; x = 7", "<s>", "single"))
exec(compile("for i in range(2): i * 10\n", "<s>", "single"))
exec(compile("def f():\n    'unseen'\n    return 3\n", "<s>", "single"))
for text, mode in [("x = 1", "eval"), ("1\n2", "single"), ("1 2", "exec"), ("", "eval"), ("", "single")]:
    try:
        compile(text, "<m>", mode)
        print("ok")
    except SyntaxError as e:
        print(mode, e.msg)
print(compile("", "<m>", "exec").co_name)
