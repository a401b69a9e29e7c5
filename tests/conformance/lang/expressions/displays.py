# 6.2.4-6.2.7: list, set and dict displays: order of evaluation, unpacking, duplicates.
def e(x):
    print(x, end=" ")
    return x


print([e(1), *e([2, 3]), e(4)])
print(sorted({e(1), *e((2, 3)), e(1)}))
print({e("a"): e(1), **e({"b": 2}), e("a"): e(3)})
print({**{"x": 1}, "x": 2, **{"x": 3, "y": 4}}, {"k": 1, "k": 2})
print({1: "int", True: "bool", 1.0: "float"}, {1, True, 1.0}, {0: 1, -0.0: 2, False: 3})
for action in (lambda: [*3]), (lambda: {*None}), (lambda: {**[1]}), (lambda: {[]: 1}), (lambda: {[1]}), (lambda: (*1,)), (lambda: {**3}):
    try:
        print(action())
    except TypeError as error:
        print(error)


class Keys:
    def keys(self):
        print("keys", end=" ")
        return iter("pq")

    def __getitem__(self, k):
        return k * 2


print({**Keys(), "r": 1}, [*Keys().keys()])
print(len([None] * 3 + [*range(3)]), [[]] * 2, {i: i for i in range(3)} | {5: 5})
