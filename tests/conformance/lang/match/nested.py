# Patterns in patterns: an evaluator of small expressions.
def evaluate(e, env):
    match e:
        case int() | float():
            return e
        case str(name):
            return env[name]
        case ["let", [[str(name), value], *more], body]:
            inner = {**env, name: evaluate(value, env)}
            return evaluate(["let", more, body], inner) if more else evaluate(body, inner)
        case ["+" | "-" | "*" as op, left, right]:
            a, b = evaluate(left, env), evaluate(right, env)
            return a + b if op == "+" else a - b if op == "-" else a * b
        case ["if", test, yes, no]:
            return evaluate(yes if evaluate(test, env) else no, env)
        case {"op": "sum", "items": [*items]}:
            return sum(evaluate(i, env) for i in items)
        case _:
            raise ValueError(f"cannot evaluate {e!r}")


print(evaluate(["let", [["x", 5], ["y", ["*", "x", 2]]], ["+", "x", "y"]], {}))
print(evaluate(["if", ["-", 1, 1], 10, {"op": "sum", "items": [1, 2, ["+", 3, 4.5]]}], {}))
try:
    evaluate(["?", 1], {})
except ValueError as e:
    print(e)
