# 3.3.8: pow() with three arguments calls __pow__ with two; the reflected method is not tried (before 3.14).
class P:
    def __pow__(self, exponent, modulus=None):
        return "pow", exponent, modulus

    def __rpow__(self, base, modulus=None):
        return "rpow", base, modulus

    def __ipow__(self, exponent):
        return "ipow", exponent


p = P()
print(p ** 2, 2 ** p, pow(p, 2), pow(p, 2, 3), pow(2, p), pow(p, 2, mod=5), pow(base=p, exp=1))
q = P()
q **= 4
print(q)
for f in (lambda: pow(2, p, 3)), (lambda: pow(2, 3, p)), (lambda: pow("a", 2)), (lambda: pow(2, 3, 0)), \
        (lambda: pow(2.0, 3, 5)), (lambda: pow(2, -1, 4)), (lambda: pow(2)), (lambda: pow(2, 3, 4, 5)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(pow(3, -1, 7), pow(-5, 3, 7), pow(2, 10, -7), pow(0, 0), pow(0, 0, 1), pow(True, 5), pow(-8, 1 / 3).real > 0)
