# 3.3.7: x[...] hands the key over unchanged: numbers, slices, tuples, Ellipsis; negative indexes too.
class G:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


g = G()
print(g[0], g[-1], g["k"], g[None], g[...], g[True])
print(g[1:2], g[:], g[::], g[1:2:3], g[::-1], g["a":None:{}])
print(g[1,], g[1, 2], g[1:2, 3], g[..., :], g[()], g[(1, 2)])
print(g[*[1, 2]], g[0, *"ab"], g[*()], g[lambda: 0:1].start())
print(g[x := 5], x)
g[1:2] = 3
g[1, ::2] = g[0] = "chain"
g["k"] += "!"
g[1:2] = g[3:4]
del g[0], g[1:2], g[1, 2]
for g[0] in range(2):
    pass
(g["a"], *g["b"]), [g["c"]] = (1, 2, 3), "z"
try:
    g[1].nothing
except AttributeError as e:
    print(e)
