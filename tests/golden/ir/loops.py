# while and for, over range and other things, with else, break, continue and unpacking targets.
def loops(items, pairs):
    for i in range(10):
        if i == 3:
            continue
        if i == items:
            break
    else:
        print("all")
    for a, (b, *c) in pairs:
        print(a, b, c)
    for items.last in items:
        pass
    while items.more() and (item := items.next()):
        if item is None:
            break
    else:
        return
    return i


def shadowed(range):
    for i in range(3):
        print(i)


for index in range(2, 20, 3):
    shared = index
    (lambda: index)()
