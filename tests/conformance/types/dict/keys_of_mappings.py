# What has keys() is a mapping to dict(), update() and **: all its keys are taken before the first item is asked for.
class G:
    def __init__(self, keys):
        self.given = keys

    def keys(self):
        return self.given

    def __getitem__(self, key):
        print("get", key, end=" ")
        return key


def gen():
    print("gen a", end=" ")
    yield "a"
    print("gen b", end=" ")
    yield "b"


for make in (lambda: 5), (lambda: None), (lambda: "ab"), gen, (lambda: {"x": 1}):
    for f in dict, lambda m: {}.update(m), lambda m: {**m}, lambda m: (lambda **q: q)(**m), lambda m: {"z": 0} | dict(m):
        try:
            print(f(G(make())))
        except TypeError as e:
            print(e)
