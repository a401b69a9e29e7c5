# A weak reference finds its object as long as a local refers to it.
import gc
import weakref


class Node:
    pass


def strong_and_weak():
    node = Node()
    ref = weakref.ref(node)
    cache = weakref.WeakValueDictionary()
    cache['node'] = node
    for _ in range(3):
        gc.collect()
    return ref() is not None, len(cache)


def in_a_try():
    node = Node()
    ref = weakref.ref(node)
    try:
        {}['missing']
    except KeyError:
        gc.collect()
        found = ref() is not None
    gc.collect()
    return found, ref() is not None


def with_statement():
    class Manager:
        def __enter__(self):
            return Node()

        def __exit__(self, *args):
            gc.collect()
            print('exit', ref() is not None)

    with Manager() as node:
        ref = weakref.ref(node)
    gc.collect()
    return ref() is not None


print(strong_and_weak())
print(in_a_try())
print(with_statement())
