# Deeply nested expressions.
print(((((((((((((((((((((1)))))))))))))))))))))
print(1 + (2 * (3 - (4 / (5 + (6 * (7 - (8 + (9 - (10 * (11 + 12)))))))))))
x = [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]
depth = 0
while x:
    x = x[0]
    depth += 1
print(depth)
f = lambda a: lambda b: lambda c: lambda d: lambda e: a + b + c + d + e
print(f(1)(2)(3)(4)(5))
print(not not not not True, - - - 5, ~~~0, 2 ** 2 ** 0 ** 1)
print("a" if 0 else "b" if 0 else "c" if 0 else "d" if 1 else "e")
s = "".join(["(" + "[" * i + "]" * i + ")" for i in range(4)])
print(s, len(f"{f'{f'{len(s)}'}'}"))
total = 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1
print(total, 1 < 2 < 3 < 4 < 5 < 6 < 7 < 8 > 7 > 6 > 5 != 4 == 4 <= 4 >= 4 is not None)
