# The message is str() of the exception; its class is named with its module and outer names.
class Outer:
    class Error(Exception):
        def __init__(self, code):
            self.code = code

        def __str__(self):
            return f"code {self.code}\nsecond line"


raise Outer.Error(7)
