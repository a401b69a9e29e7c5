# Messages of tuple errors
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: (1,)[3])
show(lambda: (1,)['a'])
show(lambda: (1,).index(5))
show(lambda: (1,) + [1])
show(lambda: (1,) * 'a')
show(lambda: hash(([],)))
show(lambda: tuple(5))
show(lambda: tuple(1, 2))
show(lambda: tuple(x=1))
show(lambda: (1,) < 1)
show(lambda: (1,).foo)
def seti(x): x[0] = 1
def deli(x): del x[0]
show(seti, (1,))
show(deli, (1,))
show(seti, 'a')
show(seti, range(3))
show(deli, range(3))
show(seti, {1})
show(seti, 5)
show(seti, b'a')
