# a module that only a handler imports is there when something else than a failing import leads to the handler
def divide():
    try:
        import math
        return math.floor(1 / 0)
    except Exception:
        import heapq
        return heapq.nsmallest(1, [3, 1])


def lookup():
    try:
        return {}["missing"]
    except (KeyError, ImportError):
        import calendar
        return calendar.isleap(2024)


def nested():
    try:
        try:
            import no_such_module_here
        except ImportError:
            raise ValueError
    except Exception:
        import rlcompleter as r
        return r.__name__


def loop():
    out = []
    for i in range(2):
        try:
            [][i]
        except:
            from string import ascii_lowercase as letters
            out.append(letters[i])
    return out


print(divide(), lookup(), nested(), loop())
try:
    raise OSError("at module level")
except BaseException as e:
    import textwrap
    print(textwrap.shorten(str(e), 12))
