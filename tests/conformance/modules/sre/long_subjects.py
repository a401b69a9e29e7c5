"""Patterns that go back far on long subjects need no deep recursion."""
import _sre

loop = _sre.compile('(?:a|bc)*d', 32, [14, 4, 0, 1, 4294967295, 23, 17, 0, 4294967295, 7, 5, 16, 97, 15, 9, 7, 16, 98,
    16, 99, 15, 2, 0, 18, 16, 100, 1], 0, {}, (None,))
group = _sre.compile('(a|b)*c', 32, [14, 4, 0, 1, 4294967295, 23, 13, 0, 4294967295, 17, 0, 13, 5, 22, 97, 98, 0, 17,
    1, 18, 16, 99, 1], 1, {}, (None, None))
lazy = _sre.compile('(?:a|b)*?c', 32, [14, 4, 0, 1, 4294967295, 26, 10, 0, 4294967295, 13, 5, 22, 97, 98, 0, 1, 16,
    99, 1], 0, {}, (None,))
nested = _sre.compile('(?:(?:ab)*c)*d', 32, [14, 4, 0, 1, 4294967295, 23, 14, 0, 4294967295, 23, 7, 0, 4294967295, 16,
    97, 16, 98, 18, 16, 99, 18, 16, 100, 1], 0, {}, (None,))
print(loop.match("abc" * 100000 + "d").end(), loop.match("abc" * 100000))
print(group.match("ab" * 100000 + "c").span(1), group.match("ab" * 100000))
print(lazy.match("ab" * 100000 + "c").end(), lazy.match("ab" * 100000))
print(nested.match("ababc" * 50000 + "d").end(), nested.match("ababc" * 50000))
