# Every way to call with the wrong arguments.
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def opt(a, b=1): pass
def kwonly(*, k): pass
def kwonly2(*, k, l, m=1): pass
def posonly(a, /, b): pass
def posonly2(a, b, /): pass
def star(a, *args): pass


def attempt(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
        print("fine")
    except TypeError as e:
        print(e)


attempt(none, 1)
attempt(none, x=1)
attempt(one)
attempt(one, 1, 2)
attempt(one, 1, a=2)
attempt(one, b=2)
attempt(two)
attempt(two, 1)
attempt(two, b=1)
attempt(three)
attempt(three, 1)
attempt(opt)
attempt(opt, 1, 2, 3)
attempt(kwonly)
attempt(kwonly, 1)
attempt(kwonly2)
attempt(kwonly2, 1, 2, k=3)
attempt(posonly, a=1, b=2)
attempt(posonly2, 1, b=2)
attempt(posonly2)
attempt(star)
attempt(two, 1, 2, 3, c=4)
attempt(opt, 1, 2, 3, b=4)
attempt(lambda x: x)
attempt(5)
attempt(None, 1)
