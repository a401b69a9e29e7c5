x = [0 for i in y for j in z if (i := 1)]
