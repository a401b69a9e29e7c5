# difflib: ratio, opcodes, unified and context diffs, ndiff, close matches.
import difflib
a = "one two three four\nfive\nsix\nseven\n".splitlines(True)
b = "one two tree four\nfive\nsix and a half\nseven\neight\n".splitlines(True)
print("".join(difflib.unified_diff(a, b, "old", "new", n=1)), end="")
print("".join(difflib.context_diff(a, b, "old", "new", n=0)), end="")
print("".join(difflib.ndiff(a, b)), end="")
print("".join(difflib.restore(difflib.ndiff(a, b), 2)) == "".join(b))
s = difflib.SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(s.ratio(), 4), round(s.quick_ratio(), 4), s.real_quick_ratio() >= s.ratio(), s.find_longest_match(), s.get_matching_blocks(), s.get_opcodes())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("x", ["y"]), difflib.get_close_matches("wheel", ["while", "heel", "whale"], n=1, cutoff=0.5))
print(difflib.SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9), list(difflib.unified_diff([], [])), difflib.SequenceMatcher(None, "", "").ratio(), difflib.SequenceMatcher(a=[1, 2, 3], b=[1, 3]).get_grouped_opcodes(1).__next__())
try:
    difflib.get_close_matches("a", [], n=0)
except ValueError as e:
    print(e)
# stress: 100
