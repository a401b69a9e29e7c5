import again_pkg

again_pkg.tries = getattr(again_pkg, "tries", 0) + 1
dirty = "mark" in globals()
mark = 1
if again_pkg.tries < 3:
    raise ValueError(again_pkg.tries, dirty)
