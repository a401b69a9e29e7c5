# f-strings: nesting of specs, quotes, comments, backslashes, conversions with =, lambdas, walrus, yields, await, unusual expressions
import datetime

w, p, x, name = 10, 3, 3.14159265, "n\u00e9m"


class Spec:
    def __format__(self, spec):
        return f"<{spec}>"


s = Spec()
print(f"{s}", f"{s:}", f"{s:a}", f"{s:{w}}", f"{s:{w}.{p}}", f"{s:{w!r:>4}}", f"{s:{'{'}{'}'}}", f"{s:a{'b'}c{'d'}e}", f"{s:{{}}}" if False else "", f"{s:{f'{w}'}}", f"{s:{w=}}", f"{s: }", f"{s:\n}|", f"{s:{'x' * 3}}")
print(f"{x:{w}.{p}f}", f"{x:{'0' + str(w)}.{p}}", f"{x!r:{w}}"[:5], f"{name!a:>{w}}", f"{name!r:*^{w}}", f"{name!s:.{1}}", f"{x=:.2f}", f"{x =!r:.4}", f"{ x = }", f"{x+1=:{w}.1f}", f"{name=!a}", f"{w==10=}", f"{w!=5}", f"{w!=5!r}", f"{(w)!=5=}", f"{w<p}", f"{w>=p=}")
print(f"{ {'k': 1}['k'] }", f"{ {1, 2} & {2} }", f"{[i for i in range(3)]}", f"{(lambda a: a * 2)(4)}", f"{(lambda: 'x')()!r}", f"{(y := 5)}{y}", f"{'yes' if w else 'no'}", f"{w if w > 5 else p:>4}", f"{not w}", f"{w, p}", f"{*range(2), 5}", f"{w:d}{p:d}", f"{print and 1}", f"{'a' 'b'}", f"{f'{f"{w}"}'}", f"{x.real:.1f}", f"{s.__class__.__name__:>8}")
print(f"{'a' "b" '''c''' """d"""}", f'{"it's" if False else 'it is'}' if False else "", f"{"\n".join(["a", "b"])}", f"{'\\'}", f"{'\N{BULLET}'}", rf"{'\n'}\n", f"{'\x41'}\x42", f'''{
    # a comment
    w  # another
    + 1
}''', f"""{w
}""", f"{w
:>5}" if True else "", F"{w}", fr"\{w}", Rf"{w}\d", f"{{{w}}}", f"{{w}}", f"{{{{", f"}}{{", f"{{{{{w}}}}}")


def gen():
    got = f"{(yield 1)}-{(yield 2)!r:>5}"
    yield got


g = gen()
print(next(g), g.send("a"), g.send("b"))


async def co():
    return f"{await inner():.1f} {[await inner() for _ in range(1)]}"


async def inner():
    return 2.5


try:
    co().send(None)
except StopIteration as e:
    print(e.value)
d = datetime.date(2024, 2, 29)
print(f"{d:%Y-%m-%d}", f"{d:%A{' '}%d}", f"{d!s:>12}", f"{d:%%}", f"{d:}")
order = []


def note(v, r=None):
    order.append(v)
    return r if r is not None else v


print(f"{note(1):{note('w', 4)}}{note(2)!r:{note('v', 3)}}", order)
for bad in (lambda: f"{x:d}", lambda: f"{name:d}", lambda: f"{w:.2}", lambda: f"{s!r:d}", lambda: f"{None:5}", lambda: f"{[]:>3}", lambda: f"{undefined}", lambda: f"{w:{undefined}}", lambda: f"{1 / 0}", lambda: f"{w:{-5}}", lambda: f"{w:{'q'}}", lambda: f"{x:{w}.{'x'}}"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
for text in ("f'{}'", "f'{ }'", "f'{a!}'", "f'{a!z}'", "f'{a!r:'", "f'{a:{b:{c:{d}}}}'", "f'{a b}'", "f'{a'", "f'}'", "f'{lambda x: 1}'", "f'{a = b}'", "f'{a := 1}'", "f'{*a}'", "f'{**a}'", "f'{yield}'", "f'{a:{}}'", "f'{a!r !s}'", "f'{!r}'", "f'{:5}'", "f'{=}'", "f'{a ! r}'", "f'{a!  r}'", "f'{\\'}'", "f'{a\n}'", "f'{#}'", "f'{a['b']}'", "f'{a[\"b\"]}'", "b f''", "fb''", "uf''", "f'a' b'b'", "f'{return}'", "f'{a;b}'", "f'{import x}'", "f'{f'{f'{1}'}'}'", "f'{1:{2}}}'", "f'{{}'", "f'{a:\n}'"):
    try:
        compile(text, "t", "eval")
        print("ok", repr(text))
    except SyntaxError as e:
        print(repr(text), "|", e.msg)
