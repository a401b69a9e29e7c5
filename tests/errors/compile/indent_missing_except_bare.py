try:
    x = 1
except:
y = 2
