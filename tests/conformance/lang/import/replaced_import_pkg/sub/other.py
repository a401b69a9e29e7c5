word = "other"
