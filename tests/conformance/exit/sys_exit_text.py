# sys.exit with another object prints it to standard error; the status is 1.
import sys

print("before")
sys.exit("something went wrong")
