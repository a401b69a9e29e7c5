# for a, b in ... over enumerate, items, zip and others
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


def loop():
    out = []
    for i, (k, v) in enumerate({'a': 1, 'b': 2}.items()): out.append((i, k, v))
    for i, v in enumerate('xy', 1): out.append((i, v))
    for a, b in zip([1, 2, 3], 'ab'): out.append((a, b))
    for a, b in ['cd', (1, 2), [3, 4], {5: 1, 6: 2}]: out.append((a, b))
    return out
print(loop())
def loop2():
    for a, b in [(1, 2), (3,)]: print(a, b)
show(loop2)
def loop3():
    for a, b in enumerate(5): pass
show(loop3)
def loop4():
    for a, b in zip([1], [2], [3]): pass
show(loop4)
def loop5():
    for a, b in {1: 2}: pass
show(loop5)
d = {'a': 1, 'b': 2}
def loop6():
    for k, v in d.items(): d[k + 'x'] = v
show(loop6)
del d
