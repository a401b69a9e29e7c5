# The list is hidden while it is sorted
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


l = [5, 3, 1]
def bad(x): l.append(9); return x
try: l.sort(key=bad)
except ValueError as e: print(e, l)
def bad2(x):
    print(l, len(l))
    return -x
l.sort(key=bad2)
print(l)
def bad3(x): raise KeyError(x)
try: l.sort(key=bad3)
except KeyError as e: print('KeyError', e, l)
