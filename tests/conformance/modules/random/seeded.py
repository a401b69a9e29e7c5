# random: the same sequence as CPython for a seed, in every function; getstate, setstate, Random instances, errors.
import random
random.seed(12345)
print(random.random(), random.randint(1, 6), random.randrange(0, 100, 7), random.choice("abcdef"), random.uniform(2, 3), random.getrandbits(70), random.randbytes(5))
x = list(range(10))
random.shuffle(x)
print(x, random.sample(range(1000), 5), random.sample("aab", 2, counts=[1, 2, 3]), random.choices("abc", k=5), random.choices("abc", weights=[1, 0, 5], k=4), random.choices("ab", cum_weights=[1, 3], k=3))
print(random.gauss(0, 1), random.normalvariate(1, 2), random.expovariate(2), random.betavariate(1, 2), random.gammavariate(2, 1), random.lognormvariate(0, 1), random.vonmisesvariate(0, 4), random.paretovariate(3), random.weibullvariate(1, 2), random.triangular(0, 10, 3), random.binomialvariate(10, 0.3))
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)], len(state), state[0])
for seed in 0, 1, -1, 2**100, "text", b"bytes", bytearray(b"ba"), 1.5, True:
    print(repr(seed), random.Random(seed).random())
r = random.Random(7)
print([r.randrange(10) for _ in range(5)], r.choice([5]), r.sample([], 0))
for f in (lambda: random.choice([])), (lambda: random.randint(5, 1)), (lambda: random.randrange(0)), (lambda: random.randrange(1, 2, 0)), (lambda: random.sample([1], 2)), (lambda: random.sample({1}, 1)), (lambda: random.choices([], k=1)), (lambda: random.seed([])), \
        (lambda: random.getrandbits(-1)), (lambda: random.choices("ab", weights=[0, 0])), (lambda: random.choices("ab", weights=[1])), (lambda: random.randrange(1.5)), (lambda: random.shuffle((1, 2))), (lambda: random.setstate((1,))), (lambda: random.sample("ab", -1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
