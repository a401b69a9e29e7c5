"""The planets over some decades: floats, attributes, energy that must not drift."""
import math

G = 4 * math.pi ** 2
YEAR = 1.0


class Planet:
    def __init__(self, name, mass, distance, eccentricity=0.0):
        self.name = name
        self.mass = mass
        self.x = distance * (1 - eccentricity)
        self.y = 0.0
        speed = math.sqrt(G * (1 + eccentricity) / (distance * (1 - eccentricity))) if distance else 0.0
        self.vx, self.vy = 0.0, speed
        self.turns = 0

    def __repr__(self):
        return f"{self.name:<8} at ({self.x:8.4f}, {self.y:8.4f})"


class System:
    def __init__(self, planets):
        self.planets = planets
        self.time = 0.0
        px = sum(p.mass * p.vx for p in planets)
        py = sum(p.mass * p.vy for p in planets)
        sun = planets[0]
        sun.vx, sun.vy = -px / sun.mass, -py / sun.mass

    def accelerate(self, dt):
        planets = self.planets
        for i, a in enumerate(planets):
            for b in planets[i + 1:]:
                dx, dy = b.x - a.x, b.y - a.y
                r2 = dx * dx + dy * dy
                k = G * dt / (r2 * math.sqrt(r2))
                a.vx += dx * k * b.mass
                a.vy += dy * k * b.mass
                b.vx -= dx * k * a.mass
                b.vy -= dy * k * a.mass

    def step(self, dt):
        """Leapfrog: half kick, drift, half kick."""
        self.accelerate(dt / 2)
        for p in self.planets:
            before = p.y
            p.x += p.vx * dt
            p.y += p.vy * dt
            if before < 0 <= p.y and p.x > 0:
                p.turns += 1
        self.accelerate(dt / 2)
        self.time += dt

    def energy(self):
        kinetic = sum(p.mass * (p.vx ** 2 + p.vy ** 2) / 2 for p in self.planets)
        potential = 0.0
        for i, a in enumerate(self.planets):
            for b in self.planets[:i]:
                potential -= G * a.mass * b.mass / math.hypot(a.x - b.x, a.y - b.y)
        return kinetic + potential

    def momentum(self):
        return sum(p.mass * (p.x * p.vy - p.y * p.vx) for p in self.planets)


def main():
    system = System([Planet("Sun", 1.0, 0.0), Planet("Venus", 2.45e-6, 0.723), Planet("Earth", 3.0e-6, 1.0, 0.0167),
                     Planet("Mars", 3.2e-7, 1.524, 0.0934), Planet("Jupiter", 9.5e-4, 5.203, 0.0489),
                     Planet("Saturn", 2.9e-4, 9.537, 0.0565)])
    e0, l0 = system.energy(), system.momentum()
    steps_per_year = 200
    for year in range(30):
        for _ in range(steps_per_year):
            system.step(YEAR / steps_per_year)
        if year % 10 == 9:
            print(f"year {system.time:.0f}: energy drift {(system.energy() - e0) / e0:+.1e}")
    for planet in system.planets[1:]:
        print(planet, "turns:", planet.turns)
    print("momentum kept:", abs(system.momentum() - l0) < 1e-12, f"energy {system.energy():.9f}")


main()
