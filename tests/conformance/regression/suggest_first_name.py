# of the names that are equally near, OSError is suggested, not its alias IOError
print(len(error))
