# getopt and optparse: short and long options, abbreviations, errors, help.
import getopt
import optparse
print(getopt.getopt("-a -b val --long --arg=5 rest -x".split(), "ab:", ["long", "arg="]), getopt.gnu_getopt("one -a two --lon".split(), "a", ["long"]), getopt.getopt(["-abval", "--", "-z"], "ab:"))
for args, short, long in ((["-z"], "a", []), (["-b"], "b:", []), (["--nope"], "", ["x"]), (["--arg"], "", ["arg="]), (["--long=1"], "", ["long"]), (["--l"], "", ["long", "list"])):
    try:
        print(getopt.getopt(args, short, long))
    except getopt.GetoptError as e:
        print(e, repr(e.opt))


class P(optparse.OptionParser):
    def error(self, message):
        raise ValueError(message)


p = P(usage="%prog [options] file", version="%prog 2", prog="tool", description="Does things.")
p.add_option("-n", "--number", type="int", default=1, metavar="N", help="how many [default: %default]")
p.add_option("-q", action="store_false", dest="loud", default=True)
p.add_option("-i", "--include", action="append")
p.add_option("--mode", type="choice", choices=["a", "b"])
g = optparse.OptionGroup(p, "Special", "Rarely used.")
g.add_option("--call", action="callback", callback=lambda o, s, v, parser: print("callback", s))
p.add_option_group(g)
for line in ("-n 5 file -q", "--num=7 -i x -i y --call", "--mode c", "-n z", "--unknown", "-i", "--inc a b"):
    try:
        options, rest = p.parse_args(line.split())
        print(options, rest)
    except ValueError as e:
        print(line, "|", e)
print(p.format_help(), p.get_version())
# stress: 100
