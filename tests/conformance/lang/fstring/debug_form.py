# 2.4.3: = in a replacement field shows the expression text, with repr unless a format is given.
x, name, items = 3.14159, "Fred", [1, 2]
print(f"{x=}", f"{x = }", f"{ x=}", f"{x  =  }", f"{name=}", f"{name=!s}", f"{name=!r:>10}", f"{x=:.2f}", f"{x=!r:^15}")
print(f"{items[0]=}", f"{len(items)=}", f"{x * 2 + 1 = :8.3f}|", f"{(lambda: 5)()=}", f"{name.upper()=}", f'{name == "Fred"=}')
print(f"{
    x
    =
}", f"{x=  !s:>12}", f"{1 == 1=}", f"{x!=0}", f"{x==3}", f"{x>=3}", f"{x<=3=}", f"{'='=}", f"{"a=b"=}")
width = 10
print(f"{x=:{width}.3f}|", f"{x=:{'+'}}", f"{f'{x=}'=}", f"{{{x=}}}", f"{x = !s}", f"{x=!a}")
print(f"{name + '!' = }", f"{[i for i in items]=}", f"{ {'a': 1}=}", f"{name[1:]=}")
