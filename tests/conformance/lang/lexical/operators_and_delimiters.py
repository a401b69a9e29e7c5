# 2.5, 2.6: tokens are the longest possible; operators without spaces.
a, b = 7, 3
print(a+b, a-b, a*b, a**b, a/b, a//b, a%b, a<<b, a>>b, a&b, a|b, a^b, ~a, a<b, a>b, a<=b, a>=b, a==b, a!=b)
print(a--b, a- -b, a+-+-b, a**-b*343, -a**2, not-a, ~-a, a if b else-a, [*{a}]+[*(b,)], a<-b, a>>+b)
print(a if a else 2, a or-b, a and~b, (lambda:a)(), (lambda*a,**k:(a,k))(1,x=2), {**{}}, 5 .__add__(1))
x = [0]*3;x[0]+=1;x[1]-=1;x[2]|=8
a**=2;a//=3;a%=5;a<<=2;a>>=1;a^=1;a&=15;a/=2
print(x, a, ...)
print((y:=5), f"{(y:=6)}", y, x[:], x[::-1])


def f(a, /, b, *, c)->int: return a@b if c else...


class M:
    def __matmul__(self, o): return "@"


print(f(M(), 1, c=1), f(1, 2, c=0), M()@M())
for bad in "a <> b", "a $ b", "a ? b", "a ! b", "a => b", "a++", "a =+ ", "!a", "a := 1", "a -> b", "a && b":
    try:
        exec(bad)
        print(bad, "fine")
    except (SyntaxError, NameError) as e:
        print(bad, "|", e.msg if isinstance(e, SyntaxError) else e)
