with (x as y, z):
w = 1
