# Three exceptions chained by cause and context, through functions.
def first():
    return {}["key"]


def second():
    try:
        first()
    except KeyError as e:
        raise ValueError("second") from e


def third():
    try:
        second()
    finally:
        int("third")


third()
