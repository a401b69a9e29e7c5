with x as y:
z = 1
