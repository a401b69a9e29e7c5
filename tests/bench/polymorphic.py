class Shape:
    def area(self):
        raise NotImplementedError

    def describe(self):
        return self.name() + str(self.area())


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side

    def name(self):
        return "square "


class Rect(Shape):
    def __init__(self, w, h):
        self.w = w
        self.h = h

    def area(self):
        return self.w * self.h

    def name(self):
        return "rect "


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3 * self.r * self.r

    def name(self):
        return "circle "


class Unit(Square):
    def __init__(self):
        super().__init__(1)

    def area(self):
        return super().area() + 1


def main():
    shapes = []
    for i in range(1000):
        shapes.append([Square(i), Rect(i, i + 1), Circle(i), Unit()][i % 4])
    total = 0
    for _ in range(6000):
        for s in shapes:
            total += s.area()
    chars = 0
    for _ in range(200):
        for s in shapes:
            chars += len(s.describe())
    print(total, chars)


main()
