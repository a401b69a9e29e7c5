# add_note and __notes__: order, kinds, what __notes__ may be, notes of groups.
import traceback
e = ValueError("v")
print(hasattr(e, "__notes__"))
e.add_note("one")
e.add_note("two\nlines")
e.add_note("")
print(e.__notes__, vars(e), traceback.format_exception_only(e))
for bad in 5, None, b"x":
    try:
        e.add_note(bad)
    except TypeError as err:
        print(err)
e.__notes__ = ("a tuple", 5, None)
print(traceback.format_exception_only(e))
e.__notes__ = "a string"
print(traceback.format_exception_only(e))
try:
    e.add_note("x")
except TypeError as err:
    print(err)
e.__notes__ = 42
print(traceback.format_exception_only(e))
del e.__notes__
e.add_note("again")
print(e.__notes__)


class Sub(Exception):
    def add_note(self, note):
        super().add_note(note.upper())


try:
    raise Sub("s")
except Sub as s:
    s.add_note("shout")
    print(s.__notes__)
try:
    ValueError.add_note()
except TypeError as err:
    print(err)
# stress: 100
