# A group whose members have causes, contexts and notes of their own.
def member(n):
    try:
        try:
            {}[n]
        except KeyError as e:
            raise ValueError(f"member {n}") from e
    except ValueError as e:
        e.add_note(f"note {n}\nsecond line")
        return e


def other():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            [].pop()
        except IndexError as e:
            return e


raise ExceptionGroup("the group", [member(1), other(), ExceptionGroup("inner", [OSError(2, "No such file", "name")])])
