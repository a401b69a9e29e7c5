a = b.c = d[e] = f()
(a, [b, *c]), d.e, *f[g] = h
*a, b = c
[a] = b
() = c
for a.b, (c, d) in e:
    pass
else:
    f()
a += 1
a.b -= c()
a[b()] *= c
a[b:c, d] @= e
a[1] //= 2


def local(o, k):
    o.x += 1
    o[k] **= 2
    o[k] |= (k := 3)
    lambda: o


del a, (b.c, [d[e], f])
assert a < b() <= c[0] != 1 is d, message()
assert a
x = (y := f()) + y
