from . import sibling
from .. import a
from ..b import name


def up():
    return a.name + "/" + name + "/" + sibling.name
