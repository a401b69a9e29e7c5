# 3.3.1: hash() cuts what __hash__ returns to the width of Py_ssize_t; only integers are accepted.
class H:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


for value in 0, 5, -1, -2, 2**61 - 2, 2**61 - 1, 2**61, 2**63 - 1, 2**63, 2**64, -2**63, 10**30, True:
    print(value, hash(H(value)), hash(H(value)) == hash(value))
for value in 1.0, "x", None, H(1):
    try:
        print(hash(H(value)))
    except TypeError as e:
        print(e)
print(hash(-1), hash(-2), hash(1.0) == hash(1) == hash(True) == hash(1 + 0j), hash(2.5) == hash(2.5 + 0j))
print(hash(float("inf")), hash(float("-inf")), hash(0.5), hash(1e300) == hash(int(1e300)))
