# eval inside comprehensions sees their variables and those of the function
def f(a):
    r = [eval("a * i") for i in range(3)]
    s = {eval("k"): eval("v") for k, v in [("p", 1)]}
    try:
        eval("i")
    except NameError as e:
        print(e)
    return r, s, [[eval("(i, j)") for j in "ab"] for i in range(2)]
print(f(5))
def shadow(i):
    inside = [eval("i") for i in "xy"]
    return inside, eval("i")
print(shadow("outer"))
def gen(a):
    return list(eval("i") for i in range(2))
print(gen(1))
print([eval("z") for z in (1, 2)])
def names(a):
    return [sorted(locals()) for b in (1,)], sorted(locals())
print(names(1))
# not desugared: eval in a comprehension sees the variables of the function, and the printed form has one of its own
