# Indentation of any width, comments and blank lines anywhere, joined lines, semicolons at the end.
if True:
  print("two");
  if True:
         print("nine")

  # a comment at some other place
         # and deeper
  print("two again")
if (True and
        # inside brackets
    True): print("brackets")
total = 1 + \
    2 + \
    3
print(total); print([
    1,
2, 3,
        ])
while True:
	print("tab")
	break
