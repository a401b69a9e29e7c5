# Endless or very deep recursion through every kind of operation raises RecursionError, never a crash.
def t(name, f):
    try: f(); print(name, "fine")
    except RecursionError as e: print(name, "RecursionError")
    except BaseException as e: print(name, type(e).__name__, e)
class A:
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __add__(self, o): return self + o
    def __getitem__(self, i): return self[i]
    def __call__(self): return self()
    def __bool__(self): return bool(self)
    def __hash__(self): return hash(self)
    def __contains__(self, x): return x in self
    def __str__(self): return f"{self}"
    def __format__(self, s): return format(self, s)
    def __index__(self): return int(self)
    @property
    def p(self): return self.p
a = A()
operations = dict(
    repr=lambda: repr(a), eq=lambda: a == a, len=lambda: len(a), iter=lambda: list(a), add=lambda: a + 1,
    item=lambda: a[0], call=lambda: a(), bool=lambda: bool(a), hash=lambda: hash(a),
    contains=lambda: 1 in a, str=lambda: str(a), format=lambda: f"{a}", index=lambda: [1][a],
    p=lambda: a.p)
for n, f in operations.items():
    t(n, f)
def g(n): yield from g(n + 1)
t("gen", lambda: list(g(0)))
async def c(n): await c(n + 1)
t("coro", lambda: c(0).send(None))
t("sorted", lambda: (lambda s: s(s))(lambda s: sorted([1, 2], key=lambda x: s(s))))
t("map", lambda: (lambda s: s(s))(lambda s: list(map(lambda x: s(s), [1]))))
def comp(n): return [comp(n + 1) for _ in (1,)]
t("comp", lambda: comp(0))
def tr(n):
    try: return tr(n + 1)
    finally: pass
t("try", lambda: tr(0))
class M(type):
    def __getattr__(cls, n): return getattr(cls, n + "x")
class B(metaclass=M): pass
t("meta", lambda: B.y)
