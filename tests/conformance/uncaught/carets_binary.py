# Carets below a binary operation: ~ for the operands, ^ for the operator.
def f(a, b):
    return 1 + (a - 2) * b / (
        b % 3)


print("before")
f(5, "x" * 0 or 0)
