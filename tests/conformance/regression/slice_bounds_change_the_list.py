# __index__ of a slice's bound that changes what is sliced: the length is looked at afterwards, each bound is asked once
class Bound:
    def __init__(self, value, act):
        self.value, self.act = value, act

    def __index__(self):
        asked.append(self.value)
        self.act()
        return self.value


asked = []
for make in (list, bytearray):
    for name in ("clear", "grow", "shrink"):
        a = make(range(6))
        act = {"clear": a.clear, "grow": lambda: a.extend(range(3)), "shrink": lambda: a.__delitem__(slice(3, None))}[name]
        print(make.__name__, name, a[Bound(1, act):Bound(9, lambda: None)], a[::Bound(-1, lambda: None)], len(a), asked)
        asked.clear()
a = list(range(6))
a[Bound(1, a.clear):Bound(3, lambda: None)] = (x for x in "ab")
print(a, asked)
asked.clear()
a = list(range(6))
del a[Bound(0, lambda: a.append(7)):Bound(99, lambda: None):Bound(2, lambda: None)]
print(a, asked)
a = list(range(6))
try:
    a[Bound(0, a.pop)::Bound(2, a.pop)] = [1, 2, 3]
except ValueError as e:
    print(e, a)
import array
b = array.array("i", range(6))
print(b[Bound(1, lambda: b.extend([9])):], len(b))
try:
    a[Bound(0, lambda: 1 / 0):]
except ZeroDivisionError as e:
    print(e, a)
