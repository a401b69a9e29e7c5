"""What runs at the end, and in which order."""
import atexit
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def bye(*a, **k): print('bye', a, k)
print(atexit.register(bye, 1, x=2) is bye, atexit._ncallbacks()); atexit.register(bye, 'first'); atexit.register(print, 'gone'); atexit.unregister(print); t(lambda: atexit.register(3)); t(lambda: atexit.register()); 
@atexit.register
def deco(): print('deco'); atexit.register(print, 'late')
class D:
    def __del__(self): print('del at exit')
d = D(); print('end')
