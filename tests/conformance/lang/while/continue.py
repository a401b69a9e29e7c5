# continue skips the rest of the suite and goes back to testing the expression.
tests = 0


def more():
    global tests
    tests += 1
    return tests < 8


while more():
    if tests % 2:
        continue
    print("even", tests)
    if tests == 6:
        continue
    print("not six")
else:
    print("else after", tests)
