# try with handlers, else and finally; raise in its forms.
def both(path):
    result = None
    try:
        handle = open(path)
        result = handle.read()
    except (OSError, ValueError) as error:
        print(error)
        raise RuntimeError(path) from error
    except errors.pick(path):
        raise
    except:
        return None
    else:
        handle.close()
    finally:
        print("done")
    return result


def in_loop(items):
    while True:
        try:
            if items.empty():
                break
            value = items.pop()
            if not value:
                continue
        finally:
            items.note()
        assert value > 0, "positive"
    return value


def managed(make):
    with make() as a, make(a) as a.b:
        return a
