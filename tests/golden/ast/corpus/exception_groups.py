# Exception groups.
try:
    work()
except* ValueError as group:
    handle(group)
except* (TypeError, KeyError):
    pass
else:
    done()
finally:
    clean()
try: a
except* b.c[d](e): f
