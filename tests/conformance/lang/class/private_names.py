# Names with two leading underscores are mangled everywhere in a class.
class Account:
    __count = 0

    def __init__(self, __start):
        self.__balance = __start
        Account.__count += 1

    def __secret(self):
        return "secret of Account"

    def reveal(self):
        return self.__secret(), self.__balance

    def keyword(self, *, __k=5):
        return __k

    @classmethod
    def total(cls):
        return cls.__count

    def locals_too(self):
        __local = [__x for __x in range(3)]
        return sorted(locals())

    __dunder__ = "not mangled"
    class __Inner:
        def who(self):
            return self.__class__.__name__

    @staticmethod
    def inner():
        return Account.__Inner().who()


class Other(Account):
    def __secret(self):
        return "secret of Other"


a = Other(10)
print(a.reveal(), a._Account__secret(), a._Other__secret())
print(a.keyword(), a.keyword(_Account__k=6), Account.total())
print(a.locals_too())
print(Account.__dunder__, Account.inner(), Account._Account__secret.__name__)
print(sorted(name for name in vars(Account) if "Account" in name))


class _Under:
    __x = 1


class __:
    __y = 2


print(_Under._Under__x, __.__y)


def use_global():
    global _G__z

    class G:
        def set(self):
            global __z
            __z = "set"

    G().set()


use_global()
print(_G__z)
