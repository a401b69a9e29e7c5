# None, True and False are compared with `is`, other literals with ==.
class Same:
    def __eq__(self, other):
        print("compared with", other)
        return True


def run(v):
    match v:
        case None: return "None"
        case True: return "True"
        case False: return "False"
        case 1: return "one"
        case _: return "other"


print(run(Same()), run(1), run(1.0), run(0), run(True), run(False), run(None), run(2))
