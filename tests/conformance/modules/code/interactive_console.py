# code and codeop: an interpreter that reads lines until a statement is complete, and shows errors.
import code
import contextlib
import io

SESSION = """x = 5
x * 2
def f(a):
    return a + x

f(1)
for i in range(2):
    print(i)

if x == 5: print("five")

1 / 0
x = (1 +
2)
x
'text'
y =
class C:
    z = 1

    def m(self): return self.z

C().m()
print("a"); 3
_ = 9
import sys
undefined
"""


class Console(code.InteractiveConsole):
    def __init__(self, lines):
        super().__init__({"__name__": "__console__"}, filename="<session>")
        self.lines = iter(lines)
        self.shown = []

    def raw_input(self, prompt=""):
        try:
            line = next(self.lines)
        except StopIteration:
            raise EOFError from None
        print(prompt + line)
        return line

    def write(self, data):
        print("|", *data.strip().splitlines()[-1:])


c = Console(SESSION.splitlines())
out = io.StringIO()
with contextlib.redirect_stdout(out):
    c.interact(banner="hello", exitmsg="bye")
print(out.getvalue())
i = code.InteractiveInterpreter()
print(i.runsource("z = 1"), i.runsource("if z:"), i.locals["z"], i.runsource("z +", symbol="eval"), code.compile_command("a + 1") is not None, code.compile_command("(") is None)
try:
    code.compile_command("a b")
except SyntaxError as e:
    print(e.msg)
# stress: 100
