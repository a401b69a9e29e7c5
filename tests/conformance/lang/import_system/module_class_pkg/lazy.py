private = 1


def __getattr__(name):
    if name == "computed":
        globals()["computed"] = "computed once"
        return computed
    if name in ("other", "from_dir"):
        return "other " + name
    raise AttributeError(f"lazy refuses {name}")


def __dir__():
    return ["computed", "other", "from_dir"]
