# Which clauses run, on every way through a try statement.
def run(name, action):
    print("--", name)
    try:
        print("try")
        result = action()
    except ZeroDivisionError:
        print("except zero")
        result = "zero"
    except (KeyError, IndexError) as error:
        print("except", type(error).__name__)
        result = "lookup"
    else:
        print("else")
        result += "!"
    finally:
        print("finally")
    return result


print(run("fine", lambda: "ok"))
print(run("zero", lambda: 1 / 0))
print(run("key", lambda: {}["a"]))
print(run("index", lambda: [][0]))
try:
    print(run("type", lambda: 1 + ""))
except TypeError as error:
    print("out", error)
try:
    run("else", lambda: 5)
except TypeError as error:
    print("out of else", error)
