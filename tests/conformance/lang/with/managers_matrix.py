# several context managers where any of enter, body or exit raises or swallows: what runs and what comes out
def manager(name, enter=None, leave=None, swallow=False):
    class M:
        def __enter__(self):
            log.append(f"+{name}")
            if enter:
                raise enter(name)
            return name

        def __exit__(self, kind, value, tb):
            log.append(f"-{name}({kind and kind.__name__})")
            if leave:
                raise leave(name)
            return swallow
    return M()


def run(a, b, c, body=None):
    result = "not reached"
    with a as x, b as y, c as z:
        result = x, y, z
        if body is StopIteration:
            return "returned"
        if body:
            raise body("body")
    return result


cases = [
    ({}, {}, {}, None), ({}, {}, {}, KeyError), ({}, {"enter": OSError}, {}, None), ({"swallow": True}, {"enter": OSError}, {}, None),
    ({}, {"swallow": True}, {}, KeyError), ({}, {"leave": OSError}, {}, KeyError), ({"swallow": True}, {"leave": OSError}, {}, None),
    ({"leave": TypeError}, {"leave": OSError}, {"leave": ValueError}, KeyError), ({}, {"leave": OSError}, {"swallow": True}, KeyError),
    ({"leave": TypeError}, {"swallow": True}, {"enter": ValueError}, None), ({"swallow": 1}, {"swallow": []}, {"swallow": "x"}, KeyError),
    ({}, {"leave": OSError}, {}, StopIteration), ({"swallow": True}, {"leave": OSError}, {}, StopIteration),
]
for a, b, c, body in cases:
    log = []
    try:
        r = run(manager("a", **a), manager("b", **b), manager("c", **c), body)
    except Exception as e:
        chain = []
        while e:
            chain.append(f"{type(e).__name__} {e}")
            e = e.__context__
        r = " <- ".join(chain)
    print(" ".join(log), "=>", r)


def unpack_target(v):
    class M:
        def __enter__(self):
            return v

        def __exit__(self, kind, *a):
            print("exit", kind and kind.__name__)
            return True
    d = {}
    with M() as (d["x"], (*d["y"], d["z"])):
        print("body", d)
        return d
    return "swallowed", d


print(unpack_target((1, "abc")), unpack_target((1,)), unpack_target((1, "")), unpack_target(5))


class Truth:
    def __bool__(self):
        raise ArithmeticError("truth of the result")


class Asked:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        return Truth()


for fail in (False, True):
    try:
        with Asked():
            if fail:
                raise KeyError("body")
        print("no question asked")
    except ArithmeticError as e:
        print(e, repr(e.__context__))


class Replaces:
    def __enter__(self):
        Replaces.__exit__ = lambda self, *a: print("replaced exit")
        return self

    def __exit__(self, *a):
        print("first exit")


with Replaces():
    pass
with Replaces():
    pass


class Same:
    depth = 0

    def __enter__(self):
        Same.depth += 1
        return self

    def __exit__(self, *a):
        Same.depth -= 1


s = Same()
with s, s, s as t:
    print(s.depth, t is s)
print(s.depth)


def loop():
    for i in range(5):
        with s:
            if i == 1:
                continue
            with s:
                if i == 3:
                    break
                try:
                    if i == 2:
                        raise KeyError
                except KeyError:
                    continue
        yield i, s.depth


print(list(loop()), s.depth)
