from . import b
name = "a with " + b.name
