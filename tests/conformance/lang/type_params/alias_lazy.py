# The value of a type alias is evaluated on demand, once; aliases may be recursive.
type Lazy = undefined_so_far
try:
    Lazy.__value__
except NameError as e:
    print(e)
undefined_so_far = int
print(Lazy.__value__, Lazy, Lazy.__name__, type(Lazy).__name__)
type Tree = int | list[Tree]
print(Tree.__value__)
type Pair[A, B] = tuple[A, B]
print(Pair[int, str], Pair.__type_params__, Pair.__value__, Pair[int, str].__args__)
for action in lambda: setattr(Lazy, "__value__", 1), lambda: Lazy[int], lambda: Lazy():
    try:
        action()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
type = "a name again"
print(type)
