from .d import anything
defined_after = 1
