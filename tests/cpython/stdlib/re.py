"""re.escape, re.search as far as small_regex goes."""
from small_regex import escape, search
VERBOSE = 64


def compile(*args):
    raise __import__("unittest").SkipTest("no re")
