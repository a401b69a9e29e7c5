# code that nobody holds any more is given back; what is held stays
kept = []
def fill():
    return [bytearray(100000) for i in range(200)]
for i in range(200):
    ns = {}
    exec(f"def f(x):\n    return x + {i}, 'a long string constant {i}', {10 ** 30 + i}\nclass C:\n    def m(self): return f({i})", ns)
    if i % 50 == 0:
        kept.append((ns["f"], ns["C"]()))
    eval(f"[{i}, 'another long constant'] + [x for x in range({i % 7})]")
fill()
for f, c in kept:
    print(f(1), c.m())
def failing(i):
    exec(f"def g():\n    raise ValueError('number {i}')\ng()", {})
errors = []
for i in range(30):
    try:
        failing(i)
    except ValueError as e:
        errors.append(e)
fill()
print(errors[29], errors[0].__traceback__.tb_next.tb_next.tb_frame.f_code.co_filename)
print(errors[7].__traceback__.tb_next.tb_next.tb_next.tb_frame.f_code.co_name)
gens = [eval(f"(i * {k} for i in range(3))") for k in range(5)]
fill()
print([list(g) for g in gens])
