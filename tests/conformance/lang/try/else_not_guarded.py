# Exceptions of the else clause are not handled by the preceding except clauses.
def run():
    try:
        print("try")
    except ValueError:
        print("never")
    else:
        raise ValueError("else")
    finally:
        print("finally")


try:
    run()
except ValueError as e:
    print("outside:", e)


def ways(how):
    for n in range(2):
        try:
            if how == "return":
                return "returned"
            if how == "break":
                break
            if how == "continue":
                continue
        except ValueError:
            print("never")
        else:
            print("else", n)
    return "end"


for how in "return", "break", "continue", "fall":
    print(how, ways(how))
