# 4.2.2: free variables are looked up when the code runs, not when it is defined.
i = 10


def f():
    print(i)


i = 42
f()
functions = [lambda: n for n in range(3)]
print([g() for g in functions])
functions = [lambda n=n: n for n in range(3)]
print([g() for g in functions])


def make():
    result = []
    for k in range(3):
        def inner():
            return k
        result.append(inner)
    k = "after"
    return [g() for g in result]


print(make())


def later():
    def use():
        return value
    try:
        use()
    except NameError as e:
        print(e)
    value = 1
    return use()


print(later())
print([g() for g in [(lambda: (a, b)) for a, b in zip("xy", [1, 2])]])
gens = [(lambda: v) for v in "abc"]
print(*(g() for g in gens))


def mutual_a(n):
    return n if n <= 0 else mutual_b(n - 1)


def mutual_b(n):
    return -n if n <= 0 else mutual_a(n - 2)


print(mutual_a(7), mutual_b(7))
