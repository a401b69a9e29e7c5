from . import a
seen = a.early, hasattr(a, "late")
