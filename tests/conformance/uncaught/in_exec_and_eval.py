# Frames of code without a file have no source lines.
code = compile("def inner(x):\n    return 1 / x\n\ninner(0)\n", "<made up>", "exec")


def run():
    exec(code, {})


eval("run()")
