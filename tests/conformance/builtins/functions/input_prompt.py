# input(): the prompt goes to stdout, the line end is removed, EOFError at the end.
print(repr(input()))
print(repr(input("prompt> ")))
print(repr(input(5)))
print(repr(input("")))
try:
    input("at the end? ")
except EOFError as e:
    print(repr(str(e)))
try:
    input(1, 2)
except TypeError as e:
    print(e)
