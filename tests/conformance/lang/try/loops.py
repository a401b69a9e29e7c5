# try statements in loops, with else clauses of both.
def parse(words):
    total = 0
    for word in words:
        try:
            number = int(word)
        except ValueError:
            if word == "skip":
                continue
            if word == "stop":
                break
            print("bad", word)
        else:
            total += number
            if total > 100:
                return "too much"
    else:
        return "all", total
    return "stopped", total


print(parse(["1", "2", "x", "3"]))
print(parse(["1", "skip", "stop", "3"]))
print(parse(["60", "50", "1"]))


def retry(limit):
    tries = 0
    while True:
        tries += 1
        try:
            if tries < limit:
                raise OSError(tries)
            return tries
        except OSError as error:
            last = error.args[0]
        finally:
            if tries > 4:
                return "gave up", last


print(retry(3), retry(9))
