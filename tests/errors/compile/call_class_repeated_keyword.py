class A(B, m=1, m=2):
    pass
