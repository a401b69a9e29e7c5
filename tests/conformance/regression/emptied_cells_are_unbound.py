# a captured variable whose cell is emptied through cell_contents raises NameError, until it is filled again
import types


def pair():
    x = [1, 2]
    n = 5

    def get():
        return x

    def total():
        t = 0
        for i in range(n):
            t += i
        return t
    return get, total


get, total = pair()
print(get(), total())
del get.__closure__[0].cell_contents
for f in (get, lambda: get().append(1), lambda: [get()], lambda: f"{get()}"):
    try:
        print(f())
    except NameError as e:
        print(e)
get.__closure__[0].cell_contents = "filled"
print(get())
del total.__closure__[0].cell_contents
try:
    total()
except NameError as e:
    print(e)
total.__closure__[0].cell_contents = 3.0
try:
    total()
except TypeError as e:
    print(e)
total.__closure__[0].cell_contents = 4
print(total())
cell = types.CellType()
try:
    cell.cell_contents
except ValueError as e:
    print(e)
made = types.FunctionType(get.__code__, globals(), "made", None, (cell,))
try:
    made()
except NameError as e:
    print(e)
cell.cell_contents = 0
print(made(), types.CellType(5).cell_contents, types.CellType() == types.CellType(), types.CellType(1) < types.CellType(2))
