# sort and sorted: keys, reverse, stability, kinds of keys
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


print([1, 2, 3].sort(), sorted([3, 1, 2]), sorted([3, 1, 2], reverse=True), sorted('hello'))
print(sorted(['b', 'A', 'c'], key=str.lower), sorted([(1, 'b'), (1, 'a'), (0, 'z')]))
print(sorted({3: 1, 1: 2}), sorted([3, 1.5, True]), sorted([[2], [1, 5], [1]]))

class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'C{self.v}'
print(sorted([C(3), C(1), C(2)]), sorted([C(3), C(1), C(2)], reverse=True), min(C(3), C(1)))
print(max([C(3), C(1)]))
print(sorted([float('nan'), 1.0, 0.5]) is not None, sorted([0.0, -0.0, 0.0]))
print(sorted([10**20, 5, -10**20, 1 << 70]))
print(sorted([1e300, -1e300, 1e-300, 0.0, float('inf'), -float('inf')]))
print(sorted(['é', 'z', 'a', 'ÿ', '\u0100', 'abcdefgh', 'abcdefg', 'abcdefghi', 'abcdefgz']))
print(sorted([b'b', b'a']))
data = [(i * 7919) % 1009 for i in range(3000)]
s = sorted(data)
print(s[:5], s[-5:], s == sorted(data, key=lambda x: x), sorted(data, reverse=True)[:5])
print(all(x <= y for x, y in zip(s, s[1:])))
recs = [(i % 7, 'name%d' % (i % 13), i * 0.5) for i in range(300)]
print(sorted(recs)[:3], sorted(recs, key=lambda r: (r[1], -r[0]))[:3])
print(sorted(recs, key=lambda r: r[0], reverse=True)[:3])
