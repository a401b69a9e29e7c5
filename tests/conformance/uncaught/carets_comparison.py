# Carets of comparisons, chained and with in; unary operators.
def check(a, b):
    if not a < b:
        return a
    return 0 <= a + 1 < b in 5


print(check(3, 1))
check(1, 5)
