import stat

print([stat.filemode(m) for m in (0o100644, 0o40755, 0o120777, 0o104755, 0o41777, 0o20620)])
print(stat.S_ISDIR(0o40000), stat.S_ISREG(0o100000), stat.S_IMODE(0o100644), oct(stat.S_IFMT(0o100644)), stat.ST_SIZE)
