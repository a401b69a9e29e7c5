# append, extend, insert, pop, remove, index, count, reverse, copy, clear
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


print([], [1], [1, 2.5, 'a', None, True], list('abc'), list(range(5)), list((1, 2)))
a = [1, 2, 3]
a.append(4)
a.extend([5, 6])
a.extend((7,))
a.extend('ab')
a.extend(x for x in range(3))
print(a, len(a))
a.insert(0, 'z')
a.insert(100, 'end')
a.insert(-1, 'pen')
a.insert(-100, 'first')
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove('b')
print(a, a.index(3), a.index(1, 2), a.count(1))
a.reverse()
print(a)
print(a[::-1], a[1:4], a[-3:], a[:2], a[::2], a[::-2], a[10:], a[5:2], a[-100:100:3])
