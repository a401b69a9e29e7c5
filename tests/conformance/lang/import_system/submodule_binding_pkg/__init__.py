value = "set by the package"
from . import early
