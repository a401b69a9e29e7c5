# `**` arguments are merged key by key; that keys are strings is looked at when the call is made.
def show(call):
    try:
        call()
    except TypeError as e:
        print(e)


def f(**k):
    print(k)


def late():
    print("late")
    return {"b": 1}


show(lambda: f(**{1: 3}, **{1: 5}))
show(lambda: f(**{"a": 3}, **{1: 5}))
show(lambda: f(**{"a": 3}, **{"a": 5, 1: 2}))
show(lambda: f(**{1: 3}, **late()))
show(lambda: f(a=1, **{"a": 2}))
