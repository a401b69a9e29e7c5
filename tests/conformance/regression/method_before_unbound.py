# The method is looked up before an argument turns out to be unbound.
class Plain:
    pass


def unknown(q):
    q.move(1, nowhere)


def not_yet(q, flag):
    if flag:
        late = 1
    q.move(late)


class Noisy:
    def __getattr__(self, name):
        print("looked up", name)
        return print


for f in (unknown, lambda q: not_yet(q, False)):
    for receiver in (Plain(), Noisy()):
        try:
            f(receiver)
        except Exception as e:
            print(type(e).__name__, e)
not_yet(Noisy(), True)
