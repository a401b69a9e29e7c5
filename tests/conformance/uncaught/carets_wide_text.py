# Carets below text with wide characters, tabs and combining marks.
def größe(名前):
	return "日本" + 名前["キー"] + "é" + 名前


print(größe({"キー": "値"}))
