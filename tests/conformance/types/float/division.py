inf, nan = float("inf"), float("nan")
for a in [7.5, -7.5, 0.0, -0.0, 1e300, 5e-324, inf, 360.0]:
    for b in [2.0, -2.0, 0.1, 1e-300, inf, -inf, 7]:
        print(a / b, a // b, a % b, divmod(a, b))
for action in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 1 % 0.0):
    try:
        action()
    except ZeroDivisionError as error:
        print(error)
print(nan // 1, nan % 1, 5 % -3.0, -5 % 3.0, 5.5 // 1, 1e17 % 3, 0.7 // 0.1, 0.7 % 0.1)
