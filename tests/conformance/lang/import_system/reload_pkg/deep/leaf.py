from .. import log
from ..state import __name__ as state_name


def up():
    return state_name, len(log)
