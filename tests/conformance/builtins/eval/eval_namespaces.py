# globals and locals given to eval
x = "module"
print(eval("x"), eval("x", {"x": "globals"}), eval("x", {"x": "globals"}, {"x": "locals"}))
print(eval("x", {}, {"x": 1}))
try:
    eval("x", {})
except NameError as e:
    print(e)
print(eval("x", {"x": 5}, None))
print(eval("x + y", globals={"x": 1}, locals={"y": 2}))
g = {}
eval("1", g)
print(list(g), g["__builtins__"]["len"] is len)
