# __call__, __repr__, __str__, __format__, __bool__, __index__, __int__, __float__, __hash__.
class Thing:
    def __call__(self, *a, **k): return a, k
    def __repr__(self): return "<repr>"
    def __str__(self): return "string"
    def __format__(self, spec): return f"fmt[{spec}]"
    def __index__(self): return 3
    def __float__(self): return 2.5
    def __complex__(self): return 1j
    def __hash__(self): return 12345
    def __bytes__(self): return b"bytes"


t = Thing()
print(t(1, k=2), repr(t), str(t), f"{t} {t!r} {t:>5} {t!s:>7}", "%s %r" % (t, t), [t], {t: t})
print([0, 1, 2, 3, 4][t], range(t), int(t), float(t), complex(t), hex(t), "a" * t, hash(t), bytes(t), format(t))


class Bad:
    def __repr__(self): return 5
    def __index__(self): return "x"
    def __hash__(self): return "h"
    def __bool__(self): return 2
    def __len__(self): return -1
    def __iter__(self): return 1


for f in repr, str, hash, bool, len, iter, hex:
    try:
        f(Bad())
    except (TypeError, ValueError) as e:
        print(f.__name__, e)
