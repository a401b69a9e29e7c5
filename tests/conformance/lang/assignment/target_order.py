# Parts of targets are evaluated when their turn comes, after the value has been unpacked.
def note(name, value):
    print("evaluate", name)
    return value


class Trace:
    def __setitem__(self, key, value):
        print("store", key, value)

    def __setattr__(self, name, value):
        print("store", name, value)


t = Trace()
note("t1", t)[note("k1", 1)], note("t2", t).attr, (note("t3", t)[note("k3", 3)], x) = note("value", (1, 2, (3, 4)))
print(x)
i, items = 0, [0, 0, 0]
i, items[i] = 1, 9
print(i, items)
items[0], i, items[i] = "a", 2, "b"
print(items)
for note("t", t)[note("k", 0)] in note("iterable", [7, 8]):
    print("body")
