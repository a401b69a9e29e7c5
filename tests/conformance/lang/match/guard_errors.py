# An exception in a guard bubbles up; one in a pattern's lookup as well.
class Weird:
    @property
    def x(self):
        raise ZeroDivisionError("property")

    def __eq__(self, other):
        raise KeyError("eq")


def run(subject):
    match subject:
        case int() if subject / 0:
            print("never")
        case Weird(x=1):
            print("never")
        case "text":
            print("text")
        case _:
            print("other")


for subject in 5, Weird(), "text", None:
    try:
        run(subject)
    except ArithmeticError as e:
        print("raised", e)
try:
    match Weird():
        case 3:
            print("never")
except KeyError as e:
    print("eq raised", e)
try:
    match 3:
        case missing.name:
            print("never")
except NameError as e:
    print(e)
try:
    match 3:
        case Weird.absent:
            print("never")
except AttributeError as e:
    print(e)
