# what is searched in bytes: ints, and what is none after all
class Odd:
    def __init__(self,k): self.key=k
    def __index__(self): return self.key
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b=b'a,b,c'
for v in (Odd('a'), Odd(97), 97, 'a', 2**64, 300, None, b'a'):
    for m in ('find','count','index','rfind','__contains__','split','replace','startswith','join','partition','strip','removeprefix','__add__','translate','fromhex','rsplit','endswith'):
        t(lambda: getattr(b,m)(v) if m != 'replace' else b.replace(v,b'q'))
        t(lambda: getattr(bytearray(b),m)(v) if m != 'replace' else bytearray(b).replace(v,b'q'))
    t(lambda: v in b)
