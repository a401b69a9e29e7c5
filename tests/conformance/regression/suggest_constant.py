# True, False and None are among the suggested names
print(value)
