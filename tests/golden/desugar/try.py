try:
    a()
except E as e:
    b(e)
except (F, G):
    raise
except:
    c()
else:
    d()
finally:
    f()
try:
    a()
finally:
    b()
try:
    a()
except* E as e:
    b(e)
except* (F, G):
    c()
else:
    d()
finally:
    f()
