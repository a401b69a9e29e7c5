NAME = "sub of listed"
