# Positions.
( a )
( ( a ) ) . b
(a
 .b
 .c(d,
    e))
x = (  # comment
    1 +
    2
)
if a: b; c
elif d: \
  e
else:
    f  # g

@ a
@ b . c
def g (
    x ,
    y : int = 1 ,
    * ,
    z
) -> int : pass
class \
    H ( A , b = c ) : pass
lambda : 1
lambda x , / , y = 1 : ( x , y )
é = "ü" + 'ß' ; x = é.ñ [ "日本語" ] ( "𝒜" , ç = 1 )
f"é{ü}ß{'日'!r:>{本}}" ; f(x)
not  a  or  b  and  not  c
a  if  b  else  c
a  <  b  <=  c
- a ** - b
await a
yield

