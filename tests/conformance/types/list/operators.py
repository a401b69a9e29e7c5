# +, *, in-place forms, comparisons, membership
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


b = [1, 2]
b *= 3
print(b, b * 0, b * -1, 2 * b, b * True)
b *= 0
print(b)
print([1, 2] + [3], [1, 2] == [1, 2], [1, 2] != [1, 3], [1, 2] < [1, 3], [1, 2] < [1, 2, 0])
print([2] > [1, 9], [] <= [], [1] >= [2])
print([1, 2] == (1, 2), [1.0] == [1], [True] == [1], 2 in [1, 2], 2.0 in [1, 2], 'a' in [1])
print(None in [None])
