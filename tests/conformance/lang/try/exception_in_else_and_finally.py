# 8.4.2, 8.4.3: exceptions raised in else and finally: what is chained and what runs.
def scenario(where):
    try:
        try:
            print("try", end=" ")
            if where == "try":
                raise ValueError("try")
        except ValueError:
            print("except", end=" ")
            if where == "try":
                raise KeyError("except")
        else:
            print("else", end=" ")
            if where == "else":
                raise ValueError("else")
            if where == "return":
                return "from else"
        finally:
            print("finally", end=" ")
            if where == "finally":
                raise OSError("finally")
            if where == "both":
                return "from finally"
    except Exception as e:
        return repr(e), repr(e.__context__)
    return "end"


for where in "none", "try", "else", "return", "finally", "both":
    print(scenario(where))


def counted():
    order = []
    for i in range(4):
        try:
            order.append(("t", i))
            if i == 1:
                continue
            if i == 3:
                break
        except ValueError:
            order.append("never")
        else:
            order.append(("e", i))
        finally:
            order.append(("f", i))
    return order


print(counted())


def finally_order():
    try:
        try:
            return print("value first") or "result"
        finally:
            print("inner finally")
    finally:
        print("outer finally")


print(finally_order())
