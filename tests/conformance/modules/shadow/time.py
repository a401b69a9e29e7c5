raise AssertionError("modules built into the interpreter come before files")
