# Unpacked aliases are copied and pickled; dir() of an alias knows the names of its class and its own.
import copy
import pickle

a = (*tuple[int],)[0]
print(a, a.__unpacked__, a == tuple[int])
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    print(pickle.loads(pickle.dumps(a, protocol)) == a, end=" ")
print(copy.copy(a) == a, copy.deepcopy(a) == a)
i = iter(list[int])
print(type(i).__name__, i.__reduce__(), next(i), i.__reduce__(), list(i))
print(list(pickle.loads(pickle.dumps(iter(list[int])))))
print(sorted(set(dir(list[int])) - set(dir(list))), set(dir(list)) <= set(dir(list[int])))
