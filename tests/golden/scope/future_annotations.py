"docstring"
from __future__ import annotations


def function(a: undefined, *b: other) -> missing:
    local: never = 1


class C:
    attribute: int = 2
    __private: str


variable: (lambda x: x)
