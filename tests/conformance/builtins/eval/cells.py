# cell objects
def f():
    x = 1
    def g(): return x
    return g
g = f()
CellType = type(g.__closure__[0])
c = CellType(1)
print(c.cell_contents, c == CellType(1), c < CellType(2))
c.cell_contents = [2]
print(c.cell_contents)
del c.cell_contents
try:
    c.cell_contents
except ValueError as e:
    print(e)
g.__closure__[0].cell_contents = 42
print(g())
