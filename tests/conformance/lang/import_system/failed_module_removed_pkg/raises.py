from . import helper
print("raises runs")
1 / 0
