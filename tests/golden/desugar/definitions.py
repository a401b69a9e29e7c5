"""docstring"""
from __future__ import generator_stop


@first(1)
@second
def f(a, b=1, /, *args: int, c, d=2, **kw) -> str:
    """docstring of f"""

    @local
    def inner():
        pass

    x: int
    y: str = a
    return inner


@third
class C(Base, metaclass=Meta, **options):
    """docstring of C"""

    attribute: int = 1
    bare: "str"

    @property
    async def method(self):
        return self.__private

    def __private(self, __param=__default):
        global __module_name
        __module_name = self.__x.__y__

    with lock:
        locked = True


a: int
b.c: int
d[e]: f() = 1
