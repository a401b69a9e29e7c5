# add_note: lines behind the message.
try:
    try:
        int("seven")
    except ValueError as e:
        e.add_note("while reading the week")
        e.add_note("second note\nwith two lines")
        raise
finally:
    print("finally runs first")
