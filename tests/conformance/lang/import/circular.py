# Modules that import each other see what is bound so far.
import circular_pkg.one
print(circular_pkg.one.name, circular_pkg.two.seen, circular_pkg.two.late())
