# The type statement.
type Plain = int
type Pair[A, B] = tuple[A, B]
type Tree = list[Tree] | int
type Callback[*Ts, **P] = dict
print(Plain, Plain.__value__, Plain.__type_params__, type(Plain).__name__)
print(Pair.__type_params__, Pair.__value__, Pair.__parameters__)
print(Tree.__value__)
print(Callback.__type_params__)
type = 5
print(type)
type X = str
print(X.__value__)


class C:
    Inner = "inner"
    type Alias = Inner
    type Generic[T] = (Inner, T)


print(C.Alias.__value__, C.Generic.__value__, C.Generic.__type_params__)


def local():
    hidden = "hidden"
    type Here = hidden
    hidden = "changed"
    return Here


print(local().__value__)
