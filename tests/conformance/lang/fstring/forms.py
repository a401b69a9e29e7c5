# f-strings: nested quotes, =, conversions, nested specs, braces, lambda and walrus in parentheses.
name, n, x = "you", 42, 3.14159
table = {"k": [1, 2]}
print(f"hello {name}", f'{table["k"][0]}', f"{table["k"][1]}", f"{{literal}} {{{n}}}")
print(f"{n=} {x = :.2f} {name=!s} {n + 1 = }", f"{name!r} {name!s} {'é'!a}")
print(f"{n:5d}|{n:<5}|{n:^5}|{n:05}|{n:x}|{n:#b}|{n:,}|{x:8.3f}|{x:e}|{name:>{n // 6}}|{x:{n // 6}.{2}f}")
print(f"{(lambda v: v * 2)(n)} {(y := 5)} {y} {n if n else 0} {[i for i in range(2)]}")
print(f"""multi
{n}
line""", rf"\n{n}", f"a" "b" f"{n}", f"{'nested ' + f'{name}'}")
print(f"{n!r:>6}", f"{None}", f"{True:>6}|{True:d}", f"{'%':>3}")
print(f"{
    n  # comment
}", f"{n:{'>'}{6}}", f"{"\n".join(["a", "b"])}")
for action in lambda: f"{n:q}", lambda: f"{name:d}", lambda: f"{[]:5}", lambda: f"{undefined}":
    try:
        print(action())
    except (ValueError, TypeError, NameError) as e:
        print(type(e).__name__, e)
