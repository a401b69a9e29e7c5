early = "early"
from . import two
name = "one"
