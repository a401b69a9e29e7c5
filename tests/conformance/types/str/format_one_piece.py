# A format that consists of one piece gives that piece, even of a subclass of str.
class Text(str):
    pass


t = Text("ab")
for made in ("{:s}".format(t), "{:>2}".format(t), "{}".format(t), "{:s}!".format(t), "x{:s}".format(t), t.format(),
             Text("a{{").format(), Text("{0}").format(t), format(t, "s"), f"{t:s}", f"{t}"):
    print(type(made).__name__, made)
