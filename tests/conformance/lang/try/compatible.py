# Compatible: the class, a base class of it, a tuple (also nested) holding one of them.
class Base(Exception):
    pass


class Derived(Base):
    pass


def catch(error, kinds):
    try:
        try:
            raise error
        except kinds:
            return "caught"
    except BaseException:
        return "missed"


nested = ((KeyError, (Base,)), OSError)
for kinds in Base, Derived, Exception, BaseException, (Base,), (ValueError, Derived), (), nested, LookupError:
    print([catch(e, kinds) for e in (Base(), Derived(), KeyError(), SystemExit(), KeyboardInterrupt)])
