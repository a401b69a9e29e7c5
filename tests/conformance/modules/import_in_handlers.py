# modules imported only in handlers, else and finally clauses, of tries with and without imports of their own
def show(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


def without_import():
    try:
        1 / 0
    except Exception:
        import textwrap
        return textwrap.indent("a", "> ")


def import_and_more():
    try:
        import math
        math.nothing
    except Exception:
        import shlex
        return shlex.split("a 'b c'")


def bare():
    try:
        import math
        raise KeyError
    except:
        import fnmatch
        return fnmatch.fnmatch("ab", "a*")


def import_error():
    try:
        from math import no_such_name
    except ImportError:
        import stat
        return stat.S_ISDIR(0o040000)


def import_error_of_call():
    try:
        raise ImportError("made by hand")
    except ImportError:
        import keyword
        return keyword.iskeyword("if")


def several():
    try:
        import no_such_module_at_all
    except (ImportError, ValueError):
        import colorsys
        return colorsys.rgb_to_hsv(0, 0, 0)


def attribute():
    try:
        import math
        f = math.nothing
    except (ImportError, AttributeError):
        from bisect import bisect
        return bisect([1, 2], 1)


def in_else():
    try:
        import math
    except ImportError:
        import no_fallback
    else:
        import sched
        return sched.__name__


def in_finally():
    try:
        raise OSError
    except OSError:
        pass
    finally:
        import quopri
    return quopri.encodestring(b"=")


try:
    import json
    json.loads("{")
except ValueError:
    import pprint
    pprint.pprint({"module": "level"})
for f in (without_import, import_and_more, bare, import_error, import_error_of_call, several, attribute, in_else, in_finally):
    show(f.__name__, f)
