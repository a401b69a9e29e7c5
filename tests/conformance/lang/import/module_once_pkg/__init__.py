print("package runs")
ready = "package attribute"
