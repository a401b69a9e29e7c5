# 6.5, 6.6: unary operators and powers: binding strength, types, negative bases, modulus, overflow, errors.
print(-2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, -2 ** -2, 2 ** -4, +True, -True, ~False, --3, -+-3, ~~5, not not 5, -0.0, +-0.0, -(-0.0), ~-1, -~1)
print((-8) ** (1 / 3), (-1) ** 0.5, 0 ** 0, 0.0 ** 0, 1 ** float("nan"), float("nan") ** 0, (-2.0) ** 3, 4 ** 0.5, 2 ** 0.5, 10 ** 20, 10 ** -2, 2 ** 100 % 97, pow(2, 100, 97), pow(3, -1, 11), pow(-3, 3, 5), pow(2, 5, -7), pow(2, 0, 1), 1j ** 2, (1 + 1j) ** -1, 2 ** 1j, True ** 5, (-1) ** -1, (-1) ** -2, 2 ** True, 0 ** 5)
class U:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "inv"

    def __pow__(self, o, m="none"):
        return f"pow {o} {m}"

    def __rpow__(self, o):
        return f"rpow {o}"


u = U()
print(-u, +u, ~u, u ** 2, 2 ** u, -u * 2, (-u)[1], pow(u, 1, 5), pow(5, u), u ** -1, not u, (u ** 2)[::-1])
for f in (lambda: -"a"), (lambda: ~1.5), (lambda: +[]), (lambda: -None), (lambda: "a" ** 2), (lambda: 2 ** "a"), (lambda: pow(2, 3, 0)), (lambda: pow(2.5, 2, 3)), (lambda: pow(2, -1, 4)), (lambda: 0 ** -1), (lambda: 0.0 ** -0.5), (lambda: 1e300 ** 2), (lambda: 0j ** -1), (lambda: pow(2, 3, None)), (lambda: pow("a", 2, 3)), (lambda: -object()), (lambda: ~"x"), (lambda: not_defined ** 2), (lambda: pow(2, 2.5, 3)), (lambda: 2.0 ** 5000):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
