# The markers of a binary operation inside a longer expression.
a, b, c = 1, None, 3
values = [a, b, c]
print("start")
total = (a + c) * (values[0] + values[1]) - a
