"""Class attributes that are written all the time, read through classes, subclasses and instances."""


class Meta(type):
    pass


class Counter(metaclass=Meta):
    total = 0
    kind = "base"

    def bump(self):
        Counter.total += 1
        return self.total


class Sub(Counter):
    pass


class Sub2(Sub):
    total = 100


def run(n):
    c, s, t = Counter(), Sub(), Sub2()
    for i in range(n):
        print(c.bump(), s.bump(), t.bump(), Counter.total, Sub.total, Sub2.total, s.total)
        Sub2.total += 5
        if i == 2:
            c.total = "own"
        if i == 3:
            Sub.total = -1
        if i == 4:
            del c.total
            del Sub.total
        if i == 5:
            del Sub2.total
            Sub2.total = 7
        if i == 6:
            Counter.total = 3.5
        if i == 7:
            Counter.extra = 1
            del Counter.kind
            for k in range(30):
                setattr(Counter, f"x{k}", k)
        if i == 8:
            Counter.total = property(lambda self: 42)
            print(c.total, s.total)
            Counter.total = 0
        if i == 9:
            Meta.total = property(lambda cls: 9, lambda cls, v: print("set", v))
        if i == 10:
            del Meta.total


run(12)


class Flags:
    on = False


def toggle(n):
    seen = 0
    for i in range(n):
        Flags.on = not Flags.on
        if Flags.on:
            seen += 1
        Flags.callback = [len, str, abs][i % 3]
        seen += len(str(Flags.callback(-1))) if i % 3 else 0
    return seen


print(toggle(30))
