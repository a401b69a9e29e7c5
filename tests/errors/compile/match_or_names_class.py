match x:
    case A(x=a) | B(x=b):
        pass
