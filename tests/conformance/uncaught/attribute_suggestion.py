# AttributeError with a suggestion.
class Widget:
    colour = "red"


w = Widget()
print(w.color)
