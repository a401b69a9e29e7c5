# 7.2.2: annotated assignments: what is evaluated and stored, at module, class and function level.
def e(x):
    print("evaluated", x if isinstance(x, (str, int)) else type(x).__name__)
    return x


a: e("annotation of a") = e("value of a")
b: e("annotation of b")
(c): e("annotation of c") = 3
print(__annotations__, "b" in globals())


class C:
    x: int = 1
    y: "not evaluated"
    z: e("in class")
    (w): e("in parentheses") = 2
    __private: str = "p"


print(C.__annotations__, C.x, hasattr(C, "y"))
o = C()
o.attr: e("annotation of attribute") = e("attribute value")
d = {}
d[e("key")]: e("annotation of item") = e("item value")
e([o])[e(0)].other: e("evaluated too")
print(vars(o), d)


def f():
    local: undefined_name = 1
    unbound: also_undefined
    try:
        unbound
    except UnboundLocalError as err:
        print(err)
    o.x: undefined_here = 2
    return local, f.__annotations__


print(f())
t: tuple = 1, 2
u: tuple[int, ...] = 1, *t
