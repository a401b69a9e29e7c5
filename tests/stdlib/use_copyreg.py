import copy
import copyreg


class C:
    def __init__(self, x):
        self.x = x


copyreg.pickle(C, lambda c: (C, (c.x + 1,)))
print(copy.copy(C(1)).x, C in copyreg.dispatch_table, copyreg.__newobj__(dict), copyreg.constructor(len))
