# NameError where self. was forgotten.
class Box:
    def __init__(self):
        self.content = 1

    def get(self):
        return content


Box().get()
