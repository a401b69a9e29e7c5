# Without exception the value of __exit__ does not matter.
class M:
    def __enter__(self):
        return self

    def __exit__(self, *info):
        print(info)
        return True


def f():
    with M():
        return "value"


print(f())
for i in range(3):
    with M():
        if i == 0:
            continue
        break
print(i)
with M():
    pass


class Truth:
    def __bool__(self):
        print("asked for truth")
        return True


class N(M):
    def __exit__(self, *info):
        return Truth()


with N():
    pass
print("no question so far")
with N():
    raise ValueError
print("suppressed")
