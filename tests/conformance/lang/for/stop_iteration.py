# StopIteration from the iterator ends the loop; from the suite it does not.
class Once:
    def __init__(self):
        self.left = 2

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration("ignored value")
        self.left -= 1
        return self.left


for x in Once():
    print(x)
else:
    print("else")
try:
    for x in Once():
        raise StopIteration("from the suite")
except StopIteration as e:
    print("out:", e)
it = Once()
for x in it:
    print("first", x)
    break
for x in it:
    print("rest", x)
