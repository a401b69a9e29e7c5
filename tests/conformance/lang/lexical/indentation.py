# 2.1.8: indentation by tabs and spaces, form feeds, blank lines and comments that do not count.
def perm(l):
        # Compute the list of all permutations of l
    if len(l) <= 1:
                  return [l]
    r = []
    for i in range(len(l)):
             s = l[:i] + l[i+1:]
             p = perm(s)
             for x in p:
              r.append(l[i:i+1] + x)
    return r


print(perm([1, 2, 3]))
if True:
	print("one tab")
	if True:
		print("two tabs")
	        
	print("still one tab")
# comment at column 0
    # comment at column 4

if True:
 print("one space")
# in between
 if True:
                                  print("far")
  # a comment at no level
 print("back")
print("end")
exec("if 1:\n\tx = 1\n        # eight spaces\n\ty = 2\nprint(x, y)")
for bad in "if 1:\n\tx = 1\n        y = 2", "if 1:\n  x\n y", " x = 1", "if 1:\nx", "x = 1\n  y = 2":
    try:
        exec(bad)
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.args[1][1:3])
