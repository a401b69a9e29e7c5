"""Mocks as far as CPython's language tests need them: calls counted, a value or an exception given back, patching."""
import sys

DEFAULT = object()


class Mock:
    def __init__(self, spec=None, *, return_value=DEFAULT, side_effect=None, name=None, **attributes):
        self.call_args_list = []
        self.side_effect = side_effect
        if return_value is not DEFAULT:
            self.return_value = return_value
        for key, value in attributes.items():
            setattr(self, key, value)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        made = type(self)()
        self.__dict__[name] = made
        return made

    def __setattr__(self, name, value):
        if name.startswith("__") and name.endswith("__"):
            if self.__class__.__dict__.get("_is_own") is None:
                self.__class__ = type(type(self).__name__, (type(self),), {"_is_own": True})
            call = value if callable(value) else lambda *args: value
            setattr(self.__class__, name, lambda self, *args: call(*args))
            self.__dict__[name] = value
        else:
            self.__dict__[name] = value

    def __getattribute__(self, name):
        own = object.__getattribute__(self, "__dict__")
        return own[name] if name in own else object.__getattribute__(self, name)

    def __call__(self, *args, **kwargs):
        self.call_args_list.append((args, kwargs))
        if self.side_effect is not None:
            if isinstance(self.side_effect, BaseException) or isinstance(self.side_effect, type):
                raise self.side_effect
            return self.side_effect(*args, **kwargs)
        return self.return_value

    @property
    def call_count(self):
        return len(self.call_args_list)

    @property
    def called(self):
        return bool(self.call_args_list)

    def reset_mock(self):
        self.call_args_list = []

    def assert_not_called(self):
        assert not self.call_args_list, f"called {self.call_count} times"

    def assert_called_once(self):
        assert self.call_count == 1, f"called {self.call_count} times"

    def assert_called_once_with(self, *args, **kwargs):
        self.assert_called_once()
        self.assert_called_with(*args, **kwargs)

    def assert_called_with(self, *args, **kwargs):
        assert self.call_args_list[-1] == (args, kwargs), f"called with {self.call_args_list[-1]}"


class MagicMock(Mock):
    pass


class _Patch:
    def __init__(self, target, name, made):
        self.target, self.name, self.made = target, name, made

    def __enter__(self):
        target = self.target() if isinstance(self.target, type(lambda: 0)) else self.target
        self.owner = target
        self.had = self.name in getattr(target, "__dict__", ())
        self.before = getattr(target, self.name)
        value = self.made()
        setattr(target, self.name, value)
        return value

    def __exit__(self, *exc):
        if self.had:
            setattr(self.owner, self.name, self.before)
        else:
            delattr(self.owner, self.name)
        return False

    def __call__(self, function):
        def wrapped(*args, **kwargs):
            with self:
                return function(*args, **kwargs)
        return wrapped


def _maker(new, attributes):
    return (lambda: MagicMock(**attributes)) if new is DEFAULT else (lambda: new)


def patch(target, new=DEFAULT, **attributes):
    module, _, name = target.rpartition(".")

    def owner():
        __import__(module)
        return sys.modules[module]
    return _Patch(owner, name, _maker(new, attributes))


def _patch_object(target, name, new=DEFAULT, **attributes):
    return _Patch(lambda: target, name, _maker(new, attributes))


patch.object = _patch_object
