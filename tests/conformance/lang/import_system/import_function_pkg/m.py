x = "x of m"
