# 6.2.1: private names are mangled wherever they stand in a class: calls, globals, imports, keywords, del, exec.
__outside = "module level"
_C__outside = "mangled module level"


class C:
    __attr = "attr"
    __slots__ = ("__s", "plain")

    def __private(self, __arg=1, *, __kw=2):
        return __arg, __kw

    def calls(self):
        return self.__private(5), self.__private(_C__arg=6, _C__kw=7), self.__private.__name__

    def reads_global(self):
        return __outside

    def local(self):
        __x = 1

        def inner():
            nonlocal __x
            __x += 1
            return __x

        class Inner:
            __y = 5

            def get(self):
                return self.__y
        return inner(), Inner().get(), sorted(n for n in vars(Inner) if n.endswith("__y"))

    def sets(self):
        self.__s = 3
        del self.__s
        return hasattr(self, "__s"), hasattr(self, "_C__s")

    def comprehension(self):
        return [__v for __v in "ab"], {__k: 1 for __k in "k"}, (lambda __p: __p)(4)

    def handles(self):
        try:
            raise ValueError("v")
        except ValueError as __e:
            return str(__e), "_C__e" in locals()

    def walrus_and_match(self):
        if (__w := 5) and (__t := [1, 2]):
            match __t:
                case [__first, *__rest]:
                    return __w, __first, __rest, sorted(locals())[1:]

    def in_strings(self):
        return eval("self.__class__.__name__"), "__attr" in vars(type(self)), f"{self.__attr} {self.__attr!r}"

    def keyword(self):
        return dict(__key=1), dict(**{"__other": 2})

    @property
    def __prop(self):
        return "prop"

    def prop(self):
        return self.__prop
    __annotated: int = None
    __call_it = lambda self, __z=9: __z

    def called(self):
        return self.__call_it()


c = C()
for name in "calls", "reads_global", "local", "sets", "comprehension", "handles", "walrus_and_match", "in_strings", "keyword", "prop", "called":
    print(name, getattr(c, name)())
print(sorted(n for n in vars(C) if "__" in n and not n.startswith("__")), C.__annotations__, C._C__private.__qualname__, C._C__private.__code__.co_varnames, C._C__private.__defaults__, C._C__private.__kwdefaults__)
