# In-place methods are preferred, their result is bound; without them the plain operator is used.
class Acc:
    def __init__(self): self.log = []
    def __iadd__(self, o):
        self.log.append(o)
        return self
    def __imul__(self, o): return "replaced"
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return f"plain sub {o}"


a = b = Acc()
a += 1
a += 2
print(a is b, a.log)
a *= 3
print(a)
b -= 4
print(b)
x = y = [1]
x += (2,)
print(y, x is y)
x = x + [3]
print(y, x)
t = u = (1,)
t += (2,)
print(t, u)
s = r = {1}
s |= {2}
print(r)
d = e = {}
d |= {"k": 1}
print(e)
try:
    x += 5
except TypeError as err:
    print(err)
try:
    (1, [2])[1] += [3]
except TypeError as err:
    print(err)
