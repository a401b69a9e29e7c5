# in a function exec works on a snapshot of the variables
def f(a):
    b = a + 1
    exec("print(a, b); b = 100; fresh = 1")
    print(b)
    try:
        print(eval("fresh"))
    except NameError as e:
        print(e)
    print(eval("a + b"), sorted(eval("locals()")))
    ns = {}
    exec("b = 7; c = b", globals(), ns)
    return ns
print(f(1))
def g():
    exec("global made\nmade = 'by g'")
g()
print(made)
def h(v):
    loc = locals()
    exec("v = 5", globals(), loc)
    return v, loc["v"]
print(h(1))
