# Exceptions that are no Exception are not caught by `except Exception`.
try:
    try:
        raise GeneratorExit("leaving")
    except Exception:
        print("never")
finally:
    print("finally")
