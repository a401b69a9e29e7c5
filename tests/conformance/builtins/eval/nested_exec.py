# exec in exec in eval
ns = {}
exec("exec('a = 1'); b = eval('a + 1'); exec('def f(): return eval(\"b + 1\")')", ns)
print(ns["a"], ns["b"], ns["f"]())
print(eval("eval('eval(\"1 + 1\") + 1') + 1"))
print(eval("(lambda n: eval('n * 2'))(4)"))
exec("def fact(n): return 1 if n < 2 else n * eval('fact(n - 1)')")
print(fact(10))
print([eval(f"{i} ** 2") for i in range(5)])
