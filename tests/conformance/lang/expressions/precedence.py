# 6.17: operator precedence, shown by a class that writes down the tree.
class T:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text

    def __bool__(self):
        return True


def binary(symbol):
    return lambda a, b: T(f"({a}{symbol}{b})"), lambda a, b: T(f"({b}{symbol}{a})")


for name, symbol in dict(add="+", sub="-", mul="*", truediv="/", floordiv="//", mod="%", pow="**", lshift="<<", rshift=">>", matmul="@").items():
    setattr(T, f"__{name}__", binary(symbol)[0])
    setattr(T, f"__r{name}__", binary(symbol)[1])
for name, symbol in {"and": "&", "or": "|", "xor": "^"}.items():
    setattr(T, f"__{name}__", binary(symbol)[0])
for name, symbol in dict(neg="-", pos="+", invert="~").items():
    setattr(T, f"__{name}__", lambda a, s=symbol: T(f"({s}{a})"))
for name, symbol in dict(lt="<", gt=">", eq="==").items():
    setattr(T, f"__{name}__", lambda a, b, s=symbol: T(f"({a}{s}{b})"))
a, b, c, d = map(T, "abcd")
print(a + b * c, a * b + c, (a + b) * c, a - b - c, a ** b ** c, -a ** b, a ** -b, -a * b, a * -b + c, +-~a)
print(a << b + c, a & b << c, a ^ b & c, a | b ^ c, a | b & c ^ d, a << b >> c, a @ b * c / d // a % b, ~a ** b)
print(a < b | c, a == b + c, not a == b, not a or b, a and b or c, a or b and c, a if b else c if d else a, a + b < c + d)
print((lambda: a + b)(), [x + a for x in [b]], (y := a + b), y, a in [a | b, a], a is b | c, not a in [b], a if not b else c)
print(1 + 2 * 3 ** 2 // 4 - -5 % 3 << 1 & 0xff ^ 3 | 8, 1 < 2 == 2 < 3, not 1 + 1 == 2, 2 ** 3 ** 0, -2 ** 2, (-2) ** 2, 1 or 0 and 0)
print(lambda_ := (lambda *a: a if a else 0), (lambda: 1 if 0 else 2)()) if False else print("x" if "" else "y", 3 if 1 else 4 if 0 else 5)
