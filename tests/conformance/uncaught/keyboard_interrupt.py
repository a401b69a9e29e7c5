# KeyboardInterrupt ends the program with a traceback; the status is that of the signal.
def work():
    raise KeyboardInterrupt


try:
    work()
finally:
    print("cleaned up")
