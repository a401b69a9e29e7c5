# 2.1.5, 2.1.6: explicit joining with backslashes, implicit joining in brackets, comments inside.
total = 1 + \
    2 + \
3
print(total)
months = ['January', 'February',  # first
          'March',

          # a comment of its own
          'April',
          ]
print(months)
if total == 6 and \
   len(months) == 4 \
   :
    print("joined")
print("a backslash in \
a string", 'and \
    spaces stay')
value = (
    1
    +
    2
)
d = {
    "k":
        3,
    **{
        "l": 4,
    }
}
print(value, d)


def f(
    a,
    b=2,
    *,
    c,
):
    return (a
            , b
            , c)


print(f(
    1,
    c=3,
))
x = [i
     for i
     in range(5)
     if i
     % 2]
print(x); assert \
    x
