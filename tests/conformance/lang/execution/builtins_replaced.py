# 4.2.3: names not found in globals are looked up in builtins, which may be changed and shadowed.
import builtins

builtins.my_name = "in builtins"
print(my_name)


def f():
    return my_name, len([1])


my_name = "in globals"
print(f())
del my_name
print(f())
len = lambda x: "mine"
print(f())
del len
print(f())
original = builtins.len
builtins.len = lambda x: "patched"
print(f(), len(""))
builtins.len = original
del builtins.my_name
try:
    f()
except NameError as e:
    print(e)
print(__builtins__ is builtins, builtins.__name__, "print" in vars(builtins))


class C:
    print = "class attribute"
    name = print


print(C.name)
for max in [1, 2]:
    pass
try:
    max(1, 2)
except TypeError as e:
    print(e)
del max
print(max(1, 2))
