# which error an assignment to a slice of a bytearray reports first
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x=bytearray(b'abc'); y=[1,2]
def a(): x[0:1:0]='ab'.split()
def b(): x[0:1:0]=['q']
def c(): x[0:1:0]=5
def d(): y[::0]=5
def e(): y[::0]=[1]
def f(): x['a']=5
def g(): x[0:1]=['q']
def h(): x[::2]=['q','r']
def i(): x[5]=['q','r']
def j(): x[0]='q'
def k(): x[0]=500
def l(): x[7]=500
def m(): y[7]=1
def n(): y['a':]=5
def o(): y[0:2:2]=5
def p(): y[0:2:2]=(1,2,3)
def q(): x[0:2:2]=(1,2,3)
def r(): del x[::0]
def s(): del y[::0]
for fn in (a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s): t(fn)
