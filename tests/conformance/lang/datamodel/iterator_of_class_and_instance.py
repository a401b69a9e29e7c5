# 3.3.7: special methods are looked up on the type: instances that define them are not asked, metaclasses are.
class Meta(type):
    def __iter__(cls):
        return iter(["meta iter"])

    def __len__(cls):
        return 42

    def __contains__(cls, x):
        return x == "meta"

    def __getitem__(cls, k):
        return "meta", k

    def __call__(cls, *a):
        return super().__call__(*a) if a != ("special",) else "special call"

    def __add__(cls, o):
        return "meta add"

    def __hash__(cls):
        return 7

    def __eq__(cls, o):
        return NotImplemented

    def __str__(cls):
        return "meta str"

    def __enter__(cls):
        return "entered the class"

    def __exit__(cls, *a):
        print("left the class")


class C(metaclass=Meta):
    def __len__(self):
        return 1

    def __iter__(self):
        return iter(["instance"])


c = C()
c.__len__ = lambda: 99
c.__iter__ = lambda: iter(["attribute"])
c.__str__ = lambda: "attribute str"
c.__call__ = lambda: "attribute call"
c.__add__ = lambda o: "attribute add"
c.__bool__ = lambda: False
c.__eq__ = lambda o: True
print(len(c), list(c), len(C), list(C), "meta" in C, C["k"], C("special"), C + 1, hash(C), str(C), bool(c), c == 5, type(c).__len__(c), c.__len__())
with C as x:
    print(x)
for f in (lambda: c()), (lambda: c + 1), (lambda: "x" in c), (lambda: c[0]), (lambda: C - 1), (lambda: next(C)), (lambda: C.__iter__()):
    try:
        print(f())
    except TypeError as e:
        print(e)
