# __str__ of the exception raises, its notes are of the wrong kind.
class Bad(Exception):
    def __str__(self):
        raise ValueError("no text")


try:
    raise Bad("hidden")
except Bad as e:
    e.__notes__ = ["fine", 5, "line one\nline two"]
    raise
