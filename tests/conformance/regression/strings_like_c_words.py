"""Strings whose C names are made of other characters come near words that gcc has of its own."""
names = ["\\<complex>", "__complex_", "__asm__ code", "\\\\restrict_", "__linux_", "\\<volatile>", "__real_", "\\<alignof>", "int", "__int128"]
print(names, len(set(names)))
__complex_, __asm_, __linux_ = 1, 2, 3
print(__complex_ + __asm_ + __linux_)


class C:
    def f(self):
        return "\\<typeof>", "\\<extension>", "\\<attribute>"


print(C().f())
