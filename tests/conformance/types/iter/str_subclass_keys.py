# Instances of str and int subclasses as keys
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class IntS(int):
    def __index__(self): return 1
print([10, 20, 30][IntS(2)], range(IntS(5)), list(range(IntS(3))), [1, 2, 3][:IntS(2)])
print([7] * IntS(2), hash(IntS(2)), {2: 'two'}[IntS(2)])
class StrS(str):
    def __hash__(self): return 1
    def __eq__(self, o): return True
print({'a': 1}.get(StrS('a')), {StrS('a'): 1}.get('a'), 'a' in {StrS('b')})
print(len({StrS('x'), StrS('y')}))
class StrP(str): pass
print({'a': 1}[StrP('a')], {StrP('abcdefghijk'): 2}['abcdefghijk'], {StrP('q'), 'q'})
print(StrP('k') in {'k': 1}, sorted([StrP('b'), 'a', StrP('c')]), list(StrP('xyz')))
print(max(StrP('xyz')))
