while x: y
while z w
