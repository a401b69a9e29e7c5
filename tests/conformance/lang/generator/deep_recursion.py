# Recursive delegation, hundreds of levels deep.
def down(n):
    if n == 0:
        x = yield "bottom"
        print("sent", x)
        return 0
    return 1 + (yield from down(n - 1))


g = down(300)
print(next(g))
try:
    g.send("hello")
except StopIteration as e:
    print(e.value)


def nested(l):
    for x in l:
        if isinstance(x, list):
            yield from nested(x)
        else:
            yield x


deep = [0]
for i in range(1, 100):
    deep = [i, deep]
print(sum(nested(deep)))
