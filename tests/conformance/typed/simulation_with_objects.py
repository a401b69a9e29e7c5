# objects with numeric fields moved in loops; properties, slots, inheritance, __iadd__, tuples of state, and one object of another class
import math


class Vec:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)

    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __eq__(self, o):
        return isinstance(o, Vec) and self.x == o.x and self.y == o.y

    def __abs__(self):
        return math.hypot(self.x, self.y)

    def __iter__(self):
        yield self.x
        yield self.y

    def __repr__(self):
        return f"({self.x:.4g}, {self.y:.4g})"


class Body:
    count = 0

    def __init__(self, pos, vel, mass=1):
        self.pos, self.vel, self.mass = pos, vel, mass
        Body.count += 1

    def step(self, dt):
        self.pos += self.vel * dt
        return self

    @property
    def energy(self):
        return self.mass * abs(self.vel) ** 2 / 2

    def hit(self, other):
        self.vel, other.vel = other.vel, self.vel


class Damped(Body):
    def step(self, dt):
        super().step(dt)
        self.vel = self.vel * 0.5
        return self


class Wall:
    mass = 0
    energy = "none"
    pos = vel = Vec(0, 0)

    def step(self, dt):
        self.steps = getattr(self, "steps", 0) + 1
        return self


def run(bodies, n, dt):
    total = 0
    for i in range(n):
        for b in bodies:
            b.step(dt)
            total += b.mass
        if i == n // 2:
            bodies[0].hit(bodies[-1])
    return total, [b.pos for b in bodies]


def centre(bodies):
    sx = sy = m = 0
    for b in bodies:
        x, y = b.pos
        sx += x * b.mass
        sy += y * b.mass
        m += b.mass
    return (sx / m, sy / m) if m else None


print(run([Body(Vec(0, 0), Vec(1, 2)), Damped(Vec(1.0, 1.0), Vec(2, 0), 2.5)], 4, 0.5), Body.count)
print(run([Body(Vec(0, 0), Vec(2**62, 1), 2**63)], 3, 2), run([Body(Vec(0, 0), Vec(1, 1)), Wall()], 3, 1))
print(centre([Body(Vec(0, 0), Vec(0, 0), 1), Body(Vec(4, 2), Vec(0, 0), 3)]), centre([]), centre([Wall()]), centre([Body(Vec(1, 2), None, 0.5)]))
b = Body(Vec(3, 4), Vec(3, 4), 2)
print(b.energy, abs(b.pos), b.pos + b.vel, 2 * b.pos, list(b.pos), b.pos == Vec(3.0, 4), b.pos != Vec(0, 0))
for f in (lambda: run([Body(Vec(0, 0), (1, 2))], 2, 1), lambda: run([Body(Vec("a", 0), Vec(1, 1))], 1, 1), lambda: run([Body(Vec(0, 0), Vec(1, 1), "m")], 1, 1), lambda: run([None], 1, 1), lambda: run([], 2, 1), lambda: setattr(b.pos, "z", 1), lambda: setattr(b, "energy", 1), lambda: abs(Vec("a", 1)), lambda: Vec(1, 2) + 5, lambda: centre([5])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
Vec.__iadd__ = lambda self, o: "replaced"
c = Body(Vec(1, 1), Vec(1, 1))
print(c.step(1).pos)
del Vec.__iadd__
c.pos = Vec(1, 1)
keep = c.pos
print(c.step(1).pos, keep, c.pos is keep)
Body.step = lambda self, dt: print("patched", dt) or self
print(run([Body(Vec(0, 0), Vec(1, 1))], 2, 1)[0], Damped(Vec(0, 0), Vec(4, 4)).step(2).vel)
Body.energy = 5
print(c.energy, Damped(Vec(0, 0), Vec(0, 0)).energy)
c.energy = "own"
print(c.energy, Body.count)
