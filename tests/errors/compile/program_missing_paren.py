def total(items):
    result = sum(x.price for x in items
    return result


class Cart:
    def __init__(self):
        self.items = []
