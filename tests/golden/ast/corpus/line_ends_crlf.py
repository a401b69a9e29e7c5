# Lines that end in CR LF.
x = """a
b"""
if x:
    y = 1 + \
        2
z = f"""{
x
}"""
