# Iteration sees changes of the list
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


it = iter([1, 2, 3])
print(next(it), it.__length_hint__(), list(it), it.__length_hint__(), list(it))
l = [1, 2, 3]
it = iter(l)
print(list(it))
l.append(4)
print(list(it))
l = [1, 2, 3]
out = []
for v in l:
    out.append(v)
    if len(l) < 8: l.append(v * 10)
print(out)
l = list(range(10))
for v in l: l.remove(v)
print(l)
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r))
