# A long match over integers, strings and mixed constants.
def name(n):
    match n:
        case 0: return "zero"
        case 1: return "one"
        case 2 | 3 | 5 | 7: return "small prime"
        case 4 | 6 | 8 | 9: return "small composite"
        case -1: return "minus one"
        case 10 | 100 | 1000 | 10000: return "power of ten"
        case 18446744073709551616: return "big"
        case "0": return "text zero"
        case "one" | "two" | "three": return "word"
        case 0.5: return "half"
        case int(): return "int"
        case str(): return "str"
        case _: return "else"


for n in [*range(-2, 12), 100, 1000, 2 ** 64, 2 ** 64 + 1, "0", "two", "four", 0.5, 1.0, 7.0, True, False, None, 3 + 0j, b"0"]:
    print(repr(n), name(n))
