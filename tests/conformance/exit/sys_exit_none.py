# sys.exit() and sys.exit(None) end with status 0.
import sys

print("bye", end="\n")
sys.exit()
