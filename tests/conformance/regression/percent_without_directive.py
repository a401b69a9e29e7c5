# a format without directives is the result itself, also when it is of a subclass of str
class S(str): pass
for f in (S('abc'), S(''), S('a%%'), S('%s')):
    for a in ({}, [1], (1,)):
        try: r = f % a; print(repr(r), type(r).__name__, r is f)
        except TypeError as e: print(e)
