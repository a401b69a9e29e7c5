# optimize leaves out asserts and docstrings
text = "def f():\n    'doc'\n    assert False, 'no'\n    return __debug__\n"
for level in (0, 1, 2):
    ns = {}
    exec(compile(text, "<o>", "exec", optimize=level), ns)
    try:
        print(level, ns["f"].__doc__, ns["f"]())
    except AssertionError as e:
        print(level, ns["f"].__doc__, "AssertionError", e)
