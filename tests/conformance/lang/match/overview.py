# The sample of the reference, the tuple made of a subject with a comma, bindings that outlive the block.
flag = False
match (100, 200):
    case (100, 300):
        print("Case 1")
    case (100, 200) if flag:
        print("Case 2")
    case (100, y):
        print(f"Case 3, y: {y}")
    case _:
        print("Case 4, I match anything!")
print("outlives", y)
match 1, "two":
    case (a, b):
        print(type(a).__name__, b)
match 5,:
    case (one,):
        print("single", one)
match *"ab", 3:
    case [*all]:
        print(all)
match (walrus := 7):
    case 7:
        print("walrus", walrus)
match 3:
    case 1:
        print("never")
print("no case: completed")
