# NameError: suggestions from locals, globals, builtins, attributes of self, modules to import.
import traceback


def tell(f):
    try:
        f()
    except Exception as e:
        print(traceback.format_exception_only(e)[-1], end="")


global_value = 1


class C:
    class_value = 2

    def __init__(self):
        self.blech = 3

    def own(self):
        return blech

    def near(self):
        return class_valu


def local():
    local_value = 1
    return local_valeu


def free():
    outer_value = 1

    def inner():
        outer_value
        return outer_valu
    return inner()


tell(lambda: glob_value)
tell(lambda: pritn("x"))
tell(C().own)
tell(C().near)
tell(local)
tell(free)
tell(lambda: sys.path)
tell(lambda: x)
tell(lambda: abcdefghijk_nothing_like_it)
tell(lambda: Global_Value)
tell(lambda: ture)
# stress: 100
