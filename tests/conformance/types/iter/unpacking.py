# a, b = v and a, *b, c = v for all kinds of v
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


def unp2(v): a, b = v; return a, b
def unps(v): a, *b, c = v; return a, b, c
pairs = [(1, 2), [1, 2], 'ab', {1: 2, 3: 4}, range(2), iter([1, 2]), (x for x in (1, 2)), {1, 2}]
others = [(1,), (1, 2, 3), [1], [1, 2, 3], '', 'abc', range(5), iter([1]), iter([1, 2, 3]), 5, None, {1: 2}]
for v in pairs + others:
    show(unp2, v)
long = [(1, 2), (1, 2, 3), [1, 2, 3, 4, 5], 'abcd', range(6), (x for x in range(4))]
for v in long + [(1,), [], 'a', iter([1]), 5]:
    show(unps, v)
