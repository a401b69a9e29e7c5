# Taking from and putting at the front of lists long and short, in any order, beside a model made of slices.
state = 7


def below(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return (state >> 8) % n


def check(steps, start):
    a, b = list(range(start)), list(range(start))
    for step in range(steps):
        op, n = below(9), len(a)
        if op < 3:
            at = below(n + 1)
            a.insert(at, step)
            b = b[:at] + [step] + b[at:]
        elif op == 3 and n:
            at = below(n)
            assert a.pop(at) == b[at]
            b = b[:at] + b[at + 1:]
        elif op == 4 and n:
            assert a.pop(0) == b[0]
            b = b[1:]
        elif op == 5:
            a.append(step)
            b = b + [step]
        elif op == 6 and n:
            i = below(n)
            j = min(i + below(20), n)
            del a[i:j]
            b = b[:i] + b[j:]
        elif op == 7:
            at = below(min(n, 3) + 1)
            a[at:at] = [-step, step]
            b = b[:at] + [-step, step] + b[at:]
        elif n:
            assert a.pop() == b[-1]
            b = b[:-1]
        assert a == b, step
    return len(a), sum(a)


print(check(1500, 0), check(1500, 40), check(500, 3000))
queue, total = list(range(150000)), 0
while queue:
    first = queue.pop(0)
    total += first
    if first % 3 == 0 and first:
        queue.append(first // 3)
print(total, queue)
for i in range(100000):
    queue.insert(0, i)
print(queue[0], queue[-1], len(queue), sum(queue))
del queue[:70000]
print(len(queue), queue[:2], queue[-2:])
queue.sort()
queue.insert(1, "x")
print(queue[:3], queue.pop(1), queue.index(3), queue[::-10000])
queue.reverse()
queue[0:2] = []
queue += queue[:2]
queue *= 2
print(len(queue), queue[:2], queue[-2:])
copy = queue.copy()
copy.clear()
copy.append(1)
print(copy, copy * 3, len(queue))
it = iter(queue)
next(it)
queue.pop(0)
print(next(it), queue[0])
while len(queue) > 5:
    del queue[0]
print(queue)
