# Iteration over __getitem__, reversed
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class Seq:
    def __getitem__(self, i):
        if i >= 4: raise IndexError
        return i * i
print(list(Seq()), 9 in Seq(), 8 in Seq(), tuple(Seq()), [*Seq()], max(Seq()))
print(dict(enumerate(Seq())))
class Seq2(Seq):
    def __len__(self): return 4
print(list(reversed(Seq2())))
show(lambda: reversed(Seq()))
show(lambda: reversed(5))
show(lambda: reversed({1}))
show(lambda: reversed())
show(lambda: reversed(x=1))
