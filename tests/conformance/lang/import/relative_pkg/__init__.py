from . import a
from .b import name as b_name
