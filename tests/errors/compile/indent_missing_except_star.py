try:
    x = 1
except* E as e:
y = 2
