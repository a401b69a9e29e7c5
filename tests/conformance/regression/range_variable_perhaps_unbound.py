# the variable of a loop over small ints, boxed because it may be unbound elsewhere
def g(c):
    x = 1.5
    if c:
        for i in range(3): x = x + 1.0
    print(i)
    for i in range(5): x = x * 1.5 + i
    return x
print(g(1))
try: g(0)
except NameError as e: print(e)
def h(c):
    x = 1.5
    for i in range(5):
        x = x * 1.5 + i
        if c: del i
    print(i)
    return x
print(h(0))
try: h(1)
except NameError as e: print(e)
