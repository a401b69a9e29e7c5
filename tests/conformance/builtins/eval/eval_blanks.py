# blanks and line ends around an expression
for text in ["  1", "\t 2", "3 ", "4\n", " 5 \n\n", "(\n6\n)", "7 # comment", "\\\n8"]:
    print(repr(text), eval(text))
for text in ["", " ", "#", "1;2", "  x = 1"]:
    try:
        print(repr(text), eval(text))
    except SyntaxError as e:
        print(repr(text), e.msg)
