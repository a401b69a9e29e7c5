early = "early"
from . import b
late = "late"
