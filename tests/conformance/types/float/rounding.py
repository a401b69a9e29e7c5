def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


for x in [0.5, 1.5, 2.5, -0.5, -1.5, 2.4999999999999996, 1e20, 4503599627370497.5]:
    print(round(x), x.__trunc__(), x.__floor__(), x.__ceil__())
for x, n in [(2.675, 2), (0.125, 2), (1.005, 2), (2.5, 0), (1234.5678, -2), (15.0, -1), (25.0, -1), (1e22, -20), (0.1, 20), (5.015, 2), (1e-5, 4), (-0.4, 0), (1.1, 400), (1.1, -400)]:
    attempt(lambda: round(x, n))
attempt(lambda: round(float("inf")))
attempt(lambda: round(float("nan")))
attempt(lambda: round(float("inf"), 2))
attempt(lambda: round(1.7e308, -308))
attempt(lambda: round(1.5, "a"))
attempt(lambda: round(1.5, None))
attempt(lambda: (3.0).is_integer())
attempt(lambda: (3.5).is_integer())
attempt(lambda: float("inf").is_integer())
