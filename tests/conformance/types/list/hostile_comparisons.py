# User comparisons that change the list or raise
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class EqMut:
    def __init__(self, l): self.l = l
    def __eq__(self, o): self.l.clear(); return True
q = []
q.extend([EqMut(q), 1, 2])
show(lambda: q.remove(5))
print(len(q))
q = []
q.extend([EqMut(q), 1, 2])
show(lambda: q.index(5))
q = []
q.extend([EqMut(q), 1, 2])
show(lambda: q.count(5))
q = []
q.extend([EqMut(q), 1, 2])
show(lambda: 5 in q)
q = []
q.extend([EqMut(q), 1])
show(lambda: q == [1, 2])
class LtRaise:
    def __lt__(self, o): raise KeyError('lt')
l = [LtRaise(), LtRaise(), 3]
show(lambda: l.sort())
print(len(l))
show(lambda: sorted([LtRaise(), LtRaise()]))
show(lambda: min(LtRaise(), LtRaise()))
