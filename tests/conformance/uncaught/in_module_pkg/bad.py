def check(config):
    return config["missing"]


check({})
