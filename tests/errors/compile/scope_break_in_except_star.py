while x:
    try:
        pass
    except* E:
        break
