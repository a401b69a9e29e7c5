class A:
    def f(self):
        for x in y:
            while z:
                with a as b:
                    try:
                        match c:
                            case [1, 2 3]:
                                pass
                    finally:
                        pass
