# KeyboardInterrupt raised by the program ends it with status 130 and shows its context.
try:
    [][0]
except IndexError:
    raise KeyboardInterrupt("stop")
