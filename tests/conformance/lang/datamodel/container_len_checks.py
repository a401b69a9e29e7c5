# 3.3.7: __len__ must return an integer >= 0 that fits; bool() uses it when __bool__ is missing.
class L:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


class Indexed:
    def __index__(self):
        return 4


for value in 0, 3, True, Indexed(), -1, -10**30, 2**63 - 1, 2**63, 2.0, "3", None:
    shown = "Indexed" if isinstance(value, Indexed) else value
    for f in len, bool, (lambda x: "yes" if x else "no"), (lambda x: not x):
        try:
            print(shown, f(L(value)))
        except Exception as e:
            print(shown, type(e).__name__, e)


class B(L):
    def __bool__(self):
        return self.value


for value in True, False, 1, None:
    try:
        print(bool(B(value)))
    except TypeError as e:
        print(e)
