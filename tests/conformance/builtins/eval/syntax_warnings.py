# Warnings of the compiler go through the module warnings, each time the text is compiled, also in front of an error.
import ast
import warnings

for text in [r"'\z'", r"'\z'", "'''\n\\z'''", r"f'\{{'", r"f'\{6*7}'", r"f'{2}\{6*7}'", r"rf'\{6}'", r"b'\777'", "5 is 5", r"'\e' $"]:
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always", category=SyntaxWarning)
        try:
            print(repr(eval(text)), end=" ")
        except SyntaxError as e:
            print(e.msg, end=" ")
        print([(str(w.message), w.filename, w.lineno) for w in found])
with warnings.catch_warnings():
    warnings.simplefilter("error", category=SyntaxWarning)
    try:
        eval("'''\n\\z'''")
    except SyntaxError as e:
        print(e, e.filename, e.lineno, e.offset)
with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always", category=SyntaxWarning)
    print(ast.dump(ast.parse(r"'\z'")))
    print([str(w.message) for w in found])
