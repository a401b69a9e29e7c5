from . import sub
from .sub import deep as d, other
from .sub.other import *
from .sub.other import word as w
from . import sub as again, __name__ as n

done = (w, again is sub, n, d.__name__)
