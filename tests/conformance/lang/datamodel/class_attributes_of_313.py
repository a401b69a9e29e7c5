# 3.2.10: __static_attributes__ and __firstlineno__ (3.13).
class A:
    def __init__(self):
        self.x = 1
        self.y, self.z = 2, 3

    def m(this):
        this.w = 1
        other = this
        other.v = 2

    def n(self):
        def inner():
            self.deep = 1
        self.x += 1
        del self.y


class Empty:
    pass


print(sorted(A.__static_attributes__), Empty.__static_attributes__, type(A.__static_attributes__).__name__)
print(A.__firstlineno__, Empty.__firstlineno__)
