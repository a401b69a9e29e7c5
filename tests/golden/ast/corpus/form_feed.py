# Form feeds and tabs in indentation.
class A:
    x = 1
      y = 2
if x:
	y = 1
	if z:
	        w = 2
