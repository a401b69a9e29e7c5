def class(x):
    pass
