# reprlib, pprint-free limits, string helpers, colorsys, cmd, gettext, codeop and timeit basics.
import cmd
import codeop
import colorsys
import gettext
import io
import reprlib
import timeit
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr(set(range(10))), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(10**100), reprlib.repr((1,)), reprlib.repr(frozenset([1])))
r = reprlib.Repr(maxlist=2, maxstring=10, fillvalue="~", indent=2)
print(r.repr([1, 2, 3]), r.repr("abcdefghijklmnop"))


class Rec:
    @reprlib.recursive_repr("<...>")
    def __repr__(self):
        return f"Rec({self.me!r})"


x = Rec()
x.me = [x]
print(x)
print([round(c, 3) for c in colorsys.rgb_to_hsv(0.2, 0.4, 0.4)], [round(c, 3) for c in colorsys.hls_to_rgb(0.5, 0.5, 0.5)], colorsys.rgb_to_yiq(0, 0, 0))


class Shell(cmd.Cmd):
    prompt = "(sh) "
    intro = "hello"

    def do_add(self, line):
        "add numbers"
        print(sum(map(int, line.split())), file=self.stdout)

    def do_quit(self, line):
        return True

    def default(self, line):
        print("unknown:", line, file=self.stdout)

    def emptyline(self):
        print("empty", file=self.stdout)

    def postcmd(self, stop, line):
        print(f"[{line}]", file=self.stdout)
        return stop


out = io.StringIO()
s = Shell(stdin=io.StringIO("add 1 2 3\nwhat\n\nhelp\nhelp add\nquit\nadd 9\n"), stdout=out)
s.use_rawinput = False
s.cmdloop()
print(out.getvalue(), s.completenames("a"), s.lastcmd)
print(gettext.gettext("untranslated"), gettext.ngettext("one", "many", 2), gettext.NullTranslations().gettext("x"))
for text in "x = 1", "if x:", "x = (", "1 +* 2", "def f():\n  return 1\n", "def f():\n  return 1", "if x:\n  y", "if x: y", "for i in (1,\n 2): pass", "'''open", "'open", "x = [1,\n", "class C:\n  def m(self):\n    pass\n", "@deco", "try:\n  x\n", "", "# comment", "a b", "else:", "lambda", "f(", "x = 1; y", "return 1", "\\":
    try:
        code = codeop.compile_command(text)
        print(repr(text), "complete" if code else "incomplete")
    except SyntaxError as e:
        print(repr(text), "error", e.msg)
print(timeit.timeit("pass", number=10) >= 0, len(timeit.repeat("x += 1", "x = 0", repeat=2, number=5)), timeit.timeit(lambda: None, number=1) >= 0)
# stress: 100
