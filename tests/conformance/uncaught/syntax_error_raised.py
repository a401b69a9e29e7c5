# A SyntaxError made by hand shows its file and text.
raise SyntaxError("invalid thing", ("file.py", 3, 5, "x = = 1\n", 3, 6))
