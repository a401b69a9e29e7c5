# Numbers that are equal are one key; nan
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


print({1: 'a', 1.0: 'b', True: 'c'}, {0: 1, -0.0: 2, False: 3})
print({float('inf'): 1, 10**400: 2}[float('inf')], {2**61 - 1: 1, 0: 2}, {2**61 - 1, 0, -1, -2})
print(hash(2**61 - 1), hash(-1), hash(-(2**61 - 1)), {1.5: 1}[1.5], {10**20: 1}[10**20])
print({1e20: 1}[10**20], {2**70: 1}.get(2.0**70), {3 + 0j: 1}[3], {(1, 2.0): 1}[(1.0, 2)])
n = float('nan')
print({n: 1}[n], n in [n], [n] == [n], (n,) == (n,), n in {n}, [n].index(n), [n].count(n))
