# the caret line when the failing part is a target, an augmented target, a deleted item, an unpacking or an annotation
import traceback


def run(f):
    try:
        f()
    except Exception:
        traceback.print_exc()


def item():
    a = [1]
    a[0], a[5], b = 1, 2, 3


def aug():
    d = {"k": {}}
    d["k"]["missing"] += 1 + 2


def attr():
    (5).real, x = 1, 2


def unpack():
    a, (b, c), *d = 1, [2], 3


def unpack_loop():
    for k, v in [(1, 2), (3,)]:
        pass


def delete():
    d = {}
    del d["x"], d["y"]


def annotation():
    x: int = undefined_thing + 1


def chained():
    a = b = {}["q"] = 1 + "x"


def walrus():
    if (n := len(5)) > 3:
        pass


def starred():
    print(*range(3), *5, sep="")


for f in (item, aug, attr, unpack, unpack_loop, delete, annotation, chained, walrus):
    run(f)
starred()
