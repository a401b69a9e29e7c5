v = "v of leaf"
w = "w of leaf"
