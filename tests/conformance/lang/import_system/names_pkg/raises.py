before = 1
raise RuntimeError("while importing")
