# return, break, continue through several with and finally layers: every cleanup runs once, inside out.
class M:
    def __init__(self, n): self.n = n
    def __enter__(self): return self
    def __exit__(self, *info): print("exit", self.n, info[0])


def f(how):
    for i in range(2):
        try:
            with M("outer"):
                try:
                    with M("inner"):
                        if how == "return": return "r"
                        if how == "break": break
                        if how == "continue": continue
                        if how == "raise": raise KeyError("k")
                finally:
                    print("finally inner")
        except KeyError:
            print("caught")
        finally:
            print("finally outer")
    else:
        return "else"
    return "end"


for how in "return", "break", "continue", "raise", "nothing":
    print(how, f(how))
