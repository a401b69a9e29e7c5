"""product, permutations, combinations: rows, orders, edges."""
from itertools import combinations, combinations_with_replacement, permutations, product

print(list(combinations("ABCD", 2)))
print(list(combinations("AB", 3)), list(combinations("AB", 0)))
print(list(combinations_with_replacement("ABC", 2)))
print(list(combinations_with_replacement("", 2)), list(combinations_with_replacement("", 0)))
print(list(permutations("ABC")))
print(list(permutations("ABCD", 2)))
print(list(permutations("AB", 3)), list(permutations([])))
print(list(product("ab", range(3))))
print(list(product([0, 1], repeat=3)))
print(list(product()), list(product([], repeat=2)), list(product("ab", repeat=0)))
print(sum(1 for _ in product(range(7), repeat=4)))
it = permutations(range(3))
next(it)
print(list(it), list(it))
for make in (lambda: combinations("abc"), lambda: combinations("abc", -1), lambda: permutations("abc", "a"),
             lambda: permutations("abc", -1), lambda: product("a", repeat=-1), lambda: product("a", foo=1),
             lambda: product(1), lambda: combinations_with_replacement("abc", -1)):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
