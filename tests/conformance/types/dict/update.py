# update, clear, |, |= and equality
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


e = {1: 2}
e.update({3: 4})
e.update([(5, 6)])
e.update(a=1)
e.update({7: 8}, b=2)
e.update()
e.update(['xy', (1, 9)])
print(e)
e.clear()
print(e, len(e), bool(e), bool({1: 1}))
print({'a': 1} | {'b': 2}, {'a': 1} | {'a': 2})
e |= {'q': 1}
e |= [('r', 2)]
print(e)
print({1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} == {1: 2.0}, {1: 2} != {1: 3}, {1: 2} == {})
print({1: 2} == [1])
print(list(reversed({'a': 1, 'b': 2})), list(reversed({'a': 1, 'b': 2}.items())))
print(list(reversed({'a': 1, 'b': 2}.values())), list(reversed({'a': 1}.keys())))
c = {'x': [1]}
c2 = c.copy()
c2['x'].append(2)
c2['y'] = 1
print(c, c2)
