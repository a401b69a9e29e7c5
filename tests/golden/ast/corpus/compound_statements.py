# Compound statements.
for x, in y: pass
for x, *y in z,: pass
for (x, y), [z] in w: pass
for x.y in z: pass
for x[0] in z: pass
for x in *a, b: pass
for (x) in y: pass
def f(a, b=1, /, c=2, *, d, e=3, **f,): pass
def f(a, /): pass
def f(*args: *Ts, **kw: int): pass
def f(a, *, b): pass
def f(*a, b,): pass
try: a
except: b
try: a
except A: b
except (B, C) as d: e
else: f
finally: g
try: a
finally: b
try: a
except* A as b: c
except *B: d
if a: b
elif c: d
elif e: f
else: g
while a: b
else: c
@a
@b.c(d)[e]
def f(): pass
@a
class B: pass
@a
async def f(): pass
@(yield)
def f(): pass
@a := b
def f(): pass
class A: pass
class A(): pass
class A((x for x in y)): pass
if x:
	a
	if y:
		b
c
if x: a; b; c;
async def f(): await x
def f(): return (yield)
def f():
  # c

    # d
  pass
# e
  pass
if (a): pass
