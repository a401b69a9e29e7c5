"""No datetime here: a class whose instances nobody compares."""


class date:
    def __init__(self, *args):
        pass


    @classmethod
    def now(cls, *args):
        from unittest import SkipTest
        raise SkipTest("no datetime")

    today = utcnow = now


time = datetime = timedelta = timezone = date
