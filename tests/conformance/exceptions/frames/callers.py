# A function may ask its caller's frame for variables that nothing in the caller says anybody could ask for.
import sys


def helper(name):
    return sys._getframe(1).f_locals.get(name, 'nothing')


def plain(x):
    y = x + 1
    return helper('y'), helper('x'), helper('z')


def loops(n):
    total = 0
    seen = []
    for i in range(n):
        total += i * i
        seen.append(helper('total'))
    return seen


def generator():
    inside = 'frame'
    yield helper('inside')


class Method:
    def run(self, value):
        return helper('self') is self, helper('value')


def sets(x):
    def setter():
        sys._getframe(1).f_locals['x'] = 'set'
    setter()
    return x


print(plain(4))
print(loops(4))
print(list(generator()))
print(Method().run(3))
print(sets(1))
print((lambda q: helper('q'))('lambda'))
