# which operand's method is asked, with subclasses, NotImplemented, None, missing methods, instances' attributes
calls = []


def op(label, result=NotImplemented):
    def f(self, other, *mod):
        calls.append(label)
        return result
    return f


class A:
    __add__ = op("A.add")
    __radd__ = op("A.radd", "A.radd")
    __lt__ = op("A.lt")
    __gt__ = op("A.gt", "A.gt")
    __eq__ = op("A.eq")
    __iadd__ = op("A.iadd")


class B(A):
    pass


class C(A):
    __radd__ = op("C.radd", "C.radd")
    __gt__ = op("C.gt", "C.gt")
    __eq__ = op("C.eq", "C.eq")


class D:
    __radd__ = op("D.radd")
    __rpow__ = op("D.rpow", "D.rpow")
    __rmatmul__ = op("D.rmatmul", "D.rmatmul")
    __rdivmod__ = op("D.rdivmod", "D.rdivmod")


class E(int):
    __radd__ = op("E.radd", "E.radd")
    __rsub__ = op("E.rsub")
    __mul__ = op("E.mul")
    __rmul__ = op("E.rmul", "E.rmul")
    __eq__ = op("E.eq", "E.eq")
    __pow__ = op("E.pow", "E.pow")
    __rpow__ = op("E.rpow", "E.rpow")


class N:
    __add__ = None
    __radd__ = None
    __eq__ = None
    __lt__ = None
    __neg__ = None


class S(str):
    __radd__ = op("S.radd", "S.radd")
    __rmul__ = op("S.rmul", "S.rmul")
    __rmod__ = op("S.rmod", "S.rmod")


class T(list):
    __radd__ = op("T.radd", "T.radd")
    __iadd__ = op("T.iadd", "T.iadd")


a, b, c, d, e, n, s, t = A(), B(), C(), D(), E(5), N(), S("x"), T([1])
for text in ("a + a", "a + b", "b + a", "a + c", "c + a", "a + d", "d + a", "1 + a", "a + 1", "a < c", "c < a", "a < a", "a > c", "a == c",
             "a == a", "c == a", "a != c", "1 + e", "e + 1", "1 - e", "e - 1", "e * 2", "2 * e", "e * e", "5 == e", "e == 5", "e ** 2", "2 ** e",
             "pow(2, e)", "pow(e, 2, 3)", "pow(2, e, 3)", "2 ** d", "pow(2, d, 7)", "1 @ d", "divmod(1, d)", "n + 1", "1 + n", "n == 1", "1 == n",
             "n < 1", "-n", "'a' + s", "3 * s", "'%s' % s", "'a' + 'b'", "[1] + t", "(1,) + t", "t + [2]", "a + n", "n + a", "[1] + a", "'a' + a",
             "1.5 + e", "e + 1.5", "True + e", "e + True", "1j * e"):
    calls.clear()
    try:
        r = eval(text)
        print(f"{text:14} {r!r:12} {calls}")
    except TypeError as err:
        print(f"{text:14} TypeError {err} {calls}")
for text in ("a += a", "a += 1", "t += [1]", "e += 1", "s += 'b'", "n += 1", "l += t"):
    calls.clear()
    ns = dict(a=A(), t=T(), e=E(1), s=S(), n=N(), l=[0])
    try:
        exec(text, ns)
        print(text, ns[text[0]], calls)
    except TypeError as err:
        print(text, "TypeError", err, calls)
x = A()
x.__add__ = lambda other: "instance attribute"
calls.clear()
print(x.__add__(1), calls)
try:
    x + b""
except TypeError as err:
    print(err, calls)
