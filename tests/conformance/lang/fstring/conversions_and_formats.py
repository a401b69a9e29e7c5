# 2.4.3: conversions apply before formatting; format specs are themselves f-strings; __format__ is called.
import datetime


class Shown:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "répr"


s = Shown()
print(f"{s}", f"{s!s}", f"{s!r}", f"{s!a}", f"{s:a{1}b}", f"{s!s:>6}", f"{s:}", f"{s: }", f"{s:!r}")
print(f"{s:{s:{1}}}", f"{s:{'nested'!r}}", f"{s:%Y-{2}:%}", f"{s::}", f"{s:=}", f"{s:{3}{4}}")
print(f"{datetime.date(2024, 2, 29):%d %B %Y, week %W}", f"{1_000_000:,} {255:#x} {255:08b} {0.5:.0%} {3:+d} {-3: d}")
print(f"{'text':*^10} {'text':.2} {True} {True:d} {None} {[1]!s:>5} {1e10:g} {10 ** 20:_} {2 + 3j:.1f}")
for action in (lambda: f"{[]:>3}"), (lambda: f"{None:d}"), (lambda: f"{'a':d}"), (lambda: f"{1:s}"), (lambda: f"{1.5:d}"), (lambda: f"{1:{'>>'}}"):
    try:
        print(action())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(f"{3.0:{'.1f'}}" f"{'a'}" "b" f'{1:>{2 + 2}}', f"{'a':{'>'}{'5'}}")
