# 4.2.1: everything that binds a name: parameters, classes, functions, targets, imports, patterns, type statements.
import sys as by_import_as
from os import path as by_from_import


def by_def(by_parameter, *by_star, **by_double):
    return sorted(locals())


class ByClass:
    in_class = 1


by_assignment = by_chain = 0
by_annotation: int = 1
[by_list, *by_starred] = 1, 2, 3
for by_for in range(1):
    pass
with open(__file__) as by_with:
    pass
try:
    raise ValueError
except ValueError as by_except:
    print("by_except" in globals())
(by_walrus := 5)
match [1, {"k": 2}, 3]:
    case [by_capture, {**by_rest}, int() as by_as]:
        pass
type ByType = int
by_augmented = []
by_augmented += [1]
unbound: str
print(by_def(1))
print(sorted(n for n in globals() if n.startswith("by_") or n.startswith("By")), "unbound" in globals())
