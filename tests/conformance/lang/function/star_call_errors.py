# Wrong things behind * and ** in a call.
def f(*args, **kwargs):
    return args, kwargs


def attempt(thunk):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)


class Mapping:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        return key * 2


attempt(lambda: f(*5))
attempt(lambda: f(**5))
attempt(lambda: f(**[("a", 1)]))
attempt(lambda: f(*None, 1))
attempt(lambda: f(a=1, **{"a": 2}))
attempt(lambda: f(**{"a": 1}, **{"a": 2}))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(**Mapping()))
attempt(lambda: f(*{"k": 1}, **{"k": 1}))
attempt(lambda: f(*(x for x in range(2))))
attempt(lambda: f(*(1 // x for x in range(1, -1, -1))))
