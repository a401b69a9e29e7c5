# Markers under text with wide and combining characters.
größe = {"ключ": 1}
名前 = "値"
print(größe["ключ"])
print("日本語", größe["missing" + 名前], "end")
