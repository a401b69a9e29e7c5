# super() where super is a global, a parameter or a local that holds the builtin, another object, or nothing any more
class A:
    def f(self):
        return "A.f"


class Parameter(A):
    def f(self, super=super):
        return super().f()


class Local(A):
    def f(self):
        def super():
            return "local function"
        return super()

    def g(self):
        super = self.pick
        return super()

    def pick(self):
        return "method"


print(Parameter().f(), Parameter().f(lambda: A()), Local().f(), Local().g())
super_ = super
super = lambda *a: ("global", len(a))


class Global(A):
    def f(self):
        return super()

    def h(self):
        return super(Global, self)

    @classmethod
    def c(cls):
        return super()


print(Global().f(), Global().h(), Global.c())
super = super_
print(Global().f().f(), Global().h().f(), Global.c().__self__ is Global)
del super
print(Global().f().f())
super = None
try:
    Global().f()
except TypeError as e:
    print(e)
del super
import builtins
builtins.super = lambda: "builtin replaced"
try:
    print(Global().f())
finally:
    builtins.super = super_


class Loop(A):
    def f(self):
        out = []
        for super in (super_, lambda: "other"):
            r = super()
            out.append(r if isinstance(r, str) else r.f())
        return out


print(Loop().f())


class Nested(A):
    def f(self):
        return [super().f() for _ in range(2)], [s().f() for s in [lambda: super_(Nested, self)]]


print(Nested().f())
