#!/usr/bin/env python3
"""Compare random changes of classes and instances with CPython.

One program makes classes with random attributes (values, functions, properties, descriptors, class and static
methods), instances of them, and then changes both at random while a fixed set of functions keeps looking at them: so
every attribute site sees many shapes, and every change must reach the caches of those sites. It is compiled once and
run with many seeds; its output must be what the running Python (3.13) prints.

    tests/fuzz/class_ops.py [--seed N] [--count N] [--rounds N] [--pyc2c PATH]
"""
import argparse
import os
import subprocess
import sys
import tempfile

PROGRAM = r'''
import sys
seed = int(sys.argv[1])
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) & 18446744073709551615
    return (seed >> 33) % n
class Data:
    def __init__(self, t): self.t = t
    def __get__(self, o, c=None): return ('data', self.t, o is None)
    def __set__(self, o, v): o.__dict__['_set'] = (self.t, v)
    def __delete__(self, o): o.__dict__['_del'] = self.t
class NonData:
    def __init__(self, t): self.t = t
    def __get__(self, o, c=None): return ('nondata', self.t, o is None)
class Callable:
    def __init__(self, t): self.t = t
    def __call__(self, *a): return ('callable', self.t, len(a))
def mkval():
    k = rnd(12); n = rnd(1000)
    if k == 0: return n
    if k == 1: return lambda self, *a: ('fn', n, len(a))
    if k == 2: return property(lambda self: ('prop', n))
    if k == 3: return Data(n)
    if k == 4: return NonData(n)
    if k == 5: return staticmethod(lambda *a: ('static', n, len(a)))
    if k == 6: return classmethod(lambda cls, *a: ('cm', n, cls.__name__, len(a)))
    if k == 7: return Callable(n)
    if k == 8: return property(lambda self: ('prop', n), lambda self, v: self.__dict__.__setitem__('_p', v))
    if k == 9: return str(n)
    if k == 10:
        def f(self, a=1, b=2): return ('def', n, a, b)
        return f
    return [n]
class Base: pass
classes = [Base]
insts = []
def show(v):
    if isinstance(v, (int, str, tuple, list)): return v
    return type(v).__name__
def get_a(o): return o.a
def get_b(o): return o.b
def get_c(o): return o.c
def set_a(o, v): o.a = v
def set_b(o, v): o.b = v
def set_c(o, v): o.c = v
def del_a(o): del o.a
def del_b(o): del o.b
def call_a(o): return o.a()
def call_b(o): return o.b(1)
def call_c(o): return o.c(1, 2)
def len_(o): return len(o)
def add_(o): return o + 1
def eq_(o): return o == 1
def item_(o): return o[0]
def bool_(o): return bool(o)
ops = [get_a, get_b, get_c, call_a, call_b, call_c, len_, add_, item_, bool_, del_a, del_b]
sets = [set_a, set_b, set_c]
names = ['a', 'b', 'c']
specials = ['__len__', '__add__', '__getitem__', '__bool__', '__getattr__', '__setattr__', '__eq__', '__call__']
def mkspecial(name, n):
    if name == '__len__': return lambda self: n
    if name == '__add__': return lambda self, o: ('add', n)
    if name == '__getitem__': return lambda self, i: ('item', n, i)
    if name == '__bool__': return lambda self: n % 2 == 0
    if name == '__getattr__': return lambda self, nm: ('ga', n, nm) if not nm.startswith('_') else object.__getattribute__(self, nm)
    if name == '__setattr__': return lambda self, nm, v: object.__setattr__(self, nm, ('sa', v) if not isinstance(v, tuple) else v)
    if name == '__call__': return lambda self, *a: ('call', n)
    return lambda self, o: ('eq', n)
def step(i):
    k = rnd(100)
    if k < 5 and len(classes) < 25:
        b = [classes[rnd(len(classes))]]
        if rnd(3) == 0:
            b2 = classes[rnd(len(classes))]
            if b2 not in b: b.append(b2)
        ns = {}
        for nm in names:
            if rnd(3) == 0: ns[nm] = mkval()
        if rnd(5) == 0:
            s = specials[rnd(len(specials))]; ns[s] = mkspecial(s, rnd(10))
        if rnd(4) == 0: ns['__slots__'] = ('s1',) 
        c = type('C%d' % len(classes), tuple(b), ns)
        classes.append(c); print(i, 'class', c.__name__, [x.__name__ for x in c.__mro__])
    elif k < 15 and len(insts) < 60:
        insts.append(classes[rnd(len(classes))]()); print(i, 'inst', type(insts[-1]).__name__)
    elif k < 22:
        c = classes[rnd(len(classes))]; nm = names[rnd(3)]
        setattr(c, nm, mkval()); print(i, 'cset', c.__name__, nm)
    elif k < 25:
        c = classes[rnd(len(classes))]; nm = names[rnd(3)]
        delattr(c, nm); print(i, 'cdel', c.__name__, nm)
    elif k < 28:
        c = classes[rnd(len(classes))]; s = specials[rnd(len(specials))]
        if s in c.__dict__ and rnd(2): delattr(c, s)
        else: setattr(c, s, mkspecial(s, rnd(10)))
        print(i, 'special', c.__name__, s)
    elif k < 30 and insts:
        o = insts[rnd(len(insts))]; o.__class__ = classes[rnd(len(classes))]; print(i, 'setclass', type(o).__name__)
    elif k < 32 and len(classes) > 3:
        c = classes[1 + rnd(len(classes) - 1)]; c.__bases__ = (classes[rnd(len(classes))],); print(i, 'bases', [x.__name__ for x in c.__mro__])
    elif k < 34 and insts:
        o = insts[rnd(len(insts))]; print(i, 'vars', {n: show(v) for n, v in vars(o).items()})
    elif k < 50 and insts:
        o = insts[rnd(len(insts))]; sets[rnd(3)](o, rnd(100)); print(i, 'set')
    elif k < 56:
        c = classes[rnd(len(classes))]; f = ops[rnd(6)]; print(i, 'cls', f.__name__, show(f(c)))
    elif insts:
        o = insts[rnd(len(insts))]; f = ops[rnd(len(ops))]; print(i, f.__name__, show(f(o)))
for i in range(int(sys.argv[2])):
    try: step(i)
    except Exception as e: print(i, type(e).__name__, e)
'''


def lines(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.stdout.split("\n") + [f"exit code {done.returncode}"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=4000, help="operations in a round")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--pyc2c", default="build/pyc2c")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path, program = os.path.join(folder, "program.py"), os.path.join(folder, "program")
        with open(path, "w") as file:
            file.write(PROGRAM)
        subprocess.run([options.pyc2c, path, "-o", program], check=True)
        for seed in range(options.seed, options.seed + options.rounds):
            arguments = [str(seed), str(options.count)]
            ours, theirs = lines([program] + arguments), lines([sys.executable, path] + arguments)
            for a, b in zip(ours, theirs):
                if a != b:
                    sys.exit(f"seed {seed}:\n  ours    {a}\n  CPython {b}")
            if len(ours) != len(theirs):
                sys.exit(f"seed {seed}: {len(ours)} lines instead of {len(theirs)}")
            print(f"seed {seed}: {options.count} operations equal")


main()
