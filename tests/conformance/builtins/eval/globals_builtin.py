# globals() in code of a string and called by another name
ns = {"__name__": "n"}
exec("same = globals()\ndef f(): return globals()", ns)
print(ns["same"] is ns, ns["f"]() is ns)
see = globals
print(see() is globals(), see()["ns"] is ns)
globals()["put"] = 5
print(put)
exec("put = 6", globals())
print(put)
def f():
    return globals()
print(f() is globals())
