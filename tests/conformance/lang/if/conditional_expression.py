# Of the two branches of a conditional expression only the selected one is evaluated.
def show(x):
    print("eval", x)
    return x


print(show("yes") if show(True) else show("no"))
print(show("yes") if show(0) else show("no"))
print([1 if n % 2 else 2 if n % 3 else 3 for n in range(7)])
sign = lambda n: "neg" if n < 0 else "zero" if n == 0 else "pos"
print(sign(-5), sign(0), sign(5))
print((1, 2) if not () else None)
