# ints too large for the widths, counts and positions of methods
N=2**64
def t(f):
    try: print(repr(f())[:60])
    except Exception as e: print(type(e).__name__, e)
t(lambda: 'a'.ljust(N)); t(lambda: 'a'.center(N)); t(lambda: 'a'.zfill(N)); t(lambda: 'a'.rjust(-N)); t(lambda: 'a'.split('b',N)); t(lambda: 'a'.rsplit(None,-N)); t(lambda: 'a'.replace('b','c',N))
t(lambda: 'a'.expandtabs(N)); t(lambda: 'a'.find('a',N)); t(lambda: 'a'*N); t(lambda: [1]*N); t(lambda: N*(1,)); t(lambda: b'a'*-N)
t(lambda: b'a'.ljust(N)); t(lambda: b'a'.zfill(N)); t(lambda: b'a'.split(b'b',N)); t(lambda: b'a'.replace(b'b',b'c',N)); t(lambda: b'a'.expandtabs(N)); t(lambda: b'a'.hex(':',N))
t(lambda: bytes(N)); t(lambda: bytearray(N)); t(lambda: bytearray(b'a').pop(N)); t(lambda: bytearray(b'a').insert(N,1)); t(lambda: [1].pop(N)); t(lambda: [1].insert(N,1)); t(lambda: [1][N]); t(lambda: 'a'[N]); t(lambda: (1,)[N]); t(lambda: b'a'[N]);t(lambda: range(3)[N])
t(lambda: slice(N).indices(5)); t(lambda: slice(1,2).indices(N)); t(lambda: slice(1,2).indices(-1)); t(lambda: [1,2][:N]); t(lambda: [1,2][-N:]); t(lambda: [1,2][::N]); t(lambda: hash(N)); t(lambda: 'a'.count('a',-N,N)); t(lambda: 'abc'.startswith('b',N)); t(lambda: [].__getitem__(N)); t(lambda: [].__mul__(N)); t(lambda: 'a'.__mul__(N)); t(lambda: [1].__imul__(N)); t(lambda: 'x'.join('ab').splitlines(N)); t(lambda: b'a'.splitlines(N)); t(lambda: bytes.__mul__(b'a', N)); t(lambda: [].__delitem__(N)); t(lambda: len(range(N))); t(lambda: range(N).__len__()); t(lambda: float(10**400)); t(lambda: 10**400/3); t(lambda: 10**400*1.5); t(lambda: 1.5//10**400); t(lambda: 1.5 < 10**400); t(lambda: int(1e400)); t(lambda: int(float('nan'))); t(lambda: (10**400).__float__()); t(lambda: 2.0**10000); t(lambda: 10**400 % 1.5); t(lambda: complex(10**400)); t(lambda: 1j*10**400); t(lambda: '%.*f' % (N, 1.0)); t(lambda: '%.99999999999d' % 1); t(lambda: '%9999999999999999999d' % 1)
