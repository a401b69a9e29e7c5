# Operator methods, reflected ones, and the priority of a subclass's reflected method.
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return f"{self.v}+{o.v if isinstance(o, N) else o}"
    def __radd__(self, o): return f"{o}r+{self.v}"
    def __sub__(self, o): return NotImplemented
    def __neg__(self): return f"-{self.v}"
    def __pos__(self): return f"+{self.v}"
    def __invert__(self): return f"~{self.v}"
    def __abs__(self): return f"|{self.v}|"
    def __matmul__(self, o): return f"{self.v}@{o}"
    def __pow__(self, o, m=None): return f"{self.v}**{o}%{m}"
    def __rpow__(self, o): return f"{o}r**{self.v}"
    def __divmod__(self, o): return "divmod"
    def __lshift__(self, o): return "<<"
    def __round__(self, n=None): return f"round {n}"


class Sub(N):
    def __radd__(self, o): return f"sub first {o.v}"


a = N("a")
print(a + 1, 1 + a, a + N("b"), a + Sub("s"), Sub("t") + a)
print(-a, +a, ~a, abs(a), a @ 2, a ** 3, pow(a, 3, 5), 2 ** a, divmod(a, 1), a << 1, round(a), round(a, 2))
for action in lambda: a - 1, lambda: 1 - a, lambda: a * 2, lambda: a >> a, lambda: a // 1, lambda: 3 @ a:
    try:
        action()
    except TypeError as e:
        print(e)
