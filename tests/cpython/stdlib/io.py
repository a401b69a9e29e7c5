"""StringIO for writing and whole reads."""


class StringIO:
    def __init__(self, text=""):
        self.text = text

    def write(self, text):
        self.text += text
        return len(text)

    def getvalue(self):
        return self.text

    def flush(self):
        pass
