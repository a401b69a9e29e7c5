# 7.4, 7.9, 7.10: pass, break and continue in nested loops with else, try, with, match and functions inside loops.
from contextlib import nullcontext
out = []
for i in range(4):
    for j in range(4):
        if j == i:
            continue
        if i + j == 5:
            break
        with nullcontext():
            match i, j:
                case (0, 1):
                    continue
                case (2, 1):
                    break
                case (3, _):
                    pass
                case _:
                    out.append((i, j))
        try:
            if (i, j) == (1, 3):
                continue
        finally:
            out.append("f")
    else:
        out.append(f"else {i}")
        continue
    out.append(f"broken {i}")
print(out)


def loop():
    for x in range(3):
        def inner():
            for y in "ab":
                if y == "b":
                    break
                pass
            else:
                return "never"
            return x, y
        if inner() == (1, "b"):
            break
    while True:
        x += 1
        if x < 4:
            continue
        break
    return x


print(loop())
for x in ():
    break
else:
    pass
while 0: pass
else: print("else after pass")
class Empty: pass
def nothing(): pass
if 1: pass
elif 2: pass
else: pass
for _ in range(2): pass; print("one line", _)
try: pass
finally: pass
print(Empty.__name__, nothing())
for text in "break", "continue", "if 1: break", "def f(): break", "class C: continue", "for x in y:\n  def f(): continue", "while 1:\n  class C: break", "for x in y: lambda: (break)", "with a: continue", "for x in y: pass\nelse: break":
    try:
        compile(text, "s", "exec")
        print("fine")
    except SyntaxError as e:
        print(e.msg)
