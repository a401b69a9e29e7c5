# Keys with a __hash__ of their own
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v % 3
    def __eq__(self, o): return self.v == o.v
    def __repr__(self): return f'K{self.v}'
print({K(i) for i in range(10)}, {K(1), K(1), K(4)}, K(5) in {K(5)})
print({K(i) for i in range(5)} & {K(3), K(9)}, {K(i) for i in range(5)} - {K(3)})
