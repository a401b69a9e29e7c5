print("running c:", __name__, __package__, "__path__" in globals())
value = 3
