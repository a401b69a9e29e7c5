# 7.2: targets of every kind, in order; the object is evaluated first.
log = []


def e(x):
    log.append(x)
    return x


class O:
    def __setattr__(self, name, value):
        log.append(("set", name, value))

    def __setitem__(self, key, value):
        log.append(("item", key, value))

    def __getattr__(self, name):
        log.append(("get", name))
        return self


o = O()
e(o).a, e(o)[e("k")], *e(o).rest = e(1), e(2), e(3), e(4)
print([x if not isinstance(x, O) else "o" for x in log])
log.clear()
o.x.y = o.z[e(0)] = e("v")
print([x if not isinstance(x, O) else "o" for x in log])
i, x = 1, [10, 20, 30]
i, x[i] = 0, "changed"
print(i, x)
x = [0, 1]
j = 0
j, x[j] = 1, 2
print(x)
a = b = c = []
a.append(1)
print(b is c, c)
(a, (b, [c, *d])), e_ = (1, (2, "xyz")), 5
[f], (g,), h = [1], (2,), "h"
print(a, b, c, d, e_, f, g, h)
() = []
[] = ()
for target in ["a, b = 1", "a, b = 1, 2, 3", "a, b = [1]", "a, *b, c = [1]", "(a, b), c = 1, 2", "[a] = {}", "a, b = {1: 2, 3: 4}", "*a, b = iter('xy')", "() = [1]"]:
    try:
        exec(target)
        print(target, "fine")
    except (TypeError, ValueError) as err:
        print(target, "|", err)
