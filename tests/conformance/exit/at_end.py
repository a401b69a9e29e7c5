# Falling off the end is status 0.
print("end")
