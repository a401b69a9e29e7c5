# Target names stay bound after the loop, and stay unbound if there was no item.
for kept in "abc":
    pass
print(kept)
for never in []:
    pass
try:
    never
except NameError as e:
    print(e)


def f(items):
    for x in items:
        pass
    return x


print(f([1, 2]))
try:
    f([])
except UnboundLocalError as e:
    print(e)
x = "before"
for x in ():
    pass
print(x)
