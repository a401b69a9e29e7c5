# None goes through the general protocol as well.
import copyreg

for p in range(2, 6):
    r = None.__reduce_ex__(p)
    print(r[0] is copyreg.__newobj__, r[1:])
print(r[0](*r[1]))
