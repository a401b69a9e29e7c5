def show(*a): print(*a, [type(x).__name__ for x in a])
show(60*60*24, 2**61, 2**61-1, 2**62, 2**63, 2**64-1, 1<<126, 1<<127, 2**127, -2**126*2, -(2**127))
show(~True, ~False, ~5, ~-5, -True, +True, True+True, True&False, True^1, True|2, ~~7)
show(7//2, -7//2, 7//-2, -7//-2, 7%3, -7%3, 7%-3, -7%-3, 0//5, 0%-5)
show(1/3, 7/2, 10**20/3, 2**53/3, (2**53+1)/3, 1e308*10, 1.5*2, 0.1+0.2, -0.0+0, -0.0, 0.0*-1, 1-1e-20)
show(1+2j, 1-2j, -1-2j, 2j-1, -(1+2j), 1.5+2j-3j, 0.0-0j, -0.0+0j)
show(2**-1, 2.0**3, 5.5//2, 5.5%2, 0**0, 1**100000, (-1)**100001, 0**5)
show("a"+"b"+"c", b"a"+b"b", "a"*3, (1,2)+(3,))
show(1<<0, -1>>200, 5>>1, -5>>1, 5>>300, -1<<3)
for f in (lambda: 1//0, lambda: 1%0, lambda: 1/0, lambda: 1<<-1, lambda: 1>>-1, lambda: 0**-1, lambda: 1.0/0, lambda: "a"+1, lambda: 1+"a", lambda: 2+3+"a"+4):
    try: f()
    except Exception as e: print(type(e).__name__, e, e.__traceback__.tb_next.tb_lineno)
x = 1 + 2 + 3
print(x * (4 + 5 * 6 - 2 ** 3), x + 1 + 2, 1 + 2 + x, (1, 2 + 3, "a" + "b"))
if 3 - 3: print("no")
while 2 - 1:
    break
print(0xffff_ffff_ffff_ffff & (1 << 40) - 1, 0xffff_ffff_ffff_ffff ^ 2**64-1, 12345678901234567890 % 97)
