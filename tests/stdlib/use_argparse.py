import argparse

p = argparse.ArgumentParser(prog="tool", description="A tool that does things.", epilog="The end.")
p.add_argument("src", help="source file")
p.add_argument("dst", nargs="?", default="out", help="destination (default: %(default)s)")
p.add_argument("-n", "--num", type=int, default=3, metavar="N", help="how many")
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("--flag", action=argparse.BooleanOptionalAction)
p.add_argument("--mode", choices=["fast", "slow"])
p.add_argument("-I", action="append", dest="paths")
p.add_argument("--version", action="version", version="%(prog)s 1.0")
g = p.add_mutually_exclusive_group()
g.add_argument("--on", action="store_true")
g.add_argument("--off", action="store_false")
print(p.parse_args(["a", "-n", "5", "-vv", "-Ix", "-I", "y", "--mode=fast", "--no-flag"]))
print(p.parse_known_args(["a", "b", "--unknown"]))
p.print_help()
p.print_usage()
s = argparse.ArgumentParser(prog="git", exit_on_error=False)
sub = s.add_subparsers(dest="cmd", required=True, title="commands")
c = sub.add_parser("commit", help="record", aliases=["ci"])
c.add_argument("-m", required=True)
a = sub.add_parser("add")
a.add_argument("files", nargs="+")
a.set_defaults(func="adder")
print(s.parse_args(["commit", "-m", "msg"]), s.parse_args(["add", "x", "y"]))
print(s.format_help())
import contextlib
import io
for args in (["a", "-n", "x"], [], ["a", "--mode", "mid"], ["a", "--on", "--off"], ["--version"], ["a", "-h"]):
    err, out = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stderr(err), contextlib.redirect_stdout(out):
            p.parse_args(args)
    except SystemExit as e:
        print(e.code, err.getvalue().splitlines()[-1:], out.getvalue()[:10])
try:
    s.parse_args(["commit"])
except (argparse.ArgumentError, SystemExit) as e:
    print(type(e).__name__)
print(argparse.Namespace(a=1), argparse.ArgumentTypeError("x"), vars(p.parse_args(["q"]))["num"])
