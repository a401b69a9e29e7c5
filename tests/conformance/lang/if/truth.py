# What counts as true: false constants, zeros, empty containers, __bool__, then __len__.
class Bool:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("bool", end=" ")
        return self.value

    def __len__(self):
        print("never")
        return 0


class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print("len", end=" ")
        return self.n


class Plain:
    pass


for value in (None, False, 0, 0.0, 0j, "", b"", (), [], {}, set(), frozenset(), range(0), bytearray(),
              True, 1, -1, 0.1, float("nan"), 1j, "0", b"\0", (0,), [None], {0: 0}, {0}, range(1), Ellipsis):
    print("true" if value else "false", repr(value))
for value in Bool(True), Bool(False), Len(0), Len(3):
    if value:
        print("true")
    else:
        print("false")
print(bool(Plain()), bool(Plain), not Plain())
