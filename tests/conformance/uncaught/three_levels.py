# A chain of three: context, then cause.
def one():
    raise KeyError("one")


def two():
    try:
        one()
    except KeyError as e:
        raise ValueError("two") from e


try:
    two()
except ValueError:
    undefined_name
