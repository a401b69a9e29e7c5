"""Not here, under CPython neither: what a test finds out of CPython's insides is not what these tests are run for."""
raise ImportError("[_testcapi] CPython's own")
