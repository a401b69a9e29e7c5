# 3.2.8: cells are made by closures or types.CellType; cell_contents may be read, set and deleted.
from types import CellType


def make():
    x = 1

    def get():
        return x

    def set_(v):
        nonlocal x
        x = v

    def unset():
        nonlocal x
        del x
    return get, set_, unset


get, set_, unset = make()
cell = get.__closure__[0]
print(type(cell) is CellType, cell.cell_contents, cell is set_.__closure__[0])
set_([5])
print(cell.cell_contents)
cell.cell_contents = "direct"
print(get())
unset()
for f in get, (lambda: cell.cell_contents):
    try:
        f()
    except (NameError, ValueError) as e:
        print(type(e).__name__, e)
del cell.cell_contents
cell.cell_contents = 2
print(get(), CellType(1) == CellType(1), CellType(1) < CellType(2), CellType() < CellType(0), CellType() == CellType())
a = CellType([])
print(a.cell_contents, repr(a).startswith("<cell at 0x"), "list object at" in repr(a), repr(CellType()).endswith(": empty>"))
try:
    hash(a)
except TypeError as e:
    print(e)
