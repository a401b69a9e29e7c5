# bytearrays with memoryviews on them: what may change, what is refused, release, reexport, slices of views, casts
def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


b = bytearray(b"abcdef")
m = memoryview(b)
for label, f in (("append", lambda: b.append(1)), ("extend", lambda: b.extend(b"x")), ("pop", lambda: b.pop()), ("clear", lambda: b.clear()), ("del", lambda: b.__delitem__(0)),
                 ("slice grow", lambda: b.__setitem__(slice(0, 1), b"xyz")), ("imul", lambda: b.__imul__(2)), ("iadd", lambda: b.__iadd__(b"q")), ("insert", lambda: b.insert(0, 1)),
                 ("remove", lambda: b.remove(97)), ("init", lambda: b.__init__(b"new")), ("empty extend", lambda: b.extend(b"")), ("reverse", lambda: b.reverse() or b),
                 ("set item", lambda: b.__setitem__(0, 65) or b), ("same size slice", lambda: b.__setitem__(slice(1, 3), b"ZZ") or b), ("ext slice", lambda: b.__setitem__(slice(0, 6, 2), b"123") or b)):
    attempt(label, f)
print(bytes(m), b)
m[0:2] = b"--"
print(b)
attempt("view grow", lambda: m.__setitem__(slice(0, 2), b"xyz"))
attempt("view item", lambda: m.__setitem__(0, 300))
attempt("view item type", lambda: m.__setitem__(0, b"x"))
attempt("view index", lambda: m[99])
attempt("del view", lambda: m.__delitem__(0))
s = m[1:5]
t = s[::-1]
print(bytes(s), bytes(t), t.tolist(), t.strides, s.obj is b, t.contiguous, s.nbytes)
m.release()
attempt("released", lambda: m[0])
attempt("released len", lambda: len(m))
attempt("released repr", lambda: repr(m).split(" at ")[0])
attempt("still exported", lambda: b.append(1))
s.release()
t.release()
attempt("free again", lambda: b.append(1) or b)
with memoryview(b) as w:
    attempt("in with", lambda: b.pop())
    inner = w[1:]
attempt("after with", lambda: w.tobytes())
attempt("slice alive", lambda: inner.tobytes())
attempt("pop blocked", lambda: b.pop())
inner.release()
attempt("pop", lambda: b.pop())
r = memoryview(b"const")
attempt("readonly", lambda: r.__setitem__(0, 1))
print(r.readonly, memoryview(bytearray(1)).toreadonly().readonly, hash(r) == hash(b"const"))
attempt("hash writable", lambda: hash(memoryview(bytearray(1))))
c = memoryview(bytearray(range(8)))
for fmt in ("B", "b", "H", "i", "q", "d", "c", "?", "z", "3i", "<i", "@h"):
    attempt("cast " + fmt, lambda: c.cast(fmt).tolist()[:2] if fmt != "d" else len(c.cast(fmt)))
attempt("cast shape", lambda: c.cast("B", [2, 4]).tolist())
attempt("cast bad shape", lambda: c.cast("B", [3, 3]))
attempt("cast strided", lambda: c[::2].cast("H"))
attempt("two dims item", lambda: c.cast("B", [2, 4])[1, 2])
attempt("two dims slice", lambda: c.cast("B", [2, 4])[1])
attempt("cast H to i", lambda: c.cast("H").cast("i"))
print(c == bytes(range(8)), c != b"", memoryview(b"ab") == memoryview(b"ab").cast("b"), c.cast("H") == c.cast("B").cast("H"), memoryview(b"\x01\x00") == memoryview(b"\x01\x00").cast("H"))
print(b"a" in memoryview(b"abc").tolist() or 97 in memoryview(b"abc"), list(reversed(memoryview(b"abc"))), memoryview(b"abc").hex("-"), memoryview(b"abc").index(99) if hasattr(memoryview, "index") else "", bytes(memoryview(b"abc")[::2]))
for bad in (5, "s", [1], None):
    attempt("no buffer", lambda: memoryview(bad))
d = bytearray(b"loop")
e = [x for x in d if len(d) > 7 or not d.append(x)]
print(e, d)
d = bytearray(b"xyxy")
print(d.replace(b"x", memoryview(b"--")), d.join([b"1", memoryview(b"2")]), d + memoryview(b"m"), d.find(memoryview(b"yx")), d.strip(bytearray(b"xy")), d == memoryview(b"xyxy"))
v = memoryview(d)
d[:] = d[::-1]
print(bytes(v), v[0], v[-1])
del v
