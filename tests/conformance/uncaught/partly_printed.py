# Output written before the exception is not lost.
print("no newline", end="")
raise SystemError("stop")
