class A[T](x := B):
    pass
