# A tuple as exit code is printed.
raise SystemExit(("a", 1))
