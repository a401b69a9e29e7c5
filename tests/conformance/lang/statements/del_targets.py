# 7.5: del deletes targets from left to right; names, attributes, items, slices and nested lists.
class O:
    def __delattr__(self, name):
        print("delattr", name)

    def __delitem__(self, key):
        print("delitem", key)

    def __getattr__(self, name):
        print("getattr", name)
        return self


o = O()
a, b, c = 1, 2, [0, 1, 2, 3]
del a, (b, c[0]), [c[-1], o.x]
print(c, "a" in globals(), "b" in globals())
del o.y.z, o[1], o[1:2], o[..., 0], (o.w)
del ()
del []
for text in "del undefined", "x = 1; del x, x", "del [].append", "del (1).real", "del 'abc'[0]", "del [][0]", "del {}['k']", "del (1, 2)[0]":
    try:
        exec(text)
    except Exception as e:
        print(text, "|", type(e).__name__, e)


def f(x):
    del x
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


def partly():
    items = {1: 1, 2: 2}
    try:
        del items[1], items[9], items[2]
    except KeyError as e:
        return e.args, items


print(f(1), partly())
for text in "del f()", "del 1", "del a + b", "del (x for x in y)", "del None", "del *a", "del a, 'b'", "del x if y else z", "del", "del [a, (b, 3)]":
    try:
        compile(text, "s", "exec")
    except SyntaxError as e:
        print(text, "|", e.msg)
