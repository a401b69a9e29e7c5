# Comparison and hash of subclasses; priority of the subclass's reflected comparison.
class A:
    def __eq__(self, o): print("A.eq", end=" "); return True
    def __lt__(self, o): print("A.lt", end=" "); return True
    def __gt__(self, o): print("A.gt", end=" "); return True
    def __hash__(self): return 1


class B(A):
    def __eq__(self, o): print("B.eq", end=" "); return False
    def __gt__(self, o): print("B.gt", end=" "); return False


print(A() == B(), B() == A(), A() < B(), A() > B(), A() != B())
try:
    hash(B())
except TypeError as e:
    print(e)
print(A() in [1, A()], A() in {A(): 1}, [A()] == [A()])
