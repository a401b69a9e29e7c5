# break, continue, return and raise in each clause of try statements inside for and while loops, with values left behind
def act(what, i):
    if what == "raise":
        raise ValueError(i)


def loop(in_try, in_except, in_else, in_finally):
    log = []
    for i in range(2):
        try:
            log.append(f"try{i}")
            if in_try == "break":
                break
            if in_try == "continue":
                continue
            if in_try == "return":
                return log + ["r-try"]
            act(in_try, i)
        except ValueError:
            log.append("except")
            if in_except == "break":
                break
            if in_except == "continue":
                continue
            if in_except == "return":
                return log + ["r-except"]
            act(in_except, "again")
        else:
            log.append("else")
            if in_else == "break":
                break
            if in_else == "continue":
                continue
            if in_else == "return":
                return log + ["r-else"]
            act(in_else, "from else")
        finally:
            log.append("finally")
            if in_finally == "break":
                break
            if in_finally == "continue":
                continue
            if in_finally == "return":
                return log + ["r-finally"]
            act(in_finally, "from finally")
        log.append("end")
    else:
        log.append("loop else")
    return log


ways = (None, "break", "continue", "return", "raise")
for t in ways:
    for e in ways if t == "raise" else (None,):
        for l in ways if t is None else (None,):
            for f in ways:
                try:
                    r = " ".join(loop(t, e, l, f))
                except ValueError as err:
                    r = f"ValueError {err}, context {err.__context__!r}"
                print(f"{t}/{e}/{l}/{f}: {r}")


def value_of_return(n):
    x = n
    for i in range(3):
        try:
            return x
        finally:
            x += 1
            if n and i < 2:
                continue
            n = 0


print(value_of_return(0), value_of_return(5))


def nested_returns():
    try:
        try:
            return "inner"
        finally:
            return_value = "not returned"
    finally:
        print("outer finally", return_value)


print(nested_returns())


def while_true():
    n = 0
    while True:
        try:
            try:
                n += 1
                if n < 3:
                    continue
                break
            finally:
                n += 10
        finally:
            n += 100
    return n


print(while_true())
