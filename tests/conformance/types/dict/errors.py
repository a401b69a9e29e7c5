# Messages of dict errors
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: {}['x'])
show(lambda: {}[[]])
show(lambda: {}.pop('x'))
show(lambda: {}.popitem())
show(lambda: {[]: 1})
show(lambda: {{}: 1})
show(lambda: dict(5))
show(lambda: dict([5]))
show(lambda: dict([(1, 2, 3)]))
show(lambda: dict(['abc']))
show(lambda: dict(1, 2))
show(lambda: {}.update(1, 2))
show(lambda: {} < {})
show(lambda: {} + {})
show(lambda: {} | 1)
show(lambda: {}.get())
show(lambda: {}.foo)
show(lambda: {}.pop([]))
show(lambda: {1: 1}.pop([]))
show(lambda: {}.get([]))
show(lambda: hash({}))
show(lambda: dict.fromkeys(5))
show(lambda: {}.setdefault())
show(lambda: dict(**{1: 2}))
