# import statements in code of a string
ns = {}
exec("import sys\nimport math as m\nfrom math import pi, sqrt as root\nfrom math import *", ns)
print(ns["m"].__name__, ns["pi"] == ns["m"].pi, ns["root"](9), ns["floor"](1.5), ns["sys"].__name__)
try:
    exec("import no_such_module")
except ModuleNotFoundError as e:
    print(e)
try:
    exec("from math import no_such_name")
except ImportError as e:
    print(e.name, e.msg.split(" (")[0])
def f():
    exec("import math")
    return "math" in locals()
print(f())
