def 1f(x):
    pass
