# Assignments.
x = y = z
x = *a, b
*a, b = c
(a) = b
((a, b), [c]) = d
() = []
a.b = c[d] = e
x: int
(x): int = 3
((x)): int
x.y: int
x[0]: int = yield
x += 1
(x) += 1
x.y **= yield 3
x //= 1,2
x = yield
ªº = µ; ﬁ = 1; x℘ = 2; def_ = 3
x = (1 +
   2
 + 3)
x = 1 + \
  2
x = [
# comment

1, # c
]
a = b if c else lambda: d
x = a if b else c,
x = not a, b
a = (b)
(a): (b) = (c)
x = (yield)
