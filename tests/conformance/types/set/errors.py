# Messages of set errors
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: {1}.remove(5))
show(lambda: set().pop())
show(lambda: {[]})
show(lambda: set(5))
show(lambda: set(1, 2))
show(lambda: set(x=1))
show(lambda: frozenset(x=1))
show(lambda: {1} | [1])
show(lambda: {1} < [1])
show(lambda: {1} + {2})
show(lambda: hash(set()))
show(lambda: {1}[0])
show(lambda: frozenset().add(1))
show(lambda: {1}.union(5))
show(lambda: {1}.foo)
show(lambda: [] in {1})
show(lambda: {1}.discard([]))
show(lambda: {1}.remove({1}))
show(lambda: {1} <= 5)
show(lambda: reversed({1}))
def chg(s):
    for x in s: s.add(x + 100)
show(chg, {1, 2})
it = iter({1})
print(next(it), it.__length_hint__())
show(next, it)
