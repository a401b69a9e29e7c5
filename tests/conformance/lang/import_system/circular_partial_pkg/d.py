from .c import defined_after
anything = 2
