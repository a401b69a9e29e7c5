import circular_partial_pkg.f
value = 1
