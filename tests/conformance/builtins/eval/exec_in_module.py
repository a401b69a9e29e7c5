# exec without namespaces at module level works on the module's own variables
x = 1
exec("x = x + 41; made = 'here'")
print(x, made)
exec("def helper(n):\n    return n * x")
print(helper(2))
x = 10
print(helper(2), helper.__globals__ is globals(), helper.__module__)
exec("del x")
try:
    print(x)
except NameError as e:
    print(e)
exec("len = lambda v: 'my len'")
print(len("abc"))
exec("del len")
print(len("abc"))
print("made" in globals(), "helper" in dir())
