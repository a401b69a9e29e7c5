# float: as_integer_ratio, is_integer, hex, fromhex, conjugate, special methods, repr shortest, rounding.
inf, nan = float("inf"), float("nan")
for x in 0.0, -0.0, 1.5, -2.75, 1e300, 5e-324, 0.1, 1e16, 1e22, 123456789.123, inf, nan:
    try:
        ratio = x.as_integer_ratio() if abs(x) < 1e10 else "big"
    except (OverflowError, ValueError) as e:
        ratio = e
    print(repr(x), ratio if len(str(ratio)) < 60 else "long", x.is_integer(), x.hex(), x.real, x.imag, x.conjugate(), bool(x), -x, abs(x), x.__trunc__() if abs(x) < 1e10 else "-", hash(x) if x == x else "nan")
print(float.fromhex("0x1.8p1"), float.fromhex("-0x.8p-2"), float.fromhex("inf"), float.fromhex(" 0xap0 "), float.fromhex("1"), float.fromhex("0x1p-1074"), float.fromhex("nan"), (2.5).__round__(), (2.5).__floor__(), (2.5).__ceil__(), (2.5).__add__(1), (2.5).__add__("x"), (2.5).__divmod__(1), (2.5).__rtruediv__(1), (2.5).__getformat__("double") if hasattr(float, "__getformat__") else "", float.__new__(float, "1e5"), (1.5).__getnewargs__())
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 1e308 + 1e308, 1e308 * -10, inf - inf, inf * 0, 1 / inf, -1 / inf, 2.0 ** 0.5, (-8.0) ** (1 / 3), 2.0 ** -1074, 0.0 ** 0, inf ** 0, nan ** 0, 1 ** nan, 1e-320, 2.5 // inf, -2.5 // inf, -1 % inf, 0.1 + 0.2, 1.1 * 3, 100 * 1.1, 3.0 == 3, 0.5 < 1, round(0.5), round(1.5), round(2.675, 2), round(1e300, -299), round(-0.3), round(1234.5678, -2), round(5.015, 2), int(1e20), float(10**22), float(2**53 + 1), float("1e23"))
print([f"{x:.0f} {x:.3g} {x:e} {x:10.2f}|{x:<8}|{x:+}" for x in (0.5, 12345.678, -0.0001, 1e20)], str(1e5), str(1e-5), str(0.0001), 1e15, 1e16, 1.0, 100000000000000000.0, 1.7976931348623157e308, 2.2250738585072014e-308, 4.35, 0.1 + 0.7)
for f in (lambda: inf.as_integer_ratio()), (lambda: nan.as_integer_ratio()), (lambda: int(inf)), (lambda: int(nan)), (lambda: round(inf)), (lambda: round(nan)), (lambda: float.fromhex("xyz")), (lambda: float.fromhex("0x1p5000")), (lambda: float.fromhex(5)), (lambda: 1.0 / 0), (lambda: 1.0 // 0.0), (lambda: 1.0 % 0), (lambda: divmod(1.0, 0)), (lambda: 0.0 ** -1), (lambda: 1e200 ** 2), (lambda: 1.5 << 1), (lambda: 1.5 & 1), (lambda: ~1.5), (lambda: 1.5 < "a"), (lambda: 1.5 + "a"), (lambda: (1.5).__round__("x")), (lambda: (1.5).x), (lambda: 1.5 < 1j), (lambda: float("")), (lambda: 10**400 * 1.0), (lambda: 10**400 / 3.0), (lambda: float(10**400)), (lambda: 1.5 == "1.5"), (lambda: format(1.5, "d")), (lambda: format(1.5, "x")), (lambda: inf // 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
