# items of a range whose bounds lie on both sides of 2**61
def total(start, stop, step):
    seen = []
    for i in range(start, stop, step):
        seen.append(i)
    return seen, i


for arguments in [(2**61 - 2, 2**61 + 2, 1), (2**61 + 1, 2**61 - 2, -1), (-2**61 - 2, -2**61 + 1, 1), (2**63 - 1, 2**63 + 1, 1)]:
    print(total(*arguments))
    print(list(range(*arguments)), sum(range(*arguments)))
    print([*reversed(range(*arguments))])
for i in range(2**61 - 1, 2**61 + 1):
    pass
print(i)
