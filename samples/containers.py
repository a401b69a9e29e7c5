"""Type-parameterised containers: a stack, a sorted map, a tree with protocols, generic functions and aliases."""


class Stack[T]:
    def __init__(self):
        self._items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self._items.append(item)
        return self

    def pop(self) -> T:
        if not self._items:
            raise IndexError("pop from an empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return reversed(self._items)

    def __bool__(self):
        return bool(self._items)


class SortedMap[K, V]:
    def __init__(self, pairs: list[tuple[K, V]] = ()):
        self._keys: list[K] = []
        self._values: list[V] = []
        for key, value in pairs:
            self[key] = value

    def _find(self, key: K) -> int:
        low, high = 0, len(self._keys)
        while low < high:
            middle = (low + high) // 2
            if self._keys[middle] < key:
                low = middle + 1
            else:
                high = middle
        return low

    def __setitem__(self, key: K, value: V):
        i = self._find(key)
        if i < len(self._keys) and self._keys[i] == key:
            self._values[i] = value
        else:
            self._keys.insert(i, key)
            self._values.insert(i, value)

    def __getitem__(self, key):
        if isinstance(key, slice):
            start = 0 if key.start is None else self._find(key.start)
            stop = len(self._keys) if key.stop is None else self._find(key.stop)
            return list(zip(self._keys[start:stop], self._values[start:stop]))
        i = self._find(key)
        if i == len(self._keys) or self._keys[i] != key:
            raise KeyError(key)
        return self._values[i]

    def __delitem__(self, key: K):
        i = self._find(key)
        if i == len(self._keys) or self._keys[i] != key:
            raise KeyError(key)
        del self._keys[i], self._values[i]

    def __contains__(self, key):
        i = self._find(key)
        return i < len(self._keys) and self._keys[i] == key

    def items(self):
        yield from zip(self._keys, self._values)

    def __repr__(self):
        return f"{type(self).__name__}({list(self.items())})"


class Tree[T = int]:
    def __init__(self, value: T, *children: "Tree[T]"):
        self.value = value
        self.children = children

    def map[R](self, function) -> "Tree[R]":
        return Tree(function(self.value), *(c.map(function) for c in self.children))

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

    def depth(self):
        return 1 + max((c.depth() for c in self.children), default=0)

    def __eq__(self, other):
        return isinstance(other, Tree) and self.value == other.value and self.children == other.children


def group_by[K, V](items: list[V], key) -> dict[K, list[V]]:
    groups: dict[K, list[V]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def pipeline[**P, R](*functions) -> R:
    def run(*args: P.args, **kwargs: P.kwargs):
        first, *rest = functions
        value = first(*args, **kwargs)
        for function in rest:
            value = function(value)
        return value

    return run


type Pair[A, B = str] = tuple[A, B]


def main():
    stack = Stack[int]().push(1).push(2).push(3)
    print(list(stack), len(stack), stack.pop(), bool(stack))
    try:
        while True:
            stack.pop()
    except IndexError as e:
        print("stack:", e)
    ages = SortedMap[str, int]([("mia", 7), ("ben", 9), ("zoe", 4), ("ben", 10)])
    ages["kim"] = 12
    del ages["zoe"]
    print(ages, ages["ben"], "zoe" in ages, ages["c":"l"])
    try:
        ages["nobody"]
    except KeyError as e:
        print("no", e)
    tree = Tree(1, Tree(2, Tree(4)), Tree(3))
    words = tree.map(lambda n: "x" * n)
    print(list(tree), list(words), tree.depth(), tree == tree.map(int), tree == words)
    print(group_by(["apple", "avocado", "bean", "cherry", "beet"], lambda w: w[0]))
    print(pipeline(lambda a, b=2: a * b, lambda x: x + 1, str)(5, b=4))
    print(Pair.__name__, [str(p) for p in Pair.__type_params__], SortedMap.__type_params__)
    print(Tree.__type_params__[0].__default__, pipeline.__type_params__, Stack[int], Stack.__parameters__)


main()
