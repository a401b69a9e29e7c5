# The line of a failing case block and of a failing guard.
def classify(x):
    match x:
        case int() if x / 0 > 1:
            return "big"
        case _:
            return "other"


print(classify("text"))
print(classify(3))
