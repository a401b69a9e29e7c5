# 8.4.1: the handler's expression may be a tuple, made at run time; nested tuples are refused.
def catch(exc, kinds):
    try:
        try:
            raise exc
        except kinds as e:
            return "caught " + type(e).__name__
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


print(catch(KeyError("k"), (ValueError, LookupError)), catch(KeyError("k"), ()), catch(KeyError(1), (OSError,) + (KeyError,)))
print(catch(ValueError("v"), [ValueError]), "|", catch(ValueError("v"), (KeyError, 5)), "|", catch(ValueError("v"), (ValueError, 5)), "|", catch(ValueError("v"), None))
print(catch(ValueError("v"), ((ValueError,),)), "|", catch(ValueError("v"), "ValueError"), "|", catch(KeyboardInterrupt(), Exception), "|", catch(SystemExit(3), BaseException))


class T(tuple):
    pass


print(catch(ValueError("v"), T((KeyError, ValueError))), catch(UnicodeDecodeError("utf-8", b"", 0, 1, "r"), ValueError))
asked = []


def kinds(name, *classes):
    asked.append(name)
    return classes


try:
    raise OSError("o")
except kinds("first", KeyError):
    pass
except kinds("second", ValueError, OSError):
    print("second handles", asked)
except kinds("third"):
    pass
try:
    asked.clear()
except kinds("never asked"):
    pass
print(asked)
