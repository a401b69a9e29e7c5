# Matching looks at the real bases, not at __instancecheck__ or __subclasscheck__.
class Meta(type):
    def __instancecheck__(cls, instance):
        print("instancecheck")
        return True

    def __subclasscheck__(cls, sub):
        print("subclasscheck")
        return True


class Fake(Exception, metaclass=Meta):
    pass


try:
    try:
        raise KeyError("k")
    except Fake:
        print("caught")
except KeyError as e:
    print("not by Fake:", e)
print(isinstance(KeyError(), Fake))
