# A suspended generator keeps nothing of the exceptions that its handlers are through with.
import gc
import weakref


class Problem(Exception):
    def __init__(self, obj):
        self.obj = obj


class Obj:
    pass


def named():
    try:
        raise Problem(Obj())
    except Problem as e:
        yield weakref.ref(e.obj)
    yield


def bare():
    try:
        obj = Obj()
        ref = weakref.ref(obj)
        raise Problem(obj)
    except:
        del obj
        yield ref
    yield


def left():
    for i in range(1):
        try:
            obj = Obj()
            ref = weakref.ref(obj)
            raise Problem(obj)
        except:
            del obj
            yield ref
            break
    yield


def alive(make):
    made = [make() for _ in range(40)]
    refs = [next(g) for g in made]
    for g in made:
        next(g)
    gc.collect()
    return sum(ref() is not None for ref in refs)


for make in named, bare, left:
    print(make.__name__, alive(make) < 5)
