# deleting names in code of a string
ns = {"a": 1}
exec("del a", ns)
print("a" in ns)
for text in ["del a", "del missing", "def f():\n    del q\nf()", "def f():\n    global a\n    del a\nf()", "a = 1\ndel a\na"]:
    try:
        exec(text, ns)
    except NameError as e:
        print(type(e).__name__, e)
class Odd(dict):
    def __delitem__(self, k):
        raise ValueError
try:
    exec("x = 1\ndel x", {}, Odd())
except (NameError, ValueError) as e:
    print(type(e).__name__)
