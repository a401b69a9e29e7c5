import math
one = 1
two = math.floor(2.5)
_private = 3
