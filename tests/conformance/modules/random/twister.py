"""_random.Random: the sequences of given seeds, state, complaints."""
from _random import Random

for seed in (0, 1, 5, -7, 2**100, 1.5, True, (1, 2), 2**32, 2**31 + 3**80):
    r = Random(seed)
    print(seed, r.random(), r.getrandbits(1), r.getrandbits(32), r.getrandbits(70), r.getrandbits(700) % 1000003, r.random())
r = Random(42)
numbers = [r.random() for i in range(1300)]
print(sum(numbers), numbers[-1])
state = r.getstate()
print(len(state), state[:2], state[-1], type(state))
a = [r.getrandbits(20) for i in range(5)]
r.setstate(state)
print(a == [r.getrandbits(20) for i in range(5)], r.seed(3), r.random())
print(Random() is not None, 0 <= Random().random() < 1)


class Mine(Random):
    def __init__(self, x, y):
        super().__init__(x + y)


print(Mine(2, 3).random() == Random(5).random(), Random(5).getrandbits(0))
for f in (lambda: r.getrandbits(-1), lambda: r.getrandbits("x"), lambda: r.setstate(1), lambda: r.setstate((1,)),
          lambda: r.setstate((1,) * 625), lambda: r.setstate((1,) * 624 + (700,)), lambda: r.setstate((-1,) * 625),
          lambda: r.seed(1, 2), lambda: Random(1, 2), lambda: Random(a=1), lambda: Random([]), lambda: r.setstate(("a",) * 625)):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
