# Names written through globals(): the order of the namespace, variables among them, deletion in between.
def names():
    return [n for n in globals() if not n.startswith(("__", "core_"))]


first = 1
globals()["added"] = 2
second = 3
globals()["third"] = 4
print(names())
third = 5
print(third, globals()["third"])
del third
print("third" in globals(), names())
globals()["third"] = 6
del globals()["third"]
try:
    print(third)
except NameError as e:
    print(e)
globals()["third"] = 7
globals()["other"] = 8
del third
globals()["more"] = 9
print(names())
third = 10
print(names())


def late():
    global made
    made = 1


print(names())
late()
globals()["last"] = 2
print(names())
for i in range(3):
    globals()[f"n{i}"] = i
    late()
    exec(f"del n{i}")
print(names(), "n0" in globals())
globals()["first"], globals()["print_me"] = 11, 12
print(first, print_me)
