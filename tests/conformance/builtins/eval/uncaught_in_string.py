# an exception that leaves code of a string
def run():
    exec("a = 1\ndef f(x):\n    return x.missing\nf(a)")
run()
