# min, max, sorted, any, all
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: max())
show(lambda: max([]))
show(lambda: max(1))
show(lambda: max(1, 'a'))
show(lambda: max(1, 2, default=3))
show(lambda: max([1], foo=2))
show(lambda: min(key=len))
print(max([1, 5, 3], key=lambda x: -x), min('bca'), max({'a': 3, 'b': 1}))
print(min([[3], [1, 2]], key=len), max(1, 2, key=lambda x: -x), min((), default=None))
print(max([], default='d', key=len), max([3, 3.0]), max([3.0, 3]), min(2, 1, 3))
print(max(*[1, 2, 3]))
show(lambda: sorted())
show(lambda: sorted([], 1))
show(lambda: sorted(5))
show(lambda: sorted([], foo=1))
show(lambda: sorted([1, 'a']))
show(lambda: any(5))
show(lambda: all())
