print("running b:", __name__, __package__, len(__path__))
