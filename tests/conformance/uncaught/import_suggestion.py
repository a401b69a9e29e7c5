# NameError for a module that was not imported.
print("start")
sys.exit(3)
