# import statements; what they may need is listed for the driver.
from __future__ import annotations
import sys
import os.path
import os.path as p, json
from collections import OrderedDict, deque as d
from math import *


def inside():
    import time
    from . import sibling
    from os import path

    return time, path
