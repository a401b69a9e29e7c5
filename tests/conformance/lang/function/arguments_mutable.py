# Arguments are passed as objects: rebinding a parameter changes nothing outside, mutation does.
def rebind(x):
    x = [0]
    return x


def mutate(x):
    x.append(0)


def augmented(x):
    x += [1]
    return x


def augmented_tuple(x):
    x += (1,)
    return x


items = [5]
rebind(items)
print(items)
mutate(items)
print(items)
print(augmented(items) is items, items)
t = (5,)
print(augmented_tuple(t), t)
