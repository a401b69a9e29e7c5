# issubclass and isinstance of builtin classes with several bases that nothing has used before
print(issubclass(ExceptionGroup, Exception), issubclass(ExceptionGroup, BaseExceptionGroup), issubclass(BaseExceptionGroup, Exception))
import io
print(issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError), issubclass(io.BufferedRWPair, io.BufferedIOBase))
import collections
print(issubclass(collections.OrderedDict, dict), issubclass(collections.Counter, dict), issubclass(collections.ChainMap, collections.abc.Mapping) if hasattr(collections, "abc") else True)
import enum
print(issubclass(enum.IntEnum, int), issubclass(enum.IntFlag, enum.Flag), issubclass(enum.StrEnum, str))
print(issubclass(bool, int), issubclass(PermissionError, OSError), issubclass(ModuleNotFoundError, ImportError), issubclass(UnicodeDecodeError, ValueError), issubclass(IndentationError, SyntaxError), issubclass(BlockingIOError, (KeyError, OSError)), issubclass(ZeroDivisionError, LookupError))


def caught(make, cls):
    try:
        raise make()
    except cls as e:
        return type(e).__name__
    except BaseException:
        return "not caught"


print(caught(lambda: io.UnsupportedOperation("u"), ValueError), caught(lambda: ExceptionGroup("g", [ValueError()]), Exception), caught(lambda: BaseExceptionGroup("g", [KeyboardInterrupt()]), Exception))
