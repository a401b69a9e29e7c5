# The markers of a subscript and of an attribute.
table = {"rows": [{"cells": [1, 2]}]}
print(table["rows"][0]["cells"][1])
print(table["rows"][0]["columns"][1])
