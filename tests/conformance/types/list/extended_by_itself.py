# A list, or an instance of a subclass, extended by itself: what it held, whatever __iter__ says.
class Sub(list):
    pass


class Iterated(list):
    def __iter__(self):
        return iter((7, 8))


for make in (list, Sub, Iterated):
    xs = make()
    list.append(xs, 1)
    xs += xs
    print(len(xs), xs.copy())
    xs.extend(xs)
    print(len(xs), xs.copy())
    xs[len(xs):] = xs
    xs[1:3] = xs
    print(len(xs), xs.copy())
    xs[::2] = [0] * len(xs[::2])
    print(xs.copy())
ys = Iterated([1])
zs = [0]
zs += ys
zs.extend(ys)
zs[:0] = ys
print(zs, [*ys])
