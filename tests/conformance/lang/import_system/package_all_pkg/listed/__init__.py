__all__ = ["one", "_hidden", "sub"]
one = 1
two = 2
_hidden = 3
not_listed = 4
