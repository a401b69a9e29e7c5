# The suite of a header on its own line: all of its statements belong to the clause, or none.
x, y, z = 1, 2, 3
if x < y < z: print(x); print(y); print(z)
if x > y: print("no"); print("never"); print("nothing")
else: print("else"); print("both");
while x < 3: x += 1; print("x", x)
for i in "ab": print(i, end=" "); print(i * 2)
try: print("try"); 1 / 0; print("not here")
except ZeroDivisionError as e: print(e); print("handled")
finally: print("finally"); print("done")
def f(): print("f"); return 5; print("after")
class C: a = 1; b = a + 1
print(f(), C.a, C.b)
