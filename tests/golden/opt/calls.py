# evidence through calls: parameters, results, methods of a hierarchy, functions as values
class Shape:
    def scaled(self, k):
        return self.area() * k


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3.14 * self.r


def apply(f, x):
    return f(x)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


print(Square(2).scaled(3), Circle(1.5).scaled(2), apply(lambda x: x + 1, 2), gcd(12, 18))
