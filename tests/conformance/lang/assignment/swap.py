# The right side is evaluated first, then targets are assigned from left to right.
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
x = [0, 1, 2]
i = 0
i, x[i] = 1, "set"
print(i, x)
x[0], x[1] = x[1], x[0]
print(x)
a = b = []
a.append(1)
print(b)
n, n = 1, 2
print(n)


class Node:
    def __init__(self, v, next=None): self.v, self.next = v, next


def reverse(node):
    done = None
    while node:
        node.next, node, done = done, node.next, node
    return done


r = reverse(Node(1, Node(2, Node(3))))
while r:
    print(r.v)
    r = r.next
