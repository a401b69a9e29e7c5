# variables stay right over try, loops and nested functions where eval may look at them
def f(n):
    total = 0
    try:
        for i in range(n):
            total += eval("i")
            if i == 3:
                raise ValueError(i)
    except ValueError as e:
        caught = eval("e.args[0] * 100 + total")
    finally:
        last = eval("i")
    def inner():
        return eval("total") if total else 0
    return total, caught, last, inner(), "e" in locals()
print(f(6))
def nested(x):
    try:
        try:
            return eval("x / 0")
        except ZeroDivisionError:
            x = eval("x + 1")
            raise KeyError(x)
        finally:
            x = 50
    except KeyError as k:
        return k.args[0], eval("x")
print(nested(1))
