# Reading, assigning and deleting slices, with and without a step
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


b = list(range(10))
b[2:4] = ['x', 'y', 'z']
print(b)
b[2:5] = []
print(b)
b[::2] = [0] * len(b[::2])
print(b)
b[3:3] = 'ins'
print(b)
del b[0]
del b[-1]
del b[1:3]
print(b)
b = list(range(20))
del b[::3]
print(b)
del b[::-2]
print(b)
del b[5:2]
print(b)
del b[8:1:-3]
print(b)
b = list(range(6))
b[1:3] = b
print(b)
b[::-1] = b[:]
print(b)
b += b
print(b)

def seti(l, k, v): l[k] = v; return l
def deli(l, k): del l[k]; return l
show(seti, [1], 3, 2)
show(seti, [1], 'a', 2)
show(deli, [1], 3)
show(deli, [1], 'a')
show(seti, [1, 2, 3], slice(0, 1), 5)
show(seti, [1, 2, 3], slice(None, None, 2), [1])
show(seti, [1, 2, 3], slice(None, None, 2), 5)
show(seti, [1, 2, 3], slice(None, None, -1), [7, 8, 9])
show(deli, [1, 2, 3], slice(None))
show(seti, [1, 2, 3], -1, 9)
show(seti, [1, 2, 3], slice(1, None), (x * 2 for x in range(3)))
