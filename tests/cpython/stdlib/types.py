"""The names of types that have no builtin name."""


def _function():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Class:
    def method(self):
        pass


FunctionType = LambdaType = type(_function)
CodeType = type(_function.__code__)
GeneratorType = type(_function())
_made = _coroutine()
CoroutineType = type(_made)
_made.close()
AsyncGeneratorType = type(_async_generator())
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
GetSetDescriptorType = type(FunctionType.__code__)
MappingProxyType = type(type.__dict__)
GenericAlias = type(list[int])
UnionType = type(int | str)
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
import sys as _sys
ModuleType = type(_sys)
SimpleNamespace = type(_sys.implementation)
try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
    FrameType = type(_error.__traceback__.tb_frame)


class DynamicClassAttribute(property):
    pass


def new_class(name, bases=(), kwds=None, exec_body=None):
    bases_now = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, bases_now, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if bases_now is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, bases_now, namespace, **kwds)


def resolve_bases(bases):
    found = []
    changed = False
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            found.extend(base.__mro_entries__(bases))
            changed = True
        else:
            found.append(base)
    return tuple(found) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            if issubclass(type(base), meta):
                meta = type(base)
            elif not issubclass(meta, type(base)):
                raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                                "of the metaclasses of all its bases")
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, namespace, kwds


class _GeneratorWrapper:
    def __init__(self, generator):
        self.generator = generator

    def send(self, value):
        return self.generator.send(value)

    def throw(self, *args):
        return self.generator.throw(*args)

    def close(self):
        return self.generator.close()

    def __next__(self):
        return next(self.generator)

    def __iter__(self):
        return self.generator

    __await__ = __iter__


def coroutine(function):
    def wrapped(*args, **kwargs):
        made = function(*args, **kwargs)
        return _GeneratorWrapper(made) if isinstance(made, GeneratorType) else made
    return wrapped


class _Cell:
    pass


def _closure():
    value = 1
    return lambda: value


CellType = type(_closure().__closure__[0])


class MemberDescriptor:
    __slots__ = ("slot",)


MemberDescriptorType = type(MemberDescriptor.slot)
