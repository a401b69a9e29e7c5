# SyntaxWarnings do not stop the program.
x = 1
print(x is 1, "\d" == "\\d")
