def f():
    return g(1,

class A:
    pass
