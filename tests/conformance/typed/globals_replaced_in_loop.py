# a global function, constant, class or builtin rebound while a loop uses it
import builtins

LIMIT = 10
STEP = 3


def step(x):
    return x + STEP


class Box:
    def __init__(self, v):
        self.v = v


def run(n, at, act):
    x = 0
    log = []
    for i in range(n):
        if i == at:
            act()
        x = step(x)
        if x > LIMIT:
            x = x - LIMIT
        log.append(x)
    return log


def boxes(n, at, act):
    out = []
    for i in range(n):
        if i == at:
            act()
        out.append(Box(i).v)
    return out


def set_global(name, value):
    def act():
        globals()[name] = value
    return act


def del_global(name):
    def act():
        del globals()[name]
    return act


saved = dict(STEP=STEP, LIMIT=LIMIT, step=step, Box=Box)
print(run(6, 3, set_global("STEP", 5)))
globals().update(saved)
print(run(6, 3, set_global("STEP", 0.5)))
globals().update(saved)
print(run(6, 3, set_global("LIMIT", -1)))
globals().update(saved)
print(run(6, 2, set_global("step", lambda x: x * 2 + 1)))
globals().update(saved)
try:
    run(6, 2, del_global("STEP"))
except NameError as e:
    print(e)
globals().update(saved)
try:
    run(6, 4, del_global("LIMIT"))
except NameError as e:
    print(e)
globals().update(saved)
print(boxes(4, 2, set_global("Box", lambda v: type("Q", (), {"v": -v})())))
globals().update(saved)


def distances(points):
    total = 0
    for p in points:
        total += abs(p)
        if p == -2:
            builtins.abs = lambda x: 100
        if p == -3:
            globals()["abs"] = lambda x: 1000
    return total


real = abs
print(distances([-1, -2, -5, -3, -5]))
del globals()["abs"]
print(distances([-1, -5]))
builtins.abs = real
print(distances([-1, -5]))
