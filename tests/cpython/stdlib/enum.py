"""Enum members with name and value, as the match tests use them."""


class EnumMeta(type):
    def __new__(meta, name, bases, namespace):
        members = {k: v for k, v in namespace.items() if not k.startswith("_")}
        plain = {k: v for k, v in namespace.items() if k.startswith("_")}
        cls = super().__new__(meta, name, bases, plain)
        for key, value in members.items():
            member = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
            member.name, member.value = key, value
            type.__setattr__(cls, key, member)
        return cls


class Enum(metaclass=EnumMeta):
    pass


class IntEnum(int, Enum):
    pass
