# Operands from left to right, whatever binds tighter.
def e(x, value=None):
    print(x, end=" ")
    return x if value is None else value


print("=", e(1) + e(2) * e(3))
print("=", (e(1), e(2), [e(3), e(4)], {e(5): e(6), e(7): e(8)}))
print("=", e(1) < e(2) < e(0) < e(5))
print("=", e("a", [1, 2, 3])[e("i", 1)], e("s", "text")[e("lo", 1):e("hi", 3):e("step", 1)])
print("=", e(2) ** e(3) ** e(2), -e(1) - -e(2))
print("=", (e("yes") if e("test") else e("no")), e(0) or e(1), e(1) and e(2))
print("=", f"{e('f1')} {e('f2'):>{e('width', 4)}}", e("%s %s") % (e(1), e(2)))
print("=", [e(i) for i in e("iter", [1, 2]) if e("if", True)], e(1) in e("c", [1]), e(3) is not e(4))
print("=", {**e("d1", {1: 1}), e(2): e(3), **e("d2", {4: 4})}, [*e("l", [1]), e(2)])
print("=", (lambda a=e("default"): a)(), e("f", max)(e(1), *e("star", [5]), key=e("key", abs)))
