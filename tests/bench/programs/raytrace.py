"""A ray tracer: spheres over a chequered floor, two lights, shadows and mirrors; prints a checksum of the picture."""


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def length(self):
        return self.dot(self) ** 0.5

    def normalized(self):
        return self * (1.0 / self.length())

    def reflected(self, normal):
        return self - normal * (2 * self.dot(normal))


class Ray:
    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction

    def at(self, t):
        return self.origin + self.direction * t


class Surface:
    def __init__(self, red, green, blue, mirror):
        self.color = Vector(red, green, blue)
        self.mirror = mirror

    def color_at(self, point):
        return self.color


class Chequers(Surface):
    def __init__(self, other, mirror):
        Surface.__init__(self, 0.9, 0.9, 0.9, mirror)
        self.other = other

    def color_at(self, point):
        if (int(point.x // 1.0) + int(point.z // 1.0)) % 2:
            return self.other
        return self.color


class Sphere:
    def __init__(self, center, radius, surface):
        self.center = center
        self.radius = radius
        self.surface = surface

    def hit(self, ray):
        to_center = self.center - ray.origin
        along = to_center.dot(ray.direction)
        inside = self.radius * self.radius - (to_center.dot(to_center) - along * along)
        if inside < 0:
            return None
        t = along - inside ** 0.5
        return t if t > 1e-6 else None

    def normal_at(self, point):
        return (point - self.center).normalized()


class Floor:
    def __init__(self, height, surface):
        self.height = height
        self.surface = surface
        self.normal = Vector(0.0, 1.0, 0.0)

    def hit(self, ray):
        if ray.direction.y > -1e-6:
            return None
        t = (self.height - ray.origin.y) / ray.direction.y
        return t if t > 1e-6 else None

    def normal_at(self, point):
        return self.normal


class Scene:
    def __init__(self):
        self.things = []
        self.lights = []

    def nearest(self, ray):
        best, found = None, None
        for thing in self.things:
            t = thing.hit(ray)
            if t is not None and (best is None or t < best):
                best, found = t, thing
        return best, found

    def lit(self, point, light):
        way = light - point
        distance = way.length()
        ray = Ray(point, way * (1.0 / distance))
        for thing in self.things:
            t = thing.hit(ray)
            if t is not None and t < distance:
                return False
        return True

    def trace(self, ray, depth):
        t, thing = self.nearest(ray)
        if thing is None:
            return Vector(0.3, 0.4, 0.6) * max(0.0, ray.direction.y + 0.3)
        point = ray.at(t)
        normal = thing.normal_at(point)
        surface = thing.surface
        amount = 0.1
        for light in self.lights:
            if self.lit(point, light):
                amount += max(0.0, normal.dot((light - point).normalized())) * 0.6
        color = surface.color_at(point) * amount
        if surface.mirror > 0 and depth < 4:
            mirrored = self.trace(Ray(point, ray.direction.reflected(normal)), depth + 1)
            color = color * (1 - surface.mirror) + mirrored * surface.mirror
        return color


def make_scene():
    scene = Scene()
    scene.lights = [Vector(-6.0, 8.0, -4.0), Vector(5.0, 6.0, -6.0)]
    scene.things.append(Floor(-1.0, Chequers(Vector(0.2, 0.2, 0.2), 0.1)))
    for i in range(9):
        x = -3.0 + (i % 3) * 3.0
        z = 3.0 + (i // 3) * 2.5
        color = Surface(0.3 + 0.07 * i, 0.9 - 0.08 * i, 0.4, 0.25 if i % 2 else 0.0)
        scene.things.append(Sphere(Vector(x, 0.2 * (i % 2), z), 0.9, color))
    return scene


def level(value):
    return min(255, int(value * 255))


def render(scene, width, height):
    eye = Vector(0.0, 1.0, -5.0)
    rows = []
    for j in range(height):
        row = []
        for i in range(width):
            direction = Vector((i - width / 2) / width, (height / 2 - j) / width, 0.8).normalized()
            color = scene.trace(Ray(eye, direction), 0)
            row.append((level(color.x), level(color.y), level(color.z)))
        rows.append(row)
    return rows


picture = render(make_scene(), 330, 220)
total = 0
for row in picture:
    for red, green, blue in row:
        total = (total * 31 + red * 65536 + green * 256 + blue) % 1000000007
print(len(picture), len(picture[0]), total)
