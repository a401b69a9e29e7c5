# a SyntaxError of a string that nobody catches
exec("x = = 1")
