# Objects without __hash__ and __eq__ of their own as keys, and of a class that gets such later.
class Node:
    pass


nodes = [Node() for _ in range(50)]
places = {n: i for i, n in enumerate(nodes)}
print(all(places[n] == i and n in places for i, n in enumerate(nodes)), Node() in places, places.get(Node(), "none"))
for n in nodes[::2]:
    places[n] += 1000
print(sum(places[n] for n in nodes), places.pop(nodes[7]), nodes[7] in places)
small = {nodes[0]: "a", nodes[1]: "b"}
print(small[nodes[0]], small[nodes[0]], small[nodes[1]])


class Late:
    pass


x, y = Late(), Late()
Late.__hash__ = lambda self: print("hash") or 5
d = {x: 1}
print(d[x], x in d, d.get(y))
Late.__eq__ = lambda self, other: print("eq") or True
print(d[y], y in d, d.setdefault(y, 2), d.pop(y), d)
Late.__hash__ = None
try:
    d[x]
except TypeError as error:
    print(error)
