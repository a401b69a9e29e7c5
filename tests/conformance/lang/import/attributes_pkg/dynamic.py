real = "real"


def __getattr__(name):
    if name == "refused":
        raise AttributeError("refused it is")
    return f"made {name}"
