# A class body is a frame of its own.
class Broken:
    x = 1
    y = x + "2"
