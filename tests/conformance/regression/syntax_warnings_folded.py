import warnings
for e in ("(1 << 69)(2)", "('(' * 300 + ')' * 300)(x)", "(1/2)(3)", "(2**-1)(1)", "(1%0)(1)", "(1+2j)(1)", "('a' % 1)(1)", "('a' % (1,))(1)", "('a'+'b')(1)", "('a'*5000)(1)", "(1,2)*2 is x", "(-1+2)(1)", "(2.5*2)(1)", "(True+1)(1)", "(~5)(1)", "(not 5)(1)", "(1 .__add__)(1)", "x is 2+3", "x is (not 5)", "x is None", "x is True & False", "x is -1", "x is not (1,2)", "x is 'a'+'b'", "(1+2)[0]", "('a'+'b')['c']", "('a'+'b')[1+1]", "(1,2)[0.5+1]", "((1,2)+(3,))(1)", "((1,2)+(3,))['a']", "(x+1)(2)", "('%s' % x)(1)", "(1<<-1)(1)", "(10**10000)(1)", "(1<<200)(1)", "x is (1<<200)"):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try: compile(e, "s", "eval")
        except Exception as x: print(x)
        print(e, *[w.message for w in caught])
