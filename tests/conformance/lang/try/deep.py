# Deep nesting of handlers, loops and finally clauses.
def run(depth, fail):
    trail = []

    def step(level):
        try:
            trail.append(f"in{level}")
            if level == depth:
                if fail:
                    raise ValueError(level)
                return "bottom"
            for i in range(2):
                try:
                    if i:
                        return step(level + 1)
                    continue
                finally:
                    trail.append(f"loop{level}.{i}")
        except ValueError as error:
            trail.append(f"except{level}")
            if level > depth - 2:
                raise
            return f"recovered at {level} from {error}"
        else:
            trail.append(f"else{level}")
        finally:
            trail.append(f"out{level}")

    result = step(0)
    return result, trail


for fail in (False, True):
    result, trail = run(3, fail)
    print(result)
    print(" ".join(trail))


def many(n):
    results = []
    for i in range(n):
        try:
            try:
                try:
                    if i % 4 == 0:
                        raise KeyError(i)
                    if i % 4 == 1:
                        raise IndexError(i)
                    if i % 4 == 2:
                        raise ValueError(i)
                    results.append(("fine", i))
                except KeyError as e:
                    results.append(("key", e.args[0]))
            except IndexError as e:
                results.append(("index", e.args[0]))
        except ValueError as e:
            results.append(("value", e.args[0]))
    return results


print(many(6))
