x = [i for i in (lambda: (j := y))]
