import random

random.seed(42)
print([random.random() for _ in range(3)], random.randint(1, 100), random.randrange(0, 100, 7), random.getrandbits(70))
print(random.choice("abcdef"), random.sample(range(100), 5), random.choices([1, 2, 3], weights=[5, 1, 1], k=6))
x = list(range(10))
random.shuffle(x)
print(x, random.uniform(1, 2), random.triangular(0, 1, 0.5), random.betavariate(2, 3))
print(random.gauss(0, 1), random.normalvariate(), random.expovariate(2), random.gammavariate(2, 1), random.paretovariate(3))
print(random.lognormvariate(0, 1), random.vonmisesvariate(0, 4), random.weibullvariate(1, 2), random.binomialvariate(10, 0.3))
r = random.Random("text")
state = r.getstate()
a = [r.randint(0, 9) for _ in range(8)]
r.setstate(state)
print(a, a == [r.randint(0, 9) for _ in range(8)], r.randbytes(4), state[0], len(state[1]))
print(random.Random(1.5).random(), random.Random(b"x").random(), random.Random(-3).random(), random.Random(10 ** 40).random())
for bad in (lambda: random.randint(2, 1), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.seed([])):
    try:
        bad()
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
print(0 <= random.SystemRandom().random() < 1, random.sample([1, 2], counts=[3, 1], k=2))
