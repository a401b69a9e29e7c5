# A variable named _ (or with more of them) that inner functions share.
def main():
    def shown():
        return _, __, ___

    for _ in [1]:
        __ = _ + 1
        ___ = __ + 1
    print(shown())

    def change():
        nonlocal _
        _ = "changed"

    change()
    print(_, shown(), [lambda: _ for _ in "ab"][1]())
    return lambda: (_, __)


print(main()())
