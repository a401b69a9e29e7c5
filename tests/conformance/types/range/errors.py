# Messages of range errors
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: range(1.5))
show(lambda: range('a'))
show(lambda: range(1, 2, 0))
show(lambda: range())
show(lambda: range(1, 2, 3, 4))
show(lambda: range(3)[5])
show(lambda: range(3)['a'])
show(lambda: range(3).index(9))
show(lambda: range(3).index('a'))
show(lambda: range(x=1))
show(lambda: len(range(10**30)))
show(lambda: range(3) < range(4))
show(lambda: range(3).foo)
show(lambda: range(3) + range(3))
it = iter(range(3))
print(next(it), it.__length_hint__(), list(it), list(it))
