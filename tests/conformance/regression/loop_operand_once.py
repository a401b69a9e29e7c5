# what a loop runs over is evaluated once, whatever it turns out to be
log = []
def number(k):
    log.append(k)
    return k if k < 9 else 2.5
def items(k):
    log.append(k)
    return [k, k + 1] if k < 9 else (1, 2, 3)
def count(k):
    total = 0.5
    for i in range(number(k)): total += i
    for i in range(1, number(k), number(2)): total *= i + 0.5
    return total
def walk(k):
    total = 0.5
    for x in items(k): total += x
    for i, x in enumerate(items(k)): total += i * x
    for x, y in zip(items(k), items(k + 1)): total += x * y
    return total
for n in (1, 2, 5, 8, 9, 10):
    for f in (count, walk):
        try: print(f(n), log)
        except TypeError as e: print(e, log)
        log.clear()
