"""map, filter, zip and enumerate stay at the end of a list that grows afterwards."""
for make in (lambda l: map(str, l), lambda l: filter(None, l), lambda l: zip(l, l), lambda l: zip(l, l, l), enumerate,
             lambda l: map(pow, l, l)):
    items = [1, 2]
    it = make(items)
    print(list(it))
    items.append(3)
    print(list(it), next(it, "end"))
