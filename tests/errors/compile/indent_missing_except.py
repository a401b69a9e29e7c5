try:
    x = 1
except E:
y = 2
