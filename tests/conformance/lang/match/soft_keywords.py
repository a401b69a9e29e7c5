# match, case, type and _ are names everywhere else.
match = 1
case = 2
type_ = type
_ = 3
print(match, case, _)
match = {"case": match}
print(match["case"], match)


def match(case, *, _=0):
    return case, _


print(match(1), match(case=2), match (3), match(*[4]), match(-5))
match -1:
    case -1:
        print("statement")
match (1):
    case 1: print("with parentheses")
match [1]:
    case [case]: print("captures case:", case)
match match:
    case match: print("captures match", match(6))
print([match for match in range(2)], {case: _ for case in "a"})
match = lambda: 8
print(match())
class case:
    match = 5
print(case.match)
