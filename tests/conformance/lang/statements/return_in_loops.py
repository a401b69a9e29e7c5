# 7.6: return leaves loops, with and try statements on the way; without a value it gives None.
class M:
    def __enter__(self):
        print("enter", end=" ")

    def __exit__(self, *info):
        print("exit", end=" ")


def nested():
    for i in range(3):
        with M():
            for j in range(3):
                try:
                    if (i, j) == (1, 1):
                        return i, j
                finally:
                    print("f", i, j, end=" ")
        print("after", i, end=" ")
    else:
        return "never"


def bare(x):
    if x:
        return
    return x, (yield_ := 1)


def none():
    pass


def starred(a):
    return *a, len(a)


def generator():
    for i in range(5):
        if i == 2:
            return "value"
        yield i


print(nested())
print(bare(1), bare(0), none(), starred("ab"))
g = generator()
print(list(g))
g = generator()
try:
    while True:
        next(g)
except StopIteration as e:
    print(e.value)


def delegating():
    got = yield from generator()
    print("got", got)
    return


print(list(delegating()))
for text in "return", "class C: return 1", "def f():\n  yield\n  return 1\nlambda: (yield)", "async def f():\n  yield\n  return 1":
    try:
        compile(text, "s", "exec")
        print("fine")
    except SyntaxError as e:
        print(e.msg)
