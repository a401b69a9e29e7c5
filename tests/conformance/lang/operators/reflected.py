def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


class Left:
    def __add__(self, other):
        return f"{type(self).__name__}.add"

    def __radd__(self, other):
        return f"{type(self).__name__}.radd"

    def __lt__(self, other):
        return "lt"

    def __gt__(self, other):
        return "gt"


class Child(Left):
    pass


class Overriding(Left):
    def __radd__(self, other):
        return "Overriding.radd"

    def __gt__(self, other):
        return "Overriding.gt"


class Refusing:
    def __add__(self, other):
        print("Refusing.add")
        return NotImplemented

    def __radd__(self, other):
        print("Refusing.radd")
        return NotImplemented

    def __eq__(self, other):
        print("Refusing.eq")
        return NotImplemented


attempt(lambda: Left() + Child())
attempt(lambda: Left() + Overriding())
attempt(lambda: Left() < Overriding())
attempt(lambda: Left() < Child())
attempt(lambda: Left() + 1)
attempt(lambda: 1 + Left())
attempt(lambda: "a" + Left())
attempt(lambda: [1] + Left())
attempt(lambda: Refusing() + 1)
attempt(lambda: 1 + Refusing())
attempt(lambda: Refusing() + Refusing())
attempt(lambda: Refusing() + Left())
attempt(lambda: Refusing() == 1)
attempt(lambda: Refusing() != 1)
attempt(lambda: 1 == Refusing())


class Float(float):
    def __radd__(self, other):
        return "Float.radd"

    def __rpow__(self, other, modulus=None):
        return "Float.rpow"


class Int(int):
    def __rmul__(self, other):
        return "Int.rmul"


attempt(lambda: 1.5 + Float(2))
attempt(lambda: 1 + Float(2))
attempt(lambda: 2**Float(2))
attempt(lambda: 3 * Int(4))
attempt(lambda: "ab" * Int(2))
attempt(lambda: [1] * Int(2))
attempt(lambda: Int(2) * [1])
