def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


values = [0.0, -0.0, 1.5, -2.675, 1234567.891, 1e-7, 1e22, 123.0, 0.00012345, float("inf"), float("-inf"), float("nan")]
for spec in ["", "f", ".2f", ".0f", "#.0f", "e", ".3e", "E", "g", ".3g", "#g", "G", "n", "%", ".1%", "+.1f", " .1f", "010.2f", "<10.1f", "^10.1f", "=10.1f", ",", ",.2f", "_.1f", "015,.2f", ".3", "z.1f", "z", "F", ".20f", ".17g", "*>12"]:
    print(repr(spec), [format(x, spec) for x in values])
for spec in ["d", "x", "s", "c", "q", ".", ",n", "5f5"]:
    attempt(lambda: format(1.5, spec))
