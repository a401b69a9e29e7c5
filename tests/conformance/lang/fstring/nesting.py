# 2.4.3: f-strings nest: same quotes inside, backslashes and comments in replacement fields (3.12).
songs = ["Take me back to Eden", "Alkaline", "Ascensionism"]
print(f"This is the playlist: {", ".join(songs)}")
print(f"{f"{f"{f"{1 + 1}"}"}"}", f'{'a' 'b'}', f"{"\n".join(["x", "y"])}")
print(f"lines: {
    songs[0]  # the first one
    .upper()
} and {  # a comment
    len(songs)
}")
width, precision, value = 12, 4, 12.3456789
print(f"{value:{width}.{precision}}|{value:{"<"}{width}}|{value:{width - 2}.{f"{precision}"}f}|")
d = {"key": "v", 1: "one"}
print(f"{d["key"]} {d['key']!r:>5} {d[1]}", f"{{}} {{{value:.1f}}} }}{{", f"{'{'}{'}'}")
print(f"{(lambda x: x * 2)(3)}", f"{x if (x := 5) else 0}", f"{(y := 3):>4}", y)
print(f'''{
3
:>5}''', f"""a
{1
}b""", f"{'''multi
line'''}")
print(f"{'\t'!r} {'\u0041'} {"\N{BULLET}"}")
