# Exceptions from __repr__ and __eq__ called by the runtime.
class R:
    def __repr__(self):
        return [][1]

    def __eq__(self, other):
        raise TypeError("not comparable")

    __hash__ = object.__hash__


r = R()
for f in (lambda: print([r])), (lambda: [R()].index(r)), (lambda: {r: 1} == {r: 2, R(): 3}), (lambda: f"{r}"), (lambda: (r,) == (R(),)):
    try:
        f()
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
print({"deep": (1, [r])})
