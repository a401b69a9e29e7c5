# for accepts sequences, iterators and any object with __iter__ or __getitem__.
class Old:
    def __getitem__(self, index):
        print("get", index, end=" ")
        if index == 3:
            raise IndexError
        return index * 10


class New:
    def __iter__(self):
        return iter("xy")


for source in ("str", b"by", (1, 2), [3, 4], {"k": 1, "l": 2}, {5}, range(2), iter([6]), New(), Old(),
               map(str, [7]), zip("ab", "cd"), enumerate("e"), reversed([8, 9]), {1: 2}.items(),
               {1: 2}.values(), (n for n in (10, 11)), bytearray(b"z"), filter(None, [0, 1])):
    for item in source:
        print(item, end=" ")
    print("|", type(source).__name__)
