# input() reads lines; EOFError at the end.
name = input("name? ")
print("hello", name)
print(repr(input()))
print(int(input()) + 1)
print(repr(input("last: ")))
try:
    input()
except EOFError as e:
    print(type(e).__name__, e)
