# Grouping parentheses around the items, with and without a trailing comma; a tuple is no manager.
class M:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        print("in", self.n)
        return self.n

    def __exit__(self, *info):
        print("out", self.n)


with (M(1), M(2)):
    print("two")
with (M(1) as a, M(2) as b,):
    print(a, b)
with (
    M(3) as c
):
    print(c)
with ((M(4))) as d:
    print(d)
with (M(5)) as e, M(7) if False else M(8):
    print(e)
