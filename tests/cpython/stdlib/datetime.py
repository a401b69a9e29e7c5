"""No datetime here: a class whose instances nobody compares."""


class date:
    def __init__(self, *args):
        pass


time = datetime = timedelta = timezone = date
