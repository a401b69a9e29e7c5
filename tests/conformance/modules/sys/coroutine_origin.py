"""sys.set_coroutine_origin_tracking_depth and cr_origin."""
import sys


async def nothing():
    pass


def inner():
    return nothing()


def outer():
    return inner()


for depth in (0, 1, 2, 10):
    sys.set_coroutine_origin_tracking_depth(depth)
    made = outer()
    print(sys.get_coroutine_origin_tracking_depth(), made.cr_origin and [place[1:] for place in made.cr_origin])
    print(made.cr_origin and made.cr_origin[0][0].endswith("coroutine_origin.py"))
    try:
        made.send(None)
    except StopIteration:
        print(made.cr_origin and len(made.cr_origin))
sys.set_coroutine_origin_tracking_depth(depth=0)
print(sys.get_coroutine_origin_tracking_depth())
for bad in (-1, "x", 1.5):
    try:
        sys.set_coroutine_origin_tracking_depth(bad)
    except Exception as e:
        print(type(e).__name__, e)
# not desugared: shows line numbers
