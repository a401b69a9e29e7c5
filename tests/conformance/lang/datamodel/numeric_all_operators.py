# 3.3.8: every binary arithmetic operation calls its method, its reflected one, and its in-place one.
import operator

NAMES = "add sub mul matmul truediv floordiv mod pow lshift rshift and or xor".split()


class N:
    def __init__(self, name):
        self.name = name


for name in NAMES:
    setattr(N, f"__{name}__", lambda self, o, name=name: (name, o if isinstance(o, int) else o.name))
    setattr(N, f"__r{name}__", lambda self, o, name=name: ("r" + name, o))
    setattr(N, f"__i{name}__", lambda self, o, name=name: ("i" + name, o))
n = N("n")
print(n + 1, n - 1, n * 1, n @ 1, n / 1, n // 1, n % 1, n ** 1, n << 1, n >> 1, n & 1, n | 1, n ^ 1)
print(1 + n, 1 - n, 1 * n, 1 @ n, 1 / n, 1 // n, 1 % n, 1 ** n, 1 << n, 1 >> n, 1 & n, 1 | n, 1 ^ n)
for name in NAMES:
    method = name + "_" if name in ("and", "or") else name
    print(getattr(operator, method)(n, n), getattr(operator, "i" + name)(n, 2), end=" ")
print()
for symbol in "+ - * @ / // % ** << >> & | ^".split():
    namespace = {"v": N("v")}
    exec(f"v {symbol}= 3", namespace)
    print(namespace["v"], end=" ")
print()
N.__divmod__ = lambda self, o: ("divmod", o)
N.__rdivmod__ = lambda self, o: ("rdivmod", o)
print(divmod(n, 1), divmod(1, n))
