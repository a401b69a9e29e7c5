"""The Mandelbrot set, escape counts summed."""


def escape(cr, ci, limit):
    zr = zi = 0.0
    for n in range(limit):
        rr = zr * zr
        ii = zi * zi
        if rr + ii > 4.0:
            return n
        zi = 2.0 * zr * zi + ci
        zr = rr - ii + cr
    return limit


def picture(size, limit):
    total = inside = 0
    for y in range(size):
        ci = 2.0 * y / size - 1.0
        for x in range(size):
            n = escape(2.0 * x / size - 1.5, ci, limit)
            total += n
            if n == limit:
                inside += 1
    return total, inside


print(*picture(500, 150))
