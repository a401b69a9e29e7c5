# Walrus.
if (n := len(a)) > 10 and (m := f(n)): pass
while chunk := read(): pass
print(f"{(x := 5)}", y := 3, z=(w := 4))
a[b := 1, c := 2], a[(d := 1):2]
[y := f(x), y**2, y**3]
{z := 1, 2}; {(k := 1): (v := 2)}
@(d := decorator)
def f(a=(b := 1), *c: (e := int)): return (r := 1), (s := 2)
assert (t := 1), (u := "message")
[last := x for x in y if (z := x)]
match (command := read()), 1:
    case _ if (q := 1): pass
