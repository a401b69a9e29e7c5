"""A small ray tracer that draws spheres with characters."""
import math


class Vec:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k, self.z * k)

    __rmul__ = __mul__

    def __neg__(self):
        return Vec(-self.x, -self.y, -self.z)

    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def __abs__(self):
        return math.sqrt(self @ self)

    def unit(self):
        return self * (1.0 / abs(self))

    def __repr__(self):
        return f"Vec({self.x:.3f}, {self.y:.3f}, {self.z:.3f})"


class Thing:
    reflect = 0.0

    def hit(self, origin, direction):
        return None

    def normal(self, point):
        raise NotImplementedError


class Sphere(Thing):
    def __init__(self, centre, radius, shade, reflect=0.0):
        self.centre, self.radius, self.shade, self.reflect = centre, radius, shade, reflect

    def hit(self, origin, direction):
        to = origin - self.centre
        b = to @ direction
        c = to @ to - self.radius * self.radius
        root = b * b - c
        if root < 0:
            return None
        root = math.sqrt(root)
        for t in (-b - root, -b + root):
            if t > 1e-4:
                return t
        return None

    def normal(self, point):
        return (point - self.centre).unit()

    def colour(self, point):
        return self.shade


class Floor(Thing):
    reflect = 0.2

    def __init__(self, height):
        self.height = height

    def hit(self, origin, direction):
        if abs(direction.y) < 1e-6:
            return None
        t = (self.height - origin.y) / direction.y
        return t if t > 1e-4 else None

    def normal(self, point):
        return Vec(0, 1, 0)

    def colour(self, point):
        return 0.9 if (math.floor(point.x) + math.floor(point.z)) % 2 else 0.25


class Scene:
    def __init__(self, things, light):
        self.things = things
        self.light = light
        self.rays = 0

    def nearest(self, origin, direction):
        best, best_t = None, math.inf
        self.rays += 1
        for thing in self.things:
            t = thing.hit(origin, direction)
            if t is not None and t < best_t:
                best, best_t = thing, t
        return best, best_t

    def trace(self, origin, direction, depth=0):
        thing, t = self.nearest(origin, direction)
        if thing is None:
            return 0.15 + 0.3 * max(direction.y, 0.0)
        point = origin + direction * t
        normal = thing.normal(point)
        to_light = (self.light - point).unit()
        blocker, _ = self.nearest(point + normal * 1e-3, to_light)
        light = 0.1 if blocker else 0.1 + 0.9 * max(0.0, normal @ to_light)
        value = thing.colour(point) * light
        if thing.reflect and depth < 3:
            mirrored = direction - normal * (2 * (direction @ normal))
            value = value * (1 - thing.reflect) + thing.reflect * self.trace(point + normal * 1e-3, mirrored, depth + 1)
        return value


def render(scene, width, height):
    ramp = " .:-=+*#%@"
    eye = Vec(0.0, 1.2, -4.0)
    total = 0.0
    lines = []
    for row in range(height):
        line = []
        for column in range(width):
            x = (column + 0.5) / width * 2 - 1
            y = 1 - (row + 0.5) / height * 2
            value = scene.trace(eye, Vec(x * 1.6, y * 1.0, 2.0).unit())
            total += value
            line.append(ramp[min(int(value * len(ramp)), len(ramp) - 1)])
        lines.append("".join(line).rstrip())
    return lines, total


def main():
    scene = Scene([Sphere(Vec(-1.1, 0.6, 0.2), 1.0, 0.95, 0.3), Sphere(Vec(1.2, 0.3, -0.6), 0.7, 0.7),
                   Sphere(Vec(0.2, -0.1, -1.6), 0.3, 1.0, 0.5), Floor(-0.4)], Vec(4.0, 6.0, -4.0))
    lines, total = render(scene, 72, 28)
    print("\n".join(lines))
    print(f"{scene.rays} rays, brightness {total:.6f}")


main()
