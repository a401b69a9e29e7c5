# Every kind of literal: signed and complex numbers, strings of every form, the three singletons.
def kind(v):
    match v:
        case None: return "None"
        case True: return "True"
        case False: return "False"
        case 0x10: return "sixteen"
        case -1: return "minus one"
        case -0.5: return "minus half"
        case 1_000: return "thousand"
        case 3 + 4j: return "complex"
        case -3 - 4j: return "negative complex"
        case 2j: return "imaginary"
        case 1e100: return "big"
        case "a" "b": return "joined"
        case r"\n": return "raw"
        case """triple
line""": return "triple"
        case b"bytes": return "bytes"
        case "\u00e9": return "escape"
        case "": return "empty"
        case _: return "?"


for v in (None, True, False, 16, 16.0, -1, -0.5, 1000, 3 + 4j, -3 - 4j, 2j, 1e100, "ab", "\\n", "triple\nline", b"bytes",
          "é", "", 1, 1.0, 0, 0.0, bytearray(b"bytes"), 10 ** 100):
    print(repr(v), kind(v))
