# The instance test is isinstance(): metaclasses may answer.
class Meta(type):
    def __instancecheck__(cls, instance):
        print("instancecheck", type(instance).__name__)
        return hasattr(instance, "quack")


class Duck(metaclass=Meta):
    __match_args__ = "quack",


class Other:
    quack = "loud"


for v in Other(), 5, "s":
    match v:
        case Duck(sound):
            print("a duck says", sound)
        case _:
            print("no duck")
