# A .py file found along sys.path while the program runs is compiled then, as CPython does.
import sys

exec("made = 1")
folder = __file__.rpartition("/")[0] + "/loose_pkg"
sys.path.insert(0, folder)
name = "thing"
thing = __import__("loose_" + name)
print(thing.double(4), thing.__name__, thing.__file__ == folder + "/loose_thing.py", thing.__spec__.name)
thing.base = 10
print(thing.double(1), thing.Counter().up(), sys.modules["loose_thing"] is thing)
inner = __import__("loose_inner.deep", fromlist=["x"])
print(inner.where, inner.__package__, sys.modules["loose_inner"].__path__ == [folder + "/loose_inner"])
try:
    __import__("loose_broken" + "")
except SyntaxError as e:
    print(e.msg, e.lineno, e.filename == folder + "/loose_broken.py")
print("loose_broken" in sys.modules)
try:
    __import__("loose_" + "nothing")
except ModuleNotFoundError as e:
    print(e, e.name)
