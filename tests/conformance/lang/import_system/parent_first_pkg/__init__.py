print("running a:", __name__, __package__, len(__path__))
