# single mode prints through sys.displayhook
import sys
sys.displayhook = lambda v: print("shown:", v)
exec(compile("1 + 1; None; 'x'", "<s>", "single"))
exec(compile("if 1:\n    5\n    def f():\n        6\n    f()\n", "<s>", "single"))
sys.displayhook = sys.__displayhook__
exec(compile("7", "<s>", "single"))
import builtins
print(builtins._)
