"""The names of typing that the tests use."""
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence


def _made[T, *Ts, **P]():
    pass


TypeVar, TypeVarTuple, ParamSpec = map(type, _made.__type_params__)
type _Alias = int
TypeAliasType = type(_Alias)


class _HasGeneric[T]:
    pass


Generic = _HasGeneric.__mro__[1]
NoDefault = type(None)


class Union:
    def __class_getitem__(cls, items):
        items = items if isinstance(items, tuple) else (items,)
        items = tuple(i for i in items if not isinstance(i, str)) or (None,)
        result = items[0]
        for item in items[1:]:
            result = result | item
        return result


class Optional:
    def __class_getitem__(cls, item):
        return type(int | None) if isinstance(item, str) else item | None


def no_type_check(thing):
    return thing


def get_args(alias):
    return getattr(alias, "__args__", ())


def get_origin(alias):
    return getattr(alias, "__origin__", None)


def get_type_hints(thing):
    return thing.__annotations__


Any = object
List, Dict, Tuple, Set = list, dict, tuple, set


class _Protocol(type):
    def __instancecheck__(cls, instance):
        wanted = [n for c in cls.__mro__ if c is not object for n in list(vars(c)) + list(vars(c).get("__annotations__", ()))]
        return all(hasattr(instance, n) for n in wanted if not n.startswith("_"))


class Protocol(metaclass=_Protocol):
    def __class_getitem__(cls, item):
        return cls


def runtime_checkable(cls):
    return cls


class _Form:
    """Anything else: it can be subscripted and called, and means nothing."""

    def __init__(self, *args, **kwargs):
        pass

    def __class_getitem__(cls, item):
        return cls


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _Form
