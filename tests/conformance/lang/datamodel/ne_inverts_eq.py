# 3.3.1: object.__ne__ inverts the result of __eq__ unless that is NotImplemented; nothing else is implied.
class E:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        print("eq", self.v)
        return NotImplemented if other == 0 else self.v

    __hash__ = None


print(E(1) != 1, E(0) != 1, E([]) != 1, E("x") != 1)
print(E(1) != 0)
print(E("any").__ne__(3), E("").__ne__(3), E(1).__ne__(0))


class Less:
    def __lt__(self, other):
        return True


print(Less() < 1, 1 > Less(), Less() < Less(), Less() > Less())
for f in (lambda: Less() <= 1), (lambda: 1 < Less()), (lambda: Less() >= Less()):
    try:
        print(f())
    except TypeError as e:
        print(e)
