# argparse: positionals, options, types, choices, nargs, groups, subcommands, defaults, help, errors.
import argparse
import sys
import io


class Parser(argparse.ArgumentParser):
    def exit(self, status=0, message=None):
        raise SystemExit(f"{status} {(message or '').strip()}")


p = Parser(prog="tool", description="A tool.", epilog="The end.")
p.add_argument("input", help="what to read")
p.add_argument("rest", nargs="*", type=int)
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("-o", "--output", metavar="FILE", default="-", help="where to write (default: %(default)s)")
p.add_argument("--level", type=float, choices=[0.5, 1.0, 2.0], default=1.0)
p.add_argument("--flag", action=argparse.BooleanOptionalAction)
p.add_argument("--const", nargs="?", const="c", default="d")
p.add_argument("--pair", nargs=2, action="append")
g = p.add_mutually_exclusive_group()
g.add_argument("--a", action="store_true")
g.add_argument("--b", action="store_const", const=5, dest="bee")
for line in ("in.txt", "in 1 2 -vv --output=x -o y", "in --level 2.0 --flag --const --pair a b --pair c d", "in --no-flag --b", "x -- -1 2", "in --verb --lev 0.5", "", "in --level 3", "in --a --b", "in x", "in --nope", "in --pair a", "in -v3", "--const in"):
    try:
        print(line, "->", sorted(vars(p.parse_args(line.split())).items()))
    except SystemExit as e:
        print(line, "->", e)
print(p.format_usage(), end="")
print(p.format_help(), end="")
s = Parser(prog="git")
s.add_argument("--version", action="version", version="%(prog)s 1.0")
sub = s.add_subparsers(dest="command", required=True, title="commands")
add = sub.add_parser("add", help="add files", aliases=["a"])
add.add_argument("files", nargs="+")
commit = sub.add_parser("commit")
commit.add_argument("-m", required=True, dest="message")
commit.set_defaults(func=len)
for line in ("add x y", "commit -m hi", "commit", "push", "", "a q"):
    try:
        print(vars(s.parse_args(line.split())))
    except SystemExit as e:
        print(e)
print(p.parse_known_args(["in", "--unknown", "5"]), s.parse_args(["add", "f"], argparse.Namespace(extra=1)))


def positive(text):
    n = int(text)
    if n <= 0:
        raise argparse.ArgumentTypeError(f"{n} is not positive")
    return n


q = argparse.ArgumentParser(exit_on_error=False, prefix_chars="-+", fromfile_prefix_chars="@", argument_default=argparse.SUPPRESS)
q.add_argument("+n", type=positive)
print(q.parse_args(["+n", "3"]), q.parse_args([]))
try:
    q.parse_args(["+n", "0"])
except argparse.ArgumentError as e:
    print(e)
# stress: 100
