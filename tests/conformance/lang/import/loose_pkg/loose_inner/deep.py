from . import deep as itself

where = itself.__name__
