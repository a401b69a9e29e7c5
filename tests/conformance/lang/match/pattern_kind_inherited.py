# A class matches sequence or mapping patterns as the first class of its mro that does either.
import collections
import collections.abc


class C:
    pass


class M1(collections.UserDict, collections.abc.Sequence):
    pass


class M2(C, collections.UserDict, collections.abc.Sequence):
    pass


class M3(collections.UserDict, C, list):
    pass


class S1(C, collections.UserList, collections.abc.Mapping):
    pass


class S2(collections.UserList, dict, C):
    pass


def sequence_first(x):
    match x:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"


def mapping_first(x):
    match x:
        case {}:
            return "mapping"
        case [*_]:
            return "sequence"


for cls in M1, M2, M3, S1, S2:
    print(cls.__name__, sequence_first(cls()), mapping_first(cls()))
