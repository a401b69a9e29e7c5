# Expressions.
a[b, c]
a[b:c, d]
a[*b]
a[*b, c]
a[::]
a[:, :]
a[b:=1]
a[b,]
a[(b, c)]
a[lambda: 1:2]
[] = ()
a if b else c if d else e
not a and b or c
a < b <= c == d != e is f is not g in h not in i
a | b ^ c & d << e + f * g ** -h
-a ** -b
await a ** b
a ** b ** c
~+-a
{**a, b: c, **d}
{a: b for c in d}
{a for b in c}
{*a, b}
{a: b, c: d,}
{a, b,}
{a := 1, b}
{a: (b := 1)}
{lambda: 1: 2}
[a for b in c for d in e if f if g]
[a, *b]
(a for b in c)
(yield)
(yield a, b)
(yield from a)
(a, *b)
(a,)
...
1_000 + 0x_ff + 0b1 + 0o7 + 1e5 + .5 + 1. + 1j + 1e-5J + 0_0 + 00 + 0xdeadbeefdeadbeefdeadbeef + 123456789012345678901234567890
1e400 + 1e-400 + 1.7976931348623157e308 + 5e-324 + 0.1 + 1e16 + 1e15 + 123456789.123 + 1e22 + 1e23 + 9007199254740993. + 0.0001 + 0.00001 + 0j + 0.0j + 1e400j
0x1for x in y
1if 2else 3
1or 2
0xfor 3
[1for x in y]
a[b](c for d in e).f
(a)
(((a)))
(a).b.c
(a + b) * c
-(a)
(a)(b)
(a)[b]
(a) if (b) else (c)
(a) and (b)
(a) < (b)
not (a)
await (a)
*(a), b
[(a) for (b) in (c) if (d)]
{(a): (b)}
a[(b):(c)]
(yield (a))
