print(True, False, repr(True), str(False), int(True), True + True, True * 5, -True, +False, True / 2, True // 1, True**2)
print(True & False, True | False, True ^ True, True & 1, True | 2, 1 ^ True, type(True & False), type(True & 1))
print(True == 1, False == 0.0, True is True, True < 2, hash(True), [10, 20][True], "ab"[False], {1: "one"}[True])
print(bool(), bool(0), bool(""), bool([]), bool(None), bool(0.0), bool(0j), bool("0"), bool([0]), bool(-1), bool(10**30))
print(isinstance(True, int), bool.__mro__, type(True), True.real, True.bit_length(), (True).__and__(False), (True).to_bytes())
print(f"{True} {True:d} {True:5} {True!s:>6} {False:<7}|", "%s %d" % (True, True), "{}".format(False))


class Empty:
    def __len__(self):
        return 0


class Yes:
    def __bool__(self):
        return True

    def __len__(self):
        return 0


class Bad:
    def __bool__(self):
        return 1


print(bool(Empty()), bool(Yes()), not Empty(), bool(Empty), any([0, Empty()]))
for action in (lambda: bool(Bad()), lambda: bool(1, 2), lambda: bool(x=1), lambda: type("Sub", (bool,), {})):
    try:
        print(action())
    except TypeError as error:
        print(error)
