# UnboundLocalError in a nested function.
def outer():
    def inner():
        print(total)
        total = 1
    inner()


outer()
