# decimal: construction, arithmetic in a context, rounding modes, special values, signals, formatting.
from decimal import *
D = Decimal
print(D("1.10") + D("2.2"), D(1) / D(3), D("1.20") * 3, D(2).sqrt(), D("3.14").quantize(D("0.1")), D(7) // 2, D(-7) // 2, D(-7) % 3, divmod(D(7), 2), D(2) ** 10, D(2) ** -1, -D("0.0"), abs(D(-5)), D("1E+3"), D("0.000001"), D("1E-7"), D(0.1), D((1, (1, 2, 3), -2)), D("  5  "), D("1_000"), D("Infinity"), D("-inf"), D("NaN"))
getcontext().prec = 6
print(D(1) / D(7), D("123456789") + 1, +D("1.23456789"), D(10).ln(), D(1).exp(), D(100).log10(), D("2") ** D("0.5"), D("1.5").to_integral_value(), D("2.5").to_integral_value(), round(D("2.675"), 2), round(D("2.5")), int(D("-2.9")), D("1.23").as_tuple(), D("12.300").normalize(), D("123").adjusted(), D("0.1").as_integer_ratio())
for mode in ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP:
    print(mode, *[D(x).quantize(D("1"), rounding=mode) for x in ("1.1", "-1.1", "1.5", "2.5", "-2.5", "5.01")], end="; ")
print()
with localcontext() as ctx:
    ctx.prec = 30
    print(D(1) / 3, D(2).sqrt())
print(D(1) / 3, D("1.0") == D("1.00"), D("1.0").compare_total(D("1.00")), hash(D("1.5")) == hash(1.5), D(1) < 1.5, D("0.1") == 0.1, max(D(1), D("NaN").is_nan() and D(2)), D("inf") > 10**100, D(5).is_signed(), sorted([D("2"), 1, D("1.5")]))
print(f"{D('1234.5678'):.2f} {D('1234.5'):,} {D('0.00001'):f} {D('1E+5')} {D('1E+5'):f} {D('-3.7'):+.0f} {D('0.5'):%} {D('12'):>6} {D('1234'):e}", D("1.50").to_eng_string(), str(D("1E-10")), repr(D("1.10")))
for f in (lambda: D(1) / 0), (lambda: D(0) / 0), (lambda: D("x")), (lambda: D("inf") - D("inf")), (lambda: D(-1).sqrt()), (lambda: D(1) + 1.5), (lambda: D("1.5") + "x"), (lambda: D("NaN") < 1), (lambda: D("sNaN") + 1), (lambda: D("1e999999") * 10**10), (lambda: int(D("NaN"))), (lambda: D(0).ln()), (lambda: D([1])), (lambda: D("123").quantize(D("1e-10"))), (lambda: D(0) ** 0), (lambda: D(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, end=" ")
getcontext().traps[DivisionByZero] = False
print(D(1) / 0, D(-1) / D(0), bool(getcontext().flags[DivisionByZero]))
print(D("1.1").fma(2, 3), D(5).max(3), D("1.25").compare(D(1)), D("1e3").same_quantum(D("1e5")), D(7).remainder_near(4), D("1.2").copy_sign(D(-1)), D("101").logical_and(D("110")), D(3).next_plus(), D("0").is_zero(), D("1").shift(2), D("123").rotate(1), D("5").scaleb(2), D("-0").is_signed())
