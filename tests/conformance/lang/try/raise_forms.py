# raise, raise again, raise from; context and cause.
def chain(error):
    parts = []
    while error is not None:
        parts.append(repr(error))
        if error.__cause__ is not None:
            parts.append("from")
            error = error.__cause__
        elif error.__context__ is not None and not error.__suppress_context__:
            parts.append("during")
            error = error.__context__
        else:
            error = None
    return " ".join(parts)


def attempt(action):
    try:
        action()
    except BaseException as error:
        print(action.__name__, chain(error))


def bare_class():
    raise ValueError


def again():
    try:
        raise KeyError("k")
    except KeyError:
        raise


def again_after_inner():
    try:
        raise KeyError("k")
    except KeyError:
        try:
            raise ValueError("v")
        except ValueError:
            pass
        raise


def context():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v")


def cause():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("v") from error


def no_cause():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v") from None


def cause_class():
    raise ValueError("v") from KeyError


def bad_cause():
    raise ValueError("v") from "text"


def not_exception():
    raise "text"


def nothing():
    raise


def finally_replaces():
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")


def self_cause():
    error = ValueError("self")
    try:
        raise error
    except ValueError:
        raise error


for action in (bare_class, again, again_after_inner, context, cause, no_cause, cause_class, bad_cause, not_exception,
               nothing, finally_replaces, self_cause):
    attempt(action)
