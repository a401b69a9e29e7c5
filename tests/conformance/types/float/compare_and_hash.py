nan, inf = float("nan"), float("inf")
print(1 == 1.0, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**30 < 1e30, 10**400 < inf, -(10**400) > -inf)
print(nan == nan, nan != nan, nan < 1, nan > 1, 1 < nan, 10**400 == nan, [nan] == [nan], nan in [nan])
print(0.0 == -0.0, hash(0.0) == hash(-0.0) == 0, {0.0: "a"}[0], {1: "b"}[1.0], {True: "c"}[1.0])
print(hash(0.5), hash(-0.5), hash(1e100), hash(inf), hash(-inf), hash(2.0**61), hash(1.1), hash(5e-324), hash(1e30) == hash(int(1e30)))
print(sorted([3, 1.5, -2, 2.25, True, 10**20, -1e19]), max(1, 1.0), max(1.0, 1), min(2.5, 2))
print((0.75).as_integer_ratio(), (1e22).as_integer_ratio(), (-0.0).as_integer_ratio(), (5e-324).as_integer_ratio()[1] == 2**1074)
for x in (inf, nan):
    try:
        x.as_integer_ratio()
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
