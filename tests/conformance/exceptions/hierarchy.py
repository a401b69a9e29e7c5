# The tree of the builtin exceptions.
kinds = [ArithmeticError, AssertionError, AttributeError, BlockingIOError, BrokenPipeError, BufferError, BytesWarning,
         ChildProcessError, ConnectionAbortedError, ConnectionError, ConnectionRefusedError, ConnectionResetError,
         DeprecationWarning, EOFError, EncodingWarning, EnvironmentError, Exception, FileExistsError, FileNotFoundError,
         FloatingPointError, FutureWarning, GeneratorExit, IOError, ImportError, ImportWarning, IndentationError,
         IndexError, InterruptedError, IsADirectoryError, KeyError, KeyboardInterrupt, LookupError, MemoryError,
         ModuleNotFoundError, NameError, NotADirectoryError, NotImplementedError, OSError, OverflowError,
         PendingDeprecationWarning, PermissionError, ProcessLookupError, PythonFinalizationError, RecursionError,
         ReferenceError, ResourceWarning, RuntimeError, RuntimeWarning, StopAsyncIteration, StopIteration, SyntaxError,
         SyntaxWarning, SystemError, SystemExit, TabError, TimeoutError, TypeError, UnboundLocalError, UnicodeDecodeError,
         UnicodeEncodeError, UnicodeError, UnicodeTranslateError, UnicodeWarning, UserWarning, ValueError, Warning,
         ZeroDivisionError, ExceptionGroup, BaseExceptionGroup]
for kind in kinds:
    print(" > ".join(c.__name__ for c in kind.__mro__[:-1]))
print(IOError is OSError, EnvironmentError is OSError)
